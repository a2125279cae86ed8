"""What the line that opens a block of code says, in any of the dialects of Gatsby's plugins."""

import re
from dataclasses import dataclass, field

from sitegen.migrate.body.line_ranges import lines_of, written

_LANGUAGE = re.compile(r"\s*([^\s{:=]*)")
_TITLE = re.compile(r":title=(?P<title>[^{&\n]*?)(?=[{&]|\s+[\w-]+=|\s*$)(?:&[^\s{]*)?")
_PART = re.compile(
    r"\{(?P<braces>[^{}]*)\}|(?P<name>[A-Za-z][\w-]*)\s*=\s*(?:\"(?P<double>[^\"]*)\""
    r"|'(?P<single>[^']*)'|\{(?P<value>[^{}]*)\}|(?P<bare>[^\s{}]+))|(?P<word>[^\s{},]+)"
)
_NUMBERS = re.compile(r"numberLines\s*(?::\s*(true|false|\d+))?")
_TITLES = ("title", "file", "filename", "name", "codetitle")
_MARKS = ("highlight", "highlightlines", "hl", "mark", "lines", "highlighted")
_COUNTED = ("showlinenumbers", "withlinenumbers", "numberlines", "linenumbers")
_LIVE = ("live", "react-live", "preview", "playground")
# They changed nothing that a reader of the page misses.
_IDLE = ("nolinenumbers", "disablecopy", "copy", "nocopy", "clickable", "outputlines", "promptuser",
         "prompthost", "static", "render", "codesandbox", "norender")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Info:
    """How a block of code wants to be shown.

    marks:   lines from 1
    first:   the number of its first line where lines are numbered
    is_live: a reader could change the code and see what it does
    dropped: what means nothing to sitegen
    """

    language: str = ""
    title: str = ""
    marks: frozenset[int] = frozenset()
    first: int | None = None
    is_live: bool = False
    dropped: tuple[str, ...] = field(default=())

    def __str__(self) -> str:
        """Write it as sitegen reads it."""
        title = self.title.replace('"', "'")
        parts = [
            self.language,
            f'title="{title}"' if title else "",
            f"{{{written(self.marks)}}}" if self.marks else "",
            "showLineNumbers" if self.first == 1 else "",
            f"startLineNumber={self.first}" if self.first and self.first > 1 else "",
        ]
        if not self.language and any(parts):
            parts[0] = "text"
        return " ".join(part for part in parts if part)


def read_info(info: str) -> Info:
    """Read what stands behind the backticks."""
    language = _LANGUAGE.match(info)
    assert language
    rest, title = info[language.end() :], ""
    if found := _TITLE.search(rest):
        title, rest = found["title"].strip(), rest[: found.start()] + " " + rest[found.end() :]
    seen = _Seen(title=title)
    for part in _PART.finditer(rest):
        _take(part, seen)
    name = language[1].removeprefix("language-")
    return Info(name, seen.title, frozenset(seen.marks), seen.first, seen.is_live,
                tuple(seen.dropped))  # fmt: skip


@dataclass(slots=True)
class _Seen:
    title: str
    marks: set[int] = field(default_factory=set)
    first: int | None = None
    is_live: bool = False
    dropped: list[str] = field(default_factory=list)


def _take(part: re.Match[str], seen: _Seen) -> None:
    if part["braces"] is not None:
        _take_braces(part["braces"], seen)
        return
    name = (part["name"] or part["word"]).lower()
    values = (part[each] for each in ("double", "single", "value", "bare"))
    value = next((each.strip("\"'`") for each in values if each is not None), "true")
    if name in _TITLES and part["name"]:
        seen.title = value
    elif name in _MARKS:
        seen.marks |= lines_of(value)
    elif name in _COUNTED:
        seen.first = None if value == "false" else int(value) if value.isdecimal() else 1
    elif name in _LIVE:
        seen.is_live = value != "false"
    elif name not in _IDLE:
        seen.dropped.append(part[0])


def _take_braces(text: str, seen: _Seen) -> None:
    if numbers := _NUMBERS.search(text):
        told = numbers[1] or ""
        seen.first = 1 if told == "true" else int(told) if told.isdecimal() else seen.first
        text = text[: numbers.start()] + text[numbers.end() :]
    if re.search(r"[A-Za-z]", text):
        _take_words(text, seen)
    else:
        seen.marks |= lines_of(text)


def _take_words(text: str, seen: _Seen) -> None:
    name = text.partition(":")[0].strip().lower()
    if name not in _IDLE:
        seen.dropped.append(f"{{{text}}}")
