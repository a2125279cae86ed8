"""A source file is front matter and text; here they part."""

import re
from typing import Literal, NamedTuple

from sitegen.model.place import Place
from sitegen.model.problem import Trouble
from sitegen.model.problems import reading

Format = Literal["", "yaml", "toml"]

_FENCES: dict[str, Format] = {"---": "yaml", "+++": "toml"}
_CLOSING = {fence: re.compile(rf"^{re.escape(fence)}[ \t]*$", re.M) for fence in _FENCES}
_LANGUAGE = re.compile(r"---[ \t]*([A-Za-z]\w*)[ \t]*\n")


class Split(NamedTuple):
    """The parts of a source file.

    front:      the text between the fences
    format:     of the front matter; "" without one
    front_line: the line on which `front` begins, 1-based
    body:       the text under the front matter; the whole text without one
    body_line:  the line on which `body` begins, 1-based
    """

    front: str
    format: Format
    front_line: int
    body: str
    body_line: int


def split(text: str, path: str) -> Split:
    """Part front matter from the text under it.

    text:   as `decode` gives it
    raises: SG103, SG104
    """
    fence = text[:3]
    if fence not in _FENCES:
        return Split("", "", 1, text, 1)
    first, _, rest = text.partition("\n")
    if first.rstrip(" \t") != fence:
        return _without(text, path)
    closing = _CLOSING[fence].search(rest)
    if closing is None:
        raise Trouble(reading.front_matter_not_closed(Place(path, 1, 1, 4), fence))
    front = rest[: closing.start()]
    body_line = 3 + front.count("\n")
    return Split(front, _FENCES[fence], 2, rest[closing.end() + 1 :], body_line)


def _without(text: str, path: str) -> Split:
    """Take a text that only seems to have front matter; `---js` would be a program."""
    if language := _LANGUAGE.match(text):
        place = Place(path, 1, language.start(1) + 1, language.end(1) + 1)
        raise Trouble(reading.front_matter_in_another_language(place, language[1]))
    return Split("", "", 1, text, 1)
