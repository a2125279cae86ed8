"""Blocks of colons: `:::card{title="…"}` … `:::`, and `::youtube{id=…}` on a line of its own."""

import re
from collections.abc import Mapping
from functools import partial

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock

from sitegen.model.problems.components import (
    bad_attributes,
    open_component,
    stray_slot,
    unlawful_attribute,
)
from sitegen.model.problems.markdown import open_admonition
from sitegen.render.markdown.admonitions import KINDS, Titles, close_alert, open_alert
from sitegen.render.markdown.attributes import is_lawful
from sitegen.render.markdown.gathered import LABEL, close_call, close_slot, open_call, open_slot
from sitegen.render.markdown.written import Unreadable, Written, read_directive

# The name of a block that holds the content of a slot.
SLOT = "slot"

# Said of a block that goes on where the list or the quote around it has ended.
INSIDE = ", set in like its beginning"

_COLONS = re.compile(r"(:{2,})[ \t]*(?=([A-Za-z])?)")
_MARK = re.compile(r"[ \t]*(?:(:{3,})[ \t]*([A-Za-z])?|(`{3,}|~{3,}))")


def containers(md: MarkdownIt, titles: Titles) -> None:
    """Teach the parser blocks of colons.

    titles: what an admonition is called that gives itself no title
    """
    interrupts: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    md.block.ruler.before("fence", "container", partial(_container, titles), interrupts)
    md.block.ruler.before("fence", "leaf", _leaf, interrupts)


def fill(state: StateBlock, begin: int, end: int) -> None:
    """Parse these lines as the content of what was opened."""
    # Without its own end, a paragraph would go on lazily past the closing line.
    parent, behind = state.parentType, state.lineMax
    state.parentType, state.lineMax = "container", end
    state.md.block.tokenize(state, begin, end)
    state.parentType, state.lineMax = parent, behind


def notice(state: StateBlock, line: int, make: object) -> None:
    """Have something told that is amiss at a line."""
    state.env.setdefault("noticed", []).append((line, make))


def _container(titles: Titles, state: StateBlock, start: int, end: int, silent: bool) -> bool:
    found = _read(state, start, is_leaf=False, silent=silent)
    if found is None or silent:
        return found is not None
    colons, written = found
    close = _closing_line(state, start, end, colons)
    if written.name == SLOT:
        _slot(state, written, start, close)
    elif _is_alert(state, written):
        _alert(titles, state, written, start, close)
    else:
        _call(state, written, start, close)
    is_closed = close < end and not _is_outside(state, close)
    if not is_closed:
        tell = open_admonition if _is_alert(state, written) else open_component
        where = INSIDE if close < end else ""
        notice(state, start, partial(tell, name=written.name, close=f"{':' * colons!r}{where}"))
    state.line = close + 1 if is_closed else close
    return True


