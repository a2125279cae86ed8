"""Blocks of JSX: empty lines part them from what is around, and Markdown inside from them."""

import re
from collections.abc import Iterator

from sitegen.migrate.body.elements import Element, elements
from sitegen.migrate.body.finds import Edit, Finds
from sitegen.migrate.body.jsx_indents import begins_line, dedented
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
    blocks = [each for each in whole if each.close and begins_line(passage, each.tag.start)]
    parted = tuple(_parted(passage, blocks, whole))
    apart = {each.start for each in parted} | _ends_of_calls(passage)
    return Finds((*parted, *_opened(passage, whole, apart), *dedented(passage, blocks)))


def _parted(passage: Passage, blocks: list[Element], whole: tuple[Element, ...]) -> Iterator[Edit]:
    text = passage.reading.text
    for each in blocks:
        if each.tag.is_component or not each.tag.name:
            continue
        assert each.close
        inner = text[each.tag.end : each.close.start]
        # A link may hold paragraphs, when its text stands in lines of its own.
        is_link = each.tag.name == "a" and inner.startswith("\n")
        if each.tag.name.lower() in _INLINE and not is_link:
            continue
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


def _opened(passage: Passage, whole: tuple[Element, ...], apart: set[int]) -> Iterator[Edit]:
    """Put an empty line above a block that follows other text, which it would be part of.

    apart: offsets behind which nothing goes on
    """
    text = passage.reading.text
    for each in whole:
        start = text.rfind("\n", 0, each.tag.start) + 1
        above = text.rfind("\n", 0, max(start - 1, 0)) + 1
        end = above + len(text[above:start].rstrip())
        if end > above and end not in apart and _is_cut(text, each, start, end):
            yield Edit(start, start, "\n")


def _is_cut(text: str, each: Element, start: int, above: int) -> bool:
    """Tell whether a block would not be read as one, right under other text.

    start: of its line
    above: the end of the text of the line before
    """
    if text[start : each.tag.start].strip():
        return False
    inner = text[each.tag.end : each.close.start] if each.close else ""
    is_html = text[above - 1] == ">"
    if each.tag.is_component and _is_alone(text, each):
        return is_html or "\n" in inner
    is_text = not is_html or bool(_HTML_END.search(text, text.rfind("\n", 0, above) + 1, above))
    return is_text and "\n\n" in inner


def _is_alone(text: str, each: Element) -> bool:
    """Tell whether nothing stands behind an element, nor behind the tag that opens its lines."""
    last = (each.close or each.tag).end
    is_one_line = "\n" not in text[each.tag.end : last]
    return all(_ends_line(text, at) for at in ((last,) if is_one_line else (each.tag.end, last)))


def _ends_line(text: str, at: int) -> bool:
    end = text.find("\n", at)
    return not text[at : end if end >= 0 else len(text)].strip()


def _ends_of_calls(passage: Passage) -> set[int]:
    """List the offsets behind components that are blocks, and behind their tags."""
    whole = elements(passage.reading.tags).whole
    calls = [each for each in whole if each.tag.is_component or not each.tag.name]
    tags = [tag for each in calls for tag in (each.tag, each.close) if tag]
    alone = {tag.end for tag in tags if begins_line(passage, tag.start)}
    return alone | {
        each.close.end for each in calls if each.close and begins_line(passage, each.tag.start)
    }
