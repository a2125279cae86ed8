"""What authors write about a picture, checked."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, get_args

from sitegen.images.position import crop_box, focal_point
from sitegen.images.quality import quality_percent
from sitegen.images.recipes import SUFFIXES
from sitegen.model.picture import Fit, Layout, Wanted
from sitegen.model.place import Place
from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems import pictures

_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,5}(?:\.\d{1,4})?", re.ASCII)

# More is asked for by mistake only, and no encoder takes it.
LONGEST_PX = 65_535
# A last format, for browsers that know none of the others.
FALLBACK = "fallback_format"


def wanted(options: Mapping[str, object], place: Place, defaults: Wanted) -> Wanted:
    """Check the options of one picture and lay them over the defaults.

    options: any of `layout width height widths densities format formats fallback_format quality
             fit position crop background`, as values or as text; None is "not given"; other names
             are refused by whoever calls
    place:   where the author wrote them
    raises:  SG330 to SG336, with all that is wrong
    """
    found: dict[str, Any] = {}
    problems: list[Problem] = []
    for option, given in options.items():
        if given is not None:
            try:
                found.update(_READERS[option](place, option, given))
            except Trouble as trouble:
                problems += trouble.problems
    if found.get("widths") and found.get("densities"):
        problems.append(pictures.widths_and_densities(place))
    if problems:
        raise Trouble(*problems)
    last = found.pop(FALLBACK, ())
    asked = replace(defaults, **found)
    return replace(asked, formats=tuple(dict.fromkeys((*asked.formats, *last))))


_Found = Mapping[str, object]


def _layout(place: Place, option: str, given: object) -> _Found:
    return {option: _choice(place, option, given, get_args(Layout))}


def _fit(place: Place, option: str, given: object) -> _Found:
    return {option: _choice(place, option, given, get_args(Fit))}


def _formats(place: Place, option: str, given: object) -> _Found:
    asked = ["jpeg" if each == "jpg" else each for each in _several(given)] or [""]
    return {"formats": tuple(_choice(place, option, each, tuple(SUFFIXES)) for each in asked)}


def _fallback(place: Place, option: str, given: object) -> _Found:
    asked = "jpeg" if given == "jpg" else given
    return {option: (_choice(place, option, asked, tuple(SUFFIXES)),)}


def _quality(place: Place, option: str, given: object) -> _Found:
    percent = quality_percent(given)
    if percent is None:
        raise Trouble(pictures.no_quality(place, str(given)))
    return {option: percent}


def _position(place: Place, option: str, given: object) -> _Found:
    point = focal_point(str(given))
    if point is None:
        raise Trouble(pictures.no_position(place, str(given)))
    return {option: point}


def _crop(place: Place, option: str, given: object) -> _Found:
    box = crop_box(str(given))
    if box is None:
        raise Trouble(pictures.no_crop(place, str(given)))
    return {option: box}


def _background(place: Place, option: str, given: object) -> _Found:
    text = str(given).lower()
    if not _HEX.fullmatch(text):
        raise Trouble(pictures.no_background(place, str(given)))
    digits = text[1:] if len(text) == 7 else "".join(digit * 2 for digit in text[1:])
    return {option: f"#{digits}"}


def _length(place: Place, option: str, given: object) -> _Found:
    return {option: _px(place, option, given)}


def _widths(place: Place, option: str, given: object) -> _Found:
    return {option: tuple(_px(place, option, each) for each in _several(given))}


def _densities(place: Place, option: str, given: object) -> _Found:
    plain = [str(each).removesuffix("x") for each in _several(given)]
    return {option: tuple(_number(place, option, each) for each in plain)}


_READERS: Mapping[str, Callable[[Place, str, object], _Found]] = {
    "layout": _layout,
    "width": _length,
    "height": _length,
    "widths": _widths,
    "densities": _densities,
    "format": _formats,
    "formats": _formats,
    FALLBACK: _fallback,
    "quality": _quality,
    "fit": _fit,
    "position": _position,
    "crop": _crop,
    "background": _background,
}
OPTIONS = tuple(_READERS)


def _choice(place: Place, option: str, given: object, known: tuple[str, ...]) -> str:
    if given not in known:
        raise Trouble(pictures.no_such_choice(place, option, str(given), known))
    return str(given)


def _px(place: Place, option: str, given: object) -> int:
    number = _number(place, option, given)
    if number != int(number):
        raise Trouble(pictures.no_length(place, option, str(given)))
    return int(number)


def _number(place: Place, option: str, given: object) -> float:
    text = "" if isinstance(given, bool) else str(given)
    number = float(text) if _NUMBER.fullmatch(text) else 0.0
    if not 0 < number <= LONGEST_PX:
        raise Trouble(pictures.no_length(place, option, str(given)))
    return number


def _several(given: object) -> Iterator[object]:
    """Take a list, one value, or values in one text with commas or spaces between."""
    if isinstance(given, str):
        return iter(given.replace(",", " ").split())
    return iter(given) if isinstance(given, list | tuple) else iter((given,))