def _leaf(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    found = _read(state, start, is_leaf=True, silent=silent)
    if found is None or silent:
        return found is not None
    written = found[1]
    if not state.env["calls"].knows(written.name):
        notice(state, start, state.env["calls"].unknown(written))
        return False
    open_call(state, written, (start, start + 1))
    if written.label:
        _inline(state, written.label, start)
    close_call(state)
    state.line = start + 1
    return True


def _read(
    state: StateBlock, line: int, *, is_leaf: bool, silent: bool
) -> tuple[int, Written] | None:
    """Read the line that opens a block; None when it opens none."""
    begin, end = state.bMarks[line] + state.tShift[line], state.eMarks[line]
    colons = _COLONS.match(state.src, begin, end)
    if colons is None or (len(colons[1]) == 2) != is_leaf or not colons[2]:
        return None
    if is_leaf and ("calls" not in state.env or colons.end() > colons.end(1)):
        return None
    try:
        written = read_directive(state.src, colons.end(), end, colons[1], is_loose=not is_leaf)
    except Unreadable as amiss:
        _tell_unreadable(state, line, state.src[colons.end() : end], str(amiss), silent=silent)
        return None
    if written is None or state.src[written.end : end].strip():
        return None
    is_known = written.name.lower() in KINDS or "calls" in state.env
    return (len(colons[1]), written) if is_known else None


def _tell_unreadable(state: StateBlock, line: int, text: str, what: str, *, silent: bool) -> None:
    """Tell of braces that hold no attributes, where a block was meant for certain."""
    name = re.split(r"[\[{ \t]", text, maxsplit=1)[0]
    calls = state.env.get("calls")
    if not silent and (name.lower() in KINDS or (calls and calls.knows(name))):
        notice(state, line, partial(bad_attributes, what=what, of=name))


def _is_alert(state: StateBlock, written: Written) -> bool:
    """Tell whether a name means an admonition: a component of that name comes first."""
    calls = state.env.get("calls")
    return written.name.lower() in KINDS and not (calls and calls.knows(written.name))


def _alert(titles: Titles, state: StateBlock, written: Written, start: int, close: int) -> None:
    for name in written.given:
        if not is_lawful(name):
            notice(state, start, partial(unlawful_attribute, wanted=name, component=written.name))
    kind, title = written.name.lower(), written.label and state.src[slice(*written.label)]
    shown = titles[kind] if title is None else title
    open_alert(state, (start, close), kind, shown, written.given)
    fill(state, start + 1, close)
    close_alert(state)


def _call(state: StateBlock, written: Written, start: int, close: int) -> None:
    open_call(state, written, (start, start + 1))
    if written.label:
        open_slot(state, LABEL)
        _inline(state, written.label, start)
        close_slot(state)
    within = state.env.get("within")
    state.env["within"] = state.level
    fill(state, start + 1, close)
    state.env["within"] = within
    close_call(state)


def take_slot(state: StateBlock, given: Mapping[str, object], line: int) -> bool:
    """Begin the content of a slot, when it stands directly in a component."""
    name = given.get("name")
    if state.env.get("within") == state.level and isinstance(name, str):
        open_slot(state, name)
        return True
    notice(state, line, stray_slot)
    return False


def _slot(state: StateBlock, written: Written, start: int, close: int) -> None:
    is_slot = take_slot(state, written.given, start)
    fill(state, start + 1, close)
    if is_slot:
        close_slot(state)


def _inline(state: StateBlock, label: tuple[int, int], line: int) -> None:
    token = state.push("inline", "", 0)
    token.content, token.map, token.children = state.src[slice(*label)], [line, line + 1], []


def _closing_line(state: StateBlock, start: int, end: int, colons: int) -> int:
    """Find the line that closes a block: blocks inside it are closed first, code is passed over.

    returns: the first line outside the list or the quote around the block where that ends first
    """
    waiting, fence = [colons], ""
    for line in range(start + 1, end):
        begin = state.bMarks[line] + state.tShift[line]
        if _is_outside(state, line):
            return line
        mark = _MARK.match(state.src, begin, state.eMarks[line])
        if mark is None:
            continue
        if mark[3]:
            fence = _fence(fence, mark[3], state.src[mark.end() : state.eMarks[line]])
        elif fence:
            continue
        elif mark[2]:
            waiting.append(len(mark[1]))
        elif not state.src[mark.end() : state.eMarks[line]].strip():
            waiting = _closed(waiting, len(mark[1]))
            if not waiting:
                return line
    return end


def _is_outside(state: StateBlock, line: int) -> bool:
    """Tell whether a line stands outside the list item or the quote that is read."""
    return not state.isEmpty(line) and state.sCount[line] < state.blkIndent


def _fence(fence: str, mark: str, rest: str) -> str:
    """Tell which fence is open behind a line with a fence; "" when none is."""
    if not fence:
        return "" if mark[0] == "`" and "`" in rest else mark
    is_end = mark[0] == fence[0] and len(mark) >= len(fence) and not rest.strip()
    return "" if is_end else fence


def _closed(waiting: list[int], colons: int) -> list[int]:
    """Close the innermost block with as many colons, else the innermost with fewer."""
    same = [at for at, each in enumerate(waiting) if each == colons]
    fewer = [at for at, each in enumerate(waiting) if each < colons]
    return waiting[: (same or fewer or [len(waiting)])[-1]]
