"""Decoding a picture to plain pixels: upright, sRGB, eight bits, nothing else kept."""

from io import BytesIO
from typing import TYPE_CHECKING

from sitegen.images.orientation import LYING, orientation, upright

if TYPE_CHECKING:
    from PIL.Image import Image

DEEP = frozenset({"I", "I;16", "I;16L", "I;16B", "I;16N"})


def pixels(image: "Image", least: tuple[int, int] | None = None) -> "Image":
    """Decode an opened picture.

    least:   width and height in px, upright, that are enough; a JPEG is decoded to an eighth, a
             quarter or a half when that is no less
    returns: mode L, RGB or RGBA, without metadata
    raises:  whatever Pillow raises
    """
    value = orientation(image)
    if least:
        image.draft("RGB", (least[1], least[0]) if value in LYING else least)
    image.load()
    return upright(plain(image), value)


def plain(image: "Image") -> "Image":
    """Convert a decoded picture, or a frame, to sRGB and eight bits.

    returns: mode L, RGB or RGBA, without metadata
    """
    profile = image.info.get("icc_profile")
    if image.mode in DEEP:
        # Pillow's own conversion would cut off all that is lighter than 255.
        image = image.point(lambda level: level * (1 / 256)).convert("L")
    elif image.has_transparency_data:
        image = _opaque_if_it_can_be(image.convert("RGBA"))
    elif image.mode not in ("L", "RGB", "CMYK"):
        image = image.convert("L" if image.mode == "1" else "RGB")
    image = _in_srgb(image, profile) if profile else image
    image = image.convert("RGB") if image.mode == "CMYK" else image
    image.info = {}
    return image


def flattened(image: "Image", background: str) -> "Image":
    """Lay a colour under the transparent parts.

    background: `#rrggbb`
    """
    from PIL import Image

    if image.mode != "RGBA":
        return image
    under = Image.new("RGBA", image.size, background)
    return Image.alpha_composite(under, image).convert("RGB")


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
