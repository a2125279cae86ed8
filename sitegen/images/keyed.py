"""The one colour of a PNG that is transparent, where Pillow misses it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

KEY = "transparency"
# Pillow decodes these to eight bits, and tells the colour in those of the file.
SHALLOW = {"L;2": 85, "L;4": 17}
DEEP_COLOURS = "RGB;16B"


def see_through(image: "Image") -> None:
    """Tell the transparent colour of an opened picture in the bits that its pixels will have."""
    key, tiles = image.info.get(KEY), getattr(image, "tile", ())
    kind = tiles[0][3] if tiles else ""
    if kind in SHALLOW and isinstance(key, int):
        image.info[KEY] = key * SHALLOW[kind]
    if kind == DEEP_COLOURS and isinstance(key, tuple):
        image.info[KEY] = tuple(level >> 8 for level in key)


def shallow(image: "Image") -> "Image":
    """Convert 16 bits of grey to eight; Pillow would cut off all that is lighter than 255.

    returns: mode L, or LA where a level is transparent
    """
    from PIL import Image, ImageMath

    grey = image.point(lambda level: level * (1 / 256)).convert("L")
    key = image.info.get(KEY)
    if not isinstance(key, int):
        return grey
    alpha = ImageMath.lambda_eval(
        lambda given: given["convert"](given["notequal"](given["levels"], key) * 255, "L"),
        levels=image.convert("I"),
    )
    return Image.merge("LA", (grey, alpha))
