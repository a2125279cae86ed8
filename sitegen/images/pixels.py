"""Decoding a picture to plain pixels: upright, sRGB, eight bits, nothing else kept."""

from io import BytesIO
from typing import TYPE_CHECKING

from sitegen.images.keyed import shallow
from sitegen.images.orientation import LYING, orientation, upright

if TYPE_CHECKING:
    from PIL.Image import Image

DEEP = frozenset({"I", "I;16", "I;16L", "I;16B", "I;16N"})


def pixels(image: "Image", least: tuple[int, int] | None = None) -> "Image":
    """Decode an opened picture.

    least:   width and height in px, upright, that are enough; a JPEG is decoded to an eighth, a
             quarter or a half when that is no less
    returns: mode L, RGB or RGBa (`straight` makes it RGBA), without metadata; the opened picture
             is closed, because nobody has room for two
    raises:  whatever Pillow raises
    """
    value = orientation(image)
    if least:
        image.draft("RGB", (least[1], least[0]) if value in LYING else least)
    image.load()
    picture = upright(plain(image), value)
    if picture is not image:
        image.close()
    return picture


def plain(image: "Image") -> "Image":
    """Convert a decoded picture, or a frame, to sRGB and eight bits.

    returns: mode L, RGB or RGBa, without metadata
    """
    profile = image.info.get("icc_profile")
    if image.mode in DEEP:
        image = shallow(image)
    if image.has_transparency_data:
        image = _opaque_if_it_can_be(_converted(image, "RGBA"))
    elif image.mode not in ("L", "RGB", "CMYK"):
        image = image.convert("L" if image.mode == "1" else "RGB")
    image = _in_srgb(image, profile) if profile else image
    # Colours are multiplied by their alpha, or those of what cannot be seen would bleed.
    modes = {"CMYK": "RGB", "RGBA": "RGBa"}
    image = _converted(image, modes.get(image.mode, image.mode))
    image.info = {}
    return image


def straight(image: "Image") -> "Image":
    """Give a picture with its alpha beside the colours, and not multiplied into them."""
    return _converted(image, "RGBA" if image.mode == "RGBa" else image.mode)


def flattened(image: "Image", background: str) -> "Image":
    """Lay a colour under the transparent parts.

    background: `#rrggbb`
    """
    from PIL import Image

    if image.mode != "RGBA":
        return image
    under = Image.new("RGBA", image.size, background)
    return Image.alpha_composite(under, image).convert("RGB")


def _converted(image: "Image", mode: str) -> "Image":
    """Convert without a copy where there is nothing to convert."""
    return image if image.mode == mode else image.convert(mode)


def _opaque_if_it_can_be(image: "Image") -> "Image":
    lowest = image.getchannel("A").getextrema()[0]
    return image.convert("RGB") if lowest == 255 else image


def _in_srgb(image: "Image", profile: bytes) -> "Image":
    """Convert from a profile's colours. One that cannot be used is left out, as browsers do."""
    from PIL import ImageCms

    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        if "sRGB" in ImageCms.getProfileDescription(source):
            return image
        alpha = image.mode == "RGBA"
        converted = ImageCms.profileToProfile(
            image, source, ImageCms.createProfile("sRGB"), outputMode="RGBA" if alpha else "RGB"
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
    return converted or image
