"""How large a drawing is."""

import re
from collections.abc import Mapping

from sitegen.images.svg import read_svg
from sitegen.model.picture import Probe

# Of a size that a drawing can have.
_NUMBER = r"(\d{1,7}(?:\.\d{0,20})?|\.\d{1,20})"
_LENGTH = re.compile(rf"\s*{_NUMBER}(?:px)?\s*", re.ASCII)
_BOX = re.compile(rf"\s*[-+\d.e]+[\s,]+[-+\d.e]+[\s,]+{_NUMBER}[\s,]+{_NUMBER}\s*", re.ASCII)


def drawing(data: bytes, path: str) -> Probe:
    """Tell how large an SVG file is; 0 where it does not say. raises: SG349"""
    found: list[Mapping[str, str]] = []

    def first(name: str, attributes: Mapping[str, str]) -> None:
        if not found:
            found.append(attributes)

    read_svg(data, path, first)
    width, height = _size(found[0])
    return Probe(width, height, "svg", has_alpha=True)


def _size(attributes: Mapping[str, str]) -> tuple[int, int]:
    """Read width and height, in proportion to the view box where only one is there."""
    box = _BOX.fullmatch(attributes.get("viewBox", ""))
    wide, high = (float(box[1]), float(box[2])) if box else (0.0, 0.0)
    width, height = (_LENGTH.fullmatch(attributes.get(name, "")) for name in ("width", "height"))
    if width and height:
        return round(float(width[1])), round(float(height[1]))
    if not (wide and high):
        return 0, 0
    if width:
        return round(float(width[1])), round(float(width[1]) * high / wide)
    if height:
        return round(float(height[1]) * wide / high), round(float(height[1]))
    return round(wide), round(high)
