"""A picture made very small, to see what it is about."""

from typing import TYPE_CHECKING

from sitegen.images.opening import opened, suspicion
from sitegen.images.pixels import pixels, straight

if TYPE_CHECKING:
    from PIL.Image import Image


def small(data: bytes, path: str, max_pixels: int, side: int) -> "Image":
    """Decode a picture, or the first frame of one that moves, no larger than a square.

    side:    px
    returns: mode L, RGB or RGBA, upright
    raises:  SG320 to SG325
    """
    from PIL.Image import Resampling

    image = opened(data, path, max_pixels)
    with suspicion(path, max_pixels):
        width, height = image.size
        longer = max(width, height)
        # A JPEG is decoded to an eighth at once; both sides count, whichever way up it is.
        enough = max(1, side * width // longer), max(1, side * height // longer)
        picture = pixels(image, (max(enough), max(enough)) if longer > side else None)
        picture.thumbnail((side, side), Resampling.BOX, reducing_gap=None)
    return straight(picture)
