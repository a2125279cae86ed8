"""Shrinking a picture step by step, the largest variant first."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sitegen.images.pixels import straight

if TYPE_CHECKING:
    from PIL.Image import Image

Box = tuple[int, int, int, int]

# A variant is shrunk from one that is at least this much wider, which costs it 0.002 of SSIM beside
# one that is shrunk from the source. From a nearer one it would cost more than time is worth.
STEP = 1.3


@dataclass(frozen=True, slots=True, order=True)
class Cut:
    """A part of a picture, at a size.

    box:    left, top, right, bottom; px of the whole, upright picture
    """

    width: int
    height: int
    box: Box


def shrunk(
    picture: "Image", size: tuple[int, int], cuts: Collection[Cut]
) -> Iterator[tuple[Cut, "Image"]]:
    """Make cuts of a picture, each from the smallest one that is large enough.

    picture: decoded, perhaps to a fraction of its size
    size:    px of the whole picture, to which the boxes refer
    returns: largest first; mode L, RGB or RGBA
    """
    scale = picture.width / size[0], picture.height / size[1]
    made: dict[Box, list[Image]] = {}
    for cut in sorted(cuts, reverse=True):
        before = made.setdefault(cut.box, [])
        if nearest := [each for each in before if each.width >= cut.width * STEP]:
            image = _resized(nearest[-1], cut)
        else:
            image = _resized(picture, cut, _scaled(cut.box, scale, picture.size))
        before.append(image)
        yield cut, straight(image)


def least_size(size: tuple[int, int], cuts: Collection[Cut]) -> tuple[int, int]:
    """Tell how large a whole picture has to be decoded so that no cut is blown up.

    size: px of the whole picture
    """
    factor = max(
        max(cut.width / (cut.box[2] - cut.box[0]), cut.height / (cut.box[3] - cut.box[1]))
        for cut in cuts
    )
    return (max(1, int(size[0] * factor)), max(1, int(size[1] * factor)))


def _resized(
    image: "Image", cut: Cut, box: tuple[float, float, float, float] | None = None
) -> "Image":
    from PIL.Image import Resampling

    return image.resize((cut.width, cut.height), Resampling.LANCZOS, box)


def _scaled(
    box: Box, scale: tuple[float, float], size: tuple[int, int]
) -> tuple[float, float, float, float]:
    across, down = scale
    right, bottom = min(size[0], box[2] * across), min(size[1], box[3] * down)
    return (box[0] * across, box[1] * down, right, bottom)
