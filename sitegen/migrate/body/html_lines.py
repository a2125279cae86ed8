"""Markdown right under a line of HTML, which would be taken for HTML up to the next empty line."""

import re
from collections.abc import Iterator

from sitegen.migrate.body.finds import Edit, Finds
from sitegen.migrate.body.passage import Passage
from sitegen.migrate.body.tag import Tag

# Nothing stands inside these, so what follows is not meant to.
_EMPTY = frozenset(("br", "hr", "img"))
_MARKDOWN = re.compile(r"[`#*_!|~\[]|^[ \t]*(?:[-+>]|\d+[.)])[ \t]", re.M)
# Paragraphs are shorter, and looking far from each of many lines would take long.
_FAR = 2000
_BLANK_LINE = re.compile(r"\n[ \t]*(?=\n|\Z)|\Z")


def html_lines(passage: Passage) -> Finds:
    """Put an empty line under a line of HTML that holds nothing, where Markdown follows."""
    return Finds(tuple(_edits(passage)))


def _edits(passage: Passage) -> Iterator[Edit]:
    text = passage.reading.text
    ends = {each.end for each in passage.reading.fences}
    for tag in passage.reading.tags:
        if not (tag.is_close or tag.name.lower() in _EMPTY) or tag.is_component:
            continue
        end = text.find("\n", tag.end)
        if end < 0 or text[tag.end : end].strip() or not _is_block(text, tag, ends):
            continue
        blank = _BLANK_LINE.search(text, end, end + _FAR)
        below = text[end + 1 : blank.start() if blank else end + _FAR]
        if below.strip() and below.lstrip()[0] != "<" and _MARKDOWN.search(below):
            yield Edit(end, end, "\n")


def _is_block(text: str, tag: Tag, ends: set[int]) -> bool:
    """Tell whether the line of a tag begins with HTML, and goes on from no paragraph.

    ends: offsets behind fenced code
    """
    start = text.rfind("\n", 0, tag.start) + 1
    line = text[start : tag.end]
    if not line.lstrip(" ").startswith("<") or len(line) - len(line.lstrip()) > 3:
        return False
    above = text[max(start - _FAR, 0) : start].rpartition("\n\n")[2]
    return start in ends or not above.strip() or above.lstrip().startswith(("<", "#"))
