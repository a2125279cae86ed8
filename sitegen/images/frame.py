"""Which part of a picture is shown, and in which proportions."""

from sitegen.model.frozen import dataclass
from sitegen.model.picture import Probe, Wanted


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of a picture and the place that it fills.

    box:           left, top, right, bottom; px of the source after EXIF orientation
    width, height: CSS px of the place
    """

    box: tuple[int, int, int, int]
    width: int
    height: int

    @property
    def natural(self) -> int:
        """Tell the width from which on a variant would be blown up, in px."""
        wide, high = self.box[2] - self.box[0], self.box[3] - self.box[1]
        return max(1, min(wide, high * self.width // self.height or 1))


def frame(probe: Probe, wanted: Wanted) -> Frame:
    """Choose the part of a picture that a page shows.

    Width and height together make a shape, and `fit` says how the picture meets it, as CSS
    `object-fit` does; but no picture is enlarged by it.
    """
    box = _cropped(probe, wanted.crop)
    wide, high = box[2] - box[0], box[3] - box[1]
    if not (wanted.width and wanted.height):
        return _alike(box, wanted.width, wanted.height)
    if wanted.fit in ("contain", "inside", "scale-down"):
        scale = min(1, wanted.width / wide, wanted.height / high)
        return Frame(box, _px(wide * scale), _px(high * scale))
    if wanted.fit == "outside":
        scale = min(1, max(wanted.width / wide, wanted.height / high))
        return Frame(box, _px(wide * scale), _px(high * scale))
    if wanted.fit == "none":
        part = _part(box, min(wide, wanted.width), min(high, wanted.height), wanted.position)
        return Frame(part, part[2] - part[0], part[3] - part[1])
    if wanted.fit == "cover":
        scale = min(wide / wanted.width, high / wanted.height)
        size = min(wide, _px(wanted.width * scale)), min(high, _px(wanted.height * scale))
        box = _part(box, *size, wanted.position)
    return Frame(box, wanted.width, wanted.height)


def _alike(box: tuple[int, int, int, int], width: int, height: int) -> Frame:
    """Keep the proportions where at most one side is given."""
    wide, high = box[2] - box[0], box[3] - box[1]
    if width:
        return Frame(box, width, _px(width * high / wide))
    if height:
        return Frame(box, _px(height * wide / high), height)
    return Frame(box, wide, high)


def _cropped(probe: Probe, crop: tuple[float, ...]) -> tuple[int, int, int, int]:
    if not crop:
        return (0, 0, probe.width, probe.height)
    left, top, width, height = crop
    across = min(probe.width - 1, round(left * probe.width))
    down = min(probe.height - 1, round(top * probe.height))
    right = max(across + 1, round((left + width) * probe.width))
    bottom = max(down + 1, round((top + height) * probe.height))
    return (across, down, min(right, probe.width), min(bottom, probe.height))


def _part(
    box: tuple[int, int, int, int], wide: int, high: int, position: tuple[float, float]
) -> tuple[int, int, int, int]:
    """Place a smaller box in a box, as CSS `object-position` would."""
    left = box[0] + round((box[2] - box[0] - wide) * position[0])
    top = box[1] + round((box[3] - box[1] - high) * position[1])
    return (left, top, left + wide, top + high)


def _px(length: float) -> int:
    return max(1, round(length))
