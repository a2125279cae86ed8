"""Shrinking a picture step by step, the largest variant first."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from sitegen.images.pixels import straight
from sitegen.model.frozen import dataclass

if TYPE_CHECKING:
    from PIL.Image import Image

Size = tuple[int, int]
Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Cut:
    """A part of a picture, shrunk.

    sizes: width and height of each step, the last one its own
    box:   left, top, right, bottom; px of the whole, upright picture
    """

    sizes: tuple[Size, ...]
    box: Box


def shrunk(picture: "Image", size: Size, cuts: Collection[Cut]) -> Iterator[tuple[Cut, "Image"]]:
    """Make cuts of a picture. Steps that cuts have in common are taken once.

    picture: decoded, perhaps to a fraction of its size
    size:    px of the whole picture, to which the boxes refer
    returns: largest first; mode L, RGB or RGBA
    """
    made: dict[Cut, Image] = {}
    shared = {step for cut in cuts for step in _steps(cut)[:-1]}
    for cut in sorted(cuts, key=lambda cut: (cut.sizes[-1], cut.box), reverse=True):
        image = None
        for step in _steps(cut):
            image = made.get(step) or (
                _resized(image, step) if image else _cut(picture, size, step)
            )
            if step in shared:
                made[step] = image
        assert image
        yield cut, straight(image)


def _steps(cut: Cut) -> tuple[Cut, ...]:
    """List the cuts on the way to a cut, itself the last."""
    return tuple(Cut(cut.sizes[:count], cut.box) for count in range(1, len(cut.sizes) + 1))


def _cut(picture: "Image", size: Size, cut: Cut) -> "Image":
    """Take the first step, from the whole picture; what is of its own size is not copied."""
    if cut == Cut((picture.size,), (0, 0, *size)):
        return picture
    across, down = picture.width / size[0], picture.height / size[1]
    left, top, right, bottom = cut.box
    edges = (min(picture.width, right * across), min(picture.height, bottom * down))
    return _resized(picture, cut, (left * across, top * down, *edges))


def _resized(
    image: "Image", cut: Cut, box: tuple[float, float, float, float] | None = None
) -> "Image":
    from PIL.Image import Resampling

    return image.resize(cut.sizes[-1], Resampling.LANCZOS, box)
