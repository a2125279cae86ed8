"""Headings with `#`, read by one pattern instead of a character at a time."""

import re

from markdown_it.common.utils import MD_TRIM_CHARS
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

_OPEN = re.compile(r"#{1,6}(?![^ \t\n])")


def atx_heading(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Make a heading as CommonMark has it; the block rule `heading`."""
    begin, stop = state.bMarks[start] + state.tShift[start], state.eMarks[start]
    opened = _OPEN.match(state.src, begin, stop)
    if opened is None or state.is_code_block(start):
        return False
    if not silent:
        text = state.src[opened.end() : stop].rstrip(" \t")
        bare = text.rstrip("#")
        if bare.endswith((" ", "\t")):
            text = bare
        _push(state, opened[0], start, text.strip(MD_TRIM_CHARS))
        state.line = start + 1
    return True


def _push(state: StateBlock, mark: str, line: int, text: str) -> None:
    tag, level, lines = f"h{len(mark)}", state.level, [line, line + 1]
    state.tokens += (
        Token("heading_open", tag, 1, {}, lines, level, None, "", mark, "", {}, True),
        Token("inline", "", 0, {}, lines, level + 1, [], text, "", "", {}, True),
        Token("heading_close", tag, -1, {}, None, level, None, "", mark, "", {}, True),
    )
