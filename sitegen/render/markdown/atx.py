"""Headings with `#`, read by one pattern instead of a character at a time."""

import re

from markdown_it.common.utils import MD_TRIM_CHARS
from markdown_it.rules_block import StateBlock

from sitegen.render.markdown.tokens import leaf

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
        state.line = start + 1
        lines, text = [start, state.line], text.strip(MD_TRIM_CHARS)
        state.tokens += leaf("heading", f"h{len(opened[0])}", state.level, lines, text, opened[0])
    return True
