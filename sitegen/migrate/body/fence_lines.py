"""Where code stands in a text: between fences, and indented."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_OPEN = re.compile(
    r"(?P<prefix>[ \t]*(?:>[ \t]?)*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)"
    r"(?P<mark>`{3,}|~{3,})(?P<info>[^\n]*)\n?"
)
_QUOTED = re.compile(r"[ \t]*(?:>[ \t]?)+")
_MARKER = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)")
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


def fenced_blocks(text: str) -> Iterator[Fenced]:
    """Find the fenced blocks of a text, in order."""
    at = 0
    while at < len(text):
        opened = _OPEN.match(text, at)
        if opened is None or ("`" in opened["info"] and opened["mark"][0] == "`"):
            at = _next_line(text, at)
            continue
        closing, end = _close(text, opened)
        yield Fenced(at, end, opened.end(), closing, opened["prefix"], opened["mark"],
                     opened["info"].strip())  # fmt: skip
        at = max(end, at + 1)


def _close(text: str, opened: re.Match[str]) -> tuple[int, int]:
    """Find the line that closes a block; a quotation that ends closes it too."""
    mark, is_quoted = opened["mark"], ">" in opened["prefix"]
    ends = re.compile(rf"[ \t>]*{re.escape(mark)}{re.escape(mark[0])}*[ \t]*(?:\n|\Z)")
    at = opened.end()
    while at < len(text):
        if closed := ends.match(text, at):
            return at, closed.end()
        if is_quoted and not _QUOTED.match(text, at):
            return at, at
        at = _next_line(text, at)
    return at, at


def indented_blocks(text: str) -> Iterator[tuple[int, int]]:
    """Find lines of code that are indented, where no list is open; fences are blanked before."""
    at, is_after_blank, in_list, in_code = 0, True, False, False
    while at < len(text):
        end = _next_line(text, at)
        line = text[at:end]
        if not line.strip():
            is_after_blank = True
        elif _INDENTED.match(line) and (in_code or is_after_blank) and not in_list:
            yield at, end
            in_code, is_after_blank = True, False
        else:
            in_code = False
            if _MARKER.match(line):
                in_list = True
            elif is_after_blank and line[0] not in " \t":
                in_list = False
            is_after_blank = False
        at = end


def _next_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1
