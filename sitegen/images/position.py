"""Focal points and crops, as authors write them."""

import re
from collections.abc import Mapping

_ACROSS: Mapping[str, float] = {"left": 0.0, "right": 1.0}
_DOWN: Mapping[str, float] = {"top": 0.0, "bottom": 1.0}
_PERCENT = re.compile(r"(\d{1,3}(?:\.\d{1,4})?)%", re.ASCII)


def focal_point(text: str) -> tuple[float, float] | None:
    """Read a position as CSS `object-position` means it, in words and percentages.

    returns: fractions of width and height, or None when it is no position
    """
    words = text.lower().split()
    if len(words) == 1:
        words = ["center", *words] if words[0] in _DOWN else [*words, "center"]
    if len(words) != 2:
        return None
    if words[0] in _DOWN or words[1] in _ACROSS:
        words.reverse()
    across, down = _part(words[0], _ACROSS), _part(words[1], _DOWN)
    return None if across is None or down is None else (across, down)


def crop_box(text: str) -> tuple[float, ...] | None:
    """Read a crop: left, top, width and height in percent of the picture.

    returns: four fractions, or None when it is no part of a picture
    """
    parts = [_fraction(each) for each in text.replace(",", " ").split()]
    left, top, width, height = parts if len(parts) == 4 else [None] * 4
    if left is None or top is None or not width or not height:
        return None
    is_inside = left + width <= 1 + 1e-9 and top + height <= 1 + 1e-9
    return (left, top, width, height) if is_inside else None


def _part(word: str, named: Mapping[str, float]) -> float | None:
    return 0.5 if word == "center" else named.get(word, _fraction(word))


def _fraction(word: str) -> float | None:
    found = _PERCENT.fullmatch(word)
    return float(found[1]) / 100 if found and float(found[1]) <= 100 else None
