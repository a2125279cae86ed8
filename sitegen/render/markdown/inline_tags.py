"""Components as tags within a line: `<Badge tone="good">new</Badge>`."""

import re
from functools import partial

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from sitegen.model.problems.components import bad_attributes, closes_nothing, open_component
from sitegen.render.markdown.gathered import close_call, open_call
from sitegen.render.markdown.report import Make
from sitegen.render.markdown.tag_text import Tag, closes, read_close, read_tag
from sitegen.render.markdown.written import Unreadable, Written

_NAME = re.compile(r"[^\s/>]*")


def inline_tags(md: MarkdownIt) -> None:
    """Teach the parser tags within lines whose names begin with a capital letter."""
    md.inline.ruler.before("html_inline", "tag", _inline)


def _inline(state: StateInline, silent: bool) -> bool:
    start, end = state.pos, state.posMax
    if "calls" not in state.env:
        return False
    if closing := read_close(state.src, start, end):
        return _stray(state, closing, silent=silent)
    try:
        tag = read_tag(state.src, start, end)
    except Unreadable as amiss:
        return _unreadable(state, str(amiss), silent=silent)
    if tag is None:
        return False
    close = None if tag.is_whole else closes(state.src, tag.name).get(start, end)
    if close is not None and close >= end:
        return _unclosed(state, tag, silent=silent)
    if not silent:
        name = state.env["calls"].named(tag.name)
        open_call(state, Written(name, f"<{tag.name}", tag.given))
        if close is not None:
            state.pos, state.posMax = tag.end, close
            state.md.inline.tokenize(state)
        close_call(state)
    state.pos = tag.end if close is None else state.src.index(">", close) + 1
    state.posMax = end
    return True


def _stray(state: StateInline, closing: re.Match[str], *, silent: bool) -> bool:
    tell = partial(closes_nothing, name=closing[1])
    return _as_text(state, closing.end(), tell, f"</{closing[1]}", silent=silent)


def _unclosed(state: StateInline, tag: Tag, *, silent: bool) -> bool:
    tell = partial(open_component, name=tag.name, close=f"'</{tag.name}>'")
    return _as_text(state, tag.end, tell, f"<{tag.name}", silent=silent)


def _unreadable(state: StateInline, what: str, *, silent: bool) -> bool:
    name = _NAME.match(state.src, state.pos + 1)
    tell = partial(bad_attributes, what=what, of=name[0] if name else "")
    return _as_text(state, state.pos + 1, tell, f"<{name[0] if name else ''}", silent=silent)


def _as_text(state: StateInline, end: int, tell: Make, sign: str, *, silent: bool) -> bool:
    """Leave what is amiss as text, and tell it."""
    if not silent:
        state.env["report"].tell_sign(tell, sign)
        state.append_pending(state.src[state.pos : end])
    state.pos = end
    return True
