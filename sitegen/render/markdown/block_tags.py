"""Components as tags on lines of their own: `<Card title="…">` … `</Card>`."""

import re
from functools import partial
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, paragraph

from sitegen.model.problems.components import open_component
from sitegen.render.markdown.admonitions import KINDS, Titles, close_alert, open_alert
from sitegen.render.markdown.containers import SLOT, fill, notice, take_slot
from sitegen.render.markdown.gathered import close_call, close_slot, open_call
from sitegen.render.markdown.tag_text import Tag, closes_itself, read_close, read_tag
from sitegen.render.markdown.written import Unreadable, Written

# Text on the line of its tags is no paragraph.
_PARAGRAPH = ("paragraph_open", "inline", "paragraph_close")
_TAG = re.compile(r"</?[A-Z]")
_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})")


def block_tags(md: MarkdownIt, titles: Titles) -> None:
    """Teach the parser blocks of tags whose names begin with a capital letter.

    titles: what an admonition is called that gives itself no title
    """
    md.block.ruler.before("html_block", "tag", partial(_block, titles))


class _Region(NamedTuple):
    """The content of a tag: from an offset in a line up to an offset in another.

    is_closed: whether the closing tag was found
    """

    first: int
    begin: int
    last: int
    end: int
    is_closed: bool


def _block(titles: Titles, state: StateBlock, start: int, end: int, silent: bool) -> bool:
    begin = state.bMarks[start] + state.tShift[start]
    if silent or "calls" not in state.env or not _TAG.match(state.src, begin):
        return False
    try:
        tag = read_tag(state.src, begin, state.eMarks[end - 1])
    except Unreadable:
        tag = None
    if tag is None:
        # What it is, is told where it stands in its line; raw HTML it is not.
        return paragraph(state, start, end, silent)
    line = _line_of(state, tag.end, start, end)
    region = _region(state, tag, line, end)
    if region is None:
        return False
    _push(titles, state, tag, start, region)
    state.line = min(region.last + 1, end)
    return True


def _push(titles: Titles, state: StateBlock, tag: Tag, start: int, region: _Region) -> None:
    name = state.env["calls"].named(tag.name)
    if not region.is_closed:
        notice(state, start, partial(open_component, name=tag.name, close=f"'</{tag.name}>'"))
    if name == SLOT and take_slot(state, tag.given, start):
        _fill(state, region)
        close_slot(state)
    elif name in KINDS and not state.env["calls"].knows(name):
        title = tag.given.get("title", titles[name])
        given = {each: value for each, value in tag.given.items() if each != "title"}
        open_alert(state, (start, region.last), name, str(title), given)
        _fill(state, region)
        close_alert(state)
    elif name != SLOT:
        open_call(state, Written(name, f"<{tag.name}", tag.given), (start, start + 1))
        within, state.env["within"] = state.env.get("within"), state.level
        _fill(state, region)
        state.env["within"] = within
        close_call(state)
    else:
        _fill(state, region)


def _line_of(state: StateBlock, offset: int, start: int, end: int) -> int:
    """Find the line that an offset is in."""
    return next(line for line in range(start, end) if offset <= state.eMarks[line])


def _region(state: StateBlock, tag: Tag, line: int, end: int) -> _Region | None:
    """Find the content of a tag; None when the tag stands within a line of text."""
    if tag.is_whole:
        is_all = not state.src[tag.end : state.eMarks[line]].strip()
        return _Region(line, tag.end, line, tag.end, True) if is_all else None
    depth, fence = 1, ""
    each = re.compile(rf"<(/?){re.escape(tag.name)}(?=[\s/>])")
    is_alone = not state.src[tag.end : state.eMarks[line]].strip()
    for at in range(line, end):
        begin = tag.end if at == line else state.bMarks[at] + state.tShift[at]
        if at > line and begin < state.eMarks[at] and state.sCount[at] < state.blkIndent:
            return _Region(line, tag.end, at - 1, state.eMarks[at - 1], False)
        if mark := _FENCE.match(state.src, begin, state.eMarks[at]):
            fence = "" if fence and mark[1].startswith(fence) else fence or mark[1]
        for found in () if fence else each.finditer(state.src, begin, state.eMarks[at]):
            depth += -1 if found[1] else not closes_itself(state.src, found.start())
            if not depth:
                return _closed(state, tag, line, at, found.start())
    return _Region(line, tag.end, end - 1, state.eMarks[end - 1], False) if is_alone else None


def _closed(state: StateBlock, tag: Tag, line: int, at: int, offset: int) -> _Region | None:
    close = read_close(state.src, offset, state.eMarks[at])
    if close is None or state.src[close.end() : state.eMarks[at]].strip():
        return None
    return _Region(line, tag.end, at, offset, True)


def _fill(state: StateBlock, region: _Region) -> None:
    """Parse the content, indented as it may be; the lines of the tags are cut to what is inside."""
    first, last, outer = region.first, region.last, state.blkIndent
    measures = (state.bMarks, state.eMarks, state.tShift, state.sCount)
    kept = [(each, line, each[line]) for each in measures for line in {first, last}]
    state.bMarks[first], state.eMarks[last] = region.begin, region.end
    text = state.src[region.begin : state.eMarks[first]]
    state.tShift[first] = len(text) - len(text.lstrip(" \t"))
    lines = [line for line in range(first + 1, last + 1) if not state.isEmpty(line)]
    state.blkIndent = min((state.sCount[line] for line in lines), default=outer)
    state.sCount[first] = state.blkIndent
    count = len(state.tokens)
    fill(state, first + state.isEmpty(first), last + 1)
    made = state.tokens[count:]
    if first == last and len(made) == len(_PARAGRAPH) and made[0].type == _PARAGRAPH[0]:
        made[0].hidden = made[-1].hidden = True
    for each, line, measure in kept:
        each[line] = measure
    state.blkIndent = outer
