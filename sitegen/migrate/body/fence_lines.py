"""Where code stands in a text: between fences, and indented."""

import re
from dataclasses import dataclass, field

from sitegen.migrate.document import Dialect

_OPEN = re.compile(
    r"(?P<prefix>[ \t]*(?:>[ \t]?)*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)"
    r"(?P<mark>`{3,}|~{3,})(?P<info>[^\n]*)\n?"
)
_QUOTED = re.compile(r"[ \t]*(?:>[ \t]?)+")
# What a marker opens, of a list or a footnote, goes on in indented lines.
_MARKER = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)]|\[\^[^\]\s]+\]:)(?:\s|\Z)")
_INDENTED = re.compile(r"(?: {4}| {0,3}\t)[ \t]*\S")


@dataclass(frozen=True, slots=True)
class Fenced:
    """One block of code between fences.

    start, end: offsets; the end is behind the closing fence's line
    inside:     offset of its first line of code
    closing:    offset of the closing fence's line; `end` when there is none
    prefix:     what stands before the opening fence: spaces, marks of quotes and lists
    """

    start: int
    end: int
    inside: int
    closing: int
    prefix: str
    mark: str
    info: str


@dataclass(frozen=True, slots=True)
class Code:
    """All code of a text. indented: offsets of the lines"""

    fences: tuple[Fenced, ...]
    indented: tuple[tuple[int, int], ...]


def code_blocks(text: str, dialect: Dialect) -> Code:
    """Find the code of a text, in order: MDX may indent fences, and indents no other code."""
    at, fences, seen = 0, list[Fenced](), _Seen()
    while at < len(text):
        opened = None if seen.is_indented(text, at, dialect) else _opened(text, at)
        if opened is None:
            end = _next_line(text, at)
            seen.line(text, at, end, dialect)
        else:
            closing, end = _close(text, opened, dialect)
            fences.append(Fenced(at, end, opened.end(), closing, opened["prefix"], opened["mark"],
                                 opened["info"].strip()))  # fmt: skip
            seen.fence(opened["prefix"])
        at = max(end, at + 1)
    return Code(tuple(fences), tuple(seen.code))


def _opened(text: str, at: int) -> re.Match[str] | None:
    opened = _OPEN.match(text, at)
    is_inline = opened and "`" in opened["info"] and opened["mark"][0] == "`"
    return None if is_inline else opened


@dataclass(slots=True)
class _Seen:
    """What the lines before say of the next. may_begin: whether a block can, even one of code"""

    may_begin: bool = True
    in_list: bool = False
    code: list[tuple[int, int]] = field(default_factory=list)

    def is_indented(self, text: str, at: int, dialect: Dialect) -> bool:
        """Tell whether a line stands too far in to open anything but code."""
        return dialect == "md" and not self.in_list and bool(_INDENTED.match(text, at))

    def line(self, text: str, at: int, end: int, dialect: Dialect) -> None:
        """Learn from a line outside of fences."""
        if not text[at:end].strip():
            self.may_begin = True
        elif self.may_begin and self.is_indented(text, at, dialect):
            self.code.append((at, end))
        else:
            is_outside = self.may_begin and text[at] not in " \t"
            self.in_list = bool(_MARKER.match(text, at)) or (self.in_list and not is_outside)
            self.may_begin = False

    def fence(self, prefix: str) -> None:
        """Learn from a block between fences."""
        self.in_list = bool(_MARKER.match(prefix)) or (self.in_list and prefix != "")
        self.may_begin = True


def _close(text: str, opened: re.Match[str], dialect: Dialect) -> tuple[int, int]:
    """Find the line that closes a block; a quotation that ends closes it too."""
    mark, prefix = opened["mark"], opened["prefix"]
    ends = re.compile(rf"([ \t>]*){re.escape(mark)}{re.escape(mark[0])}*[ \t]*(?:\n|\Z)")
    at, most = opened.end(), _width(prefix) + 3
    while at < len(text):
        closed = ends.match(text, at)
        if closed and (dialect == "mdx" or _width(closed[1]) <= most):
            return at, closed.end()
        if ">" in prefix and not _QUOTED.match(text, at):
            return at, at
        at = _next_line(text, at)
    return at, at


def _width(prefix: str) -> int:
    return len(prefix.expandtabs(4))


def _next_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1
