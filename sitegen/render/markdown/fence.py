"""What the line that opens a code block says: ` ```py title="a.py" {2,4-6} showLineNumbers `."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field

from sitegen.model.frozen import dataclass

# Marks by option: bare braces mean `{…}` alone.
MARKS = {"": "marked", "mark": "marked", "ins": "ins", "del": "del"}
OPTIONS = ("title", "showLineNumbers", "startLineNumber", "mark", "ins", "del")

_LANGUAGE = re.compile(r"[^\s{]*")
_PART = re.compile(
    r"""\{(?P<lines>[\d\s,-]*)\}|(?P<name>[A-Za-z][\w-]*)=(?:\{(?P<marked>[\d\s,-]*)\}"""
    r"""|"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s{]+))|(?P<word>\S+)"""
)
_RANGE = re.compile(r"(\d+)(?:\s*-\s*(\d+))?")
# No page shows more lines than this, and a range written by accident should not fill memory.
MOST_LINES = 100_000


@dataclass(frozen=True, slots=True)
class Fence:
    """How a code block wants to be shown.

    marks:   line from 1 → `marked`, `ins` or `del`
    first:   number of the first line where lines are numbered, else None
    unknown: what was written and means nothing
    """

    language: str = ""
    title: str = ""
    marks: Mapping[int, str] = field(default_factory=dict)
    first: int | None = None
    unknown: tuple[str, ...] = ()


def read_fence(info: str) -> Fence:
    """Read what stands behind the backticks."""
    language = _LANGUAGE.match(info)
    name = language[0] if language else ""
    title, first, is_numbered, unknown = "", 1, False, list[str]()
    marks: dict[int, str] = {}
    for part in _PART.finditer(info, len(name)):
        option = part["name"] or ""
        value = part["double"] or part["single"] or part["bare"] or ""
        lines = part["lines"] if part["lines"] is not None else part["marked"]
        if lines is not None and option in MARKS:
            marks |= dict.fromkeys(_lines(lines), MARKS[option])
        elif option == "title":
            title = value
        elif part["word"] == "showLineNumbers":
            is_numbered = True
        elif option == "startLineNumber" and value.isdecimal():
            first, is_numbered = int(value), True
        else:
            unknown.append(part[0])
    return Fence(name, title, marks, first if is_numbered else None, tuple(unknown))


def _lines(text: str) -> Iterator[int]:
    for begin, end in _RANGE.findall(text):
        yield from range(int(begin), min(int(end or begin), int(begin) + MOST_LINES) + 1)
