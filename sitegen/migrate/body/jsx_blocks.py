"""Blocks of JSX: Markdown inside them is read as such, and may be indented."""

import re
from collections.abc import Iterator

from sitegen.migrate.body.elements import Element, elements
from sitegen.migrate.body.finds import Edit, Finds
from sitegen.migrate.body.passage import Passage

_MARKDOWN = re.compile(r"[*_`\[#]|^[ \t]*(?:[-+]|\d+\.)[ \t]", re.M)
# Its block goes on until an empty line, whatever stands in the next one.
_HTML_END = re.compile(r"</[a-z][\w-]*\s*>$")
# Within these, Markdown would make paragraphs where none may be.
_INLINE = frozenset((
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "span", "a", "summary", "td", "th", "b", "i", "em",
    "strong", "small", "sup", "sub", "button", "label", "code", "kbd", "mark", "u", "s", "abbr",
    "pre", "svg", "video", "audio", "select", "textarea", "tr", "thead", "tbody", "picture",
))  # fmt: skip


def jsx_blocks(passage: Passage) -> Finds:
    """Part the tags of blocks from the Markdown inside by empty lines."""
    if not passage.is_mdx or not passage.reading.spans:
        return Finds()
    whole = elements(passage.reading.tags).whole
    blocks = [each for each in whole if each.close and _begins_line(passage, each.tag.start)]
    return Finds(
        (
            *_parted(passage, blocks, whole),
            *_opened(passage, blocks),
            *_dedented(passage, blocks),
        )
    )


def _parted(passage: Passage, blocks: list[Element], whole: tuple[Element, ...]) -> Iterator[Edit]:
    text = passage.reading.text
    for each in blocks:
        if each.tag.is_component or each.tag.name.lower() in _INLINE or not each.tag.name:
            continue
        assert each.close
        inner = text[each.tag.end : each.close.start]
        holds_calls = any(
            one.tag.is_component and each.tag.end <= one.tag.start < each.close.start
            for one in whole
        )
        is_read = passage.around.habits.major > 3 and _MARKDOWN.search(inner)
        if inner.strip() and (holds_calls or is_read):
            yield Edit(each.tag.end, each.tag.end, "\n" if inner[:1] == "\n" else "\n\n")
            line = text.rfind("\n", 0, each.close.start) + 1
            is_alone = not text[line : each.close.start].strip()
            at = line if is_alone else each.close.start
            yield Edit(at, at, "\n" if is_alone else "\n\n")


def _opened(passage: Passage, blocks: list[Element]) -> Iterator[Edit]:
    """Put an empty line above a block that follows a paragraph, which it would be part of."""
    text = passage.reading.text
    for each in blocks:
        assert each.close
        start = text.rfind("\n", 0, each.tag.start) + 1
        above = text[text.rfind("\n", 0, max(start - 1, 0)) + 1 : start].strip()
        is_text = above and (above[-1] != ">" or _HTML_END.search(above))
        if is_text and "\n\n" in text[each.tag.end : each.close.start]:
            yield Edit(start, start, "\n")


def _dedented(passage: Passage, blocks: list[Element]) -> Iterator[Edit]:
    """Take away the indentation that blocks give to what is inside, which would make it code."""
    reading = passage.reading
    taken: dict[int, int] = {}
    for each in blocks:
        assert each.close
        own, first, last = (
            reading.line(at) - reading.first_line
            for at in (each.tag.start, each.tag.end, each.close.start)
        )
        # A block stays where it is, perhaps in a list, or where the block around it moves it.
        begin = reading.starts[own]
        base = (_indent(reading.text, begin) or 0) - taken.get(begin, 0)
        starts = reading.starts[first + 1 : last]
        indents = [_indent(reading.text, at) for at in starts]
        least = min((one for one in indents if one is not None), default=0)
        taken |= dict.fromkeys(starts, least - base)
        if first < last:
            end = reading.starts[last]
            taken[end] = (_indent(reading.text, end) or 0) - base
    for start, width in sorted(taken.items()):
        width = min(width, _indent(reading.text, start) or 0)
        if width > 0:
            yield Edit(start, start + width, "")


def _indent(text: str, at: int) -> int | None:
    """Count the spaces a line begins with; None for an empty line."""
    end = at
    while text[end : end + 1] in (" ", "\t") and text[end : end + 1]:
        end += 1
    return None if text[end : end + 1] in ("\n", "") else end - at


def _begins_line(passage: Passage, at: int) -> bool:
    text = passage.reading.text
    return not text[text.rfind("\n", 0, at) + 1 : at].strip()
