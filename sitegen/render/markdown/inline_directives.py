"""Components within a line: `:badge[new]{tone=good}`."""

import re
from functools import partial

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from sitegen.model.problems.components import bad_attributes
from sitegen.render.markdown.gathered import close_call, open_call
from sitegen.render.markdown.written import Unreadable, Written, read_directive

_NAME = re.compile(r"[^\[{]*")
# Behind these a colon goes on with a word, a time, an address or an emoji.
GOES_ON = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_:/\\")


def inline_directives(md: MarkdownIt) -> None:
    """Teach the parser directives within lines; without brackets or braces a colon is a colon."""
    md.inline.ruler.push("directive", _directive)


def _directive(state: StateInline, silent: bool) -> bool:
    written = _read(state, silent=silent)
    if written is None:
        return False
    end = state.posMax
    if not silent:
        open_call(state, written)
        if written.label:
            state.pos, state.posMax = written.label
            state.md.inline.tokenize(state)
        close_call(state)
    state.pos, state.posMax = written.end, end
    return True


def _read(state: StateInline, *, silent: bool) -> Written | None:
    src, start, end = state.src, state.pos, state.posMax
    if src[start] != ":" or "calls" not in state.env or (start and src[start - 1] in GOES_ON):
        return None
    try:
        written = read_directive(src, start + 1, end, ":")
    except Unreadable as amiss:
        if not silent:
            _tell_unreadable(state, str(amiss))
        return None
    if written is None or written.end == start + 1 + len(written.name):
        return None
    if not state.env["calls"].knows(written.name):
        if not silent:
            state.env["report"].tell_sign(state.env["calls"].unknown(written), written.sign)
        return None
    return written


def _tell_unreadable(state: StateInline, what: str) -> None:
    name = _NAME.match(state.src, state.pos + 1)
    if name and state.env["calls"].knows(name[0]):
        tell = partial(bad_attributes, what=what, of=name[0])
        state.env["report"].tell_sign(tell, f":{name[0]}")
