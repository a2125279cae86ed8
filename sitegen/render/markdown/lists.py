"""Lists whose items are lines of text, without a parser inside the parser.

Most lists are written so. markdown-it-py parses each item as a document of its own; here the same
tokens are made at sight, in a fifth of the time. Any other list is left to its rule.
"""

from markdown_it.common.utils import MD_TRIM_CHARS
from markdown_it.rules_block import StateBlock, list_block
from markdown_it.token import Token

from sitegen.render.markdown.choice import Choice
from sitegen.render.markdown.tokens import block, leaf


class Lists:
    """The block rule of lists."""

    def __init__(self, begins: Choice) -> None:
        """Tell a line of text by the rules that may begin there."""
        self._begins = begins

    def __call__(self, state: StateBlock, start: int, end: int, silent: bool) -> bool:
        """Make the list that begins at a line, if there is one."""
        if not silent and (last := self._last(state, start, end)):
            _push(state, start, last)
            return True
        return list_block(state, start, end, silent)

    def _last(self, state: StateBlock, start: int, end: int) -> int:
        """Find the line behind the last item; 0 when the list is not a simple one."""
        if state.level or state.blkIndent or state.lineMax != end:
            return 0
        marker = state.src[state.bMarks[start]]
        line = start
        while line < end and self._is_item(state, line, marker):
            line += 1
        below = state.skipEmptyLines(line)
        if line == start or (line == below and line < end):
            return 0
        # What stands below a gap belongs to the list if it is indented or another item.
        if below < end and (state.sCount[below] or state.src[state.bMarks[below]] == marker):
            return 0
        return line

    def _is_item(self, state: StateBlock, line: int, marker: str) -> bool:
        begin, src = state.bMarks[line], state.src
        if marker not in "-*+" or state.tShift[line] or src[begin : begin + 2] != f"{marker} ":
            return False
        return self._begins.is_text(src, begin + 2)


def _push(state: StateBlock, start: int, last: int) -> None:
    marker = state.src[state.bMarks[start]]
    behind = min(state.skipEmptyLines(last), state.lineMax)
    whole = [start, behind]
    tokens = [block("bullet_list_open", "ul", 1, 0, whole, marker)]
    for line in range(start, last):
        text = state.src[state.bMarks[line] + 2 : state.eMarks[line]]
        tokens += _item(
            text.strip(MD_TRIM_CHARS), marker, line, behind if line + 1 == last else line + 1
        )
    tokens.append(block("bullet_list_close", "ul", -1, 0, None, marker))
    state.tokens += tokens
    state.line = behind


def _item(text: str, marker: str, line: int, behind: int) -> tuple[Token, ...]:
    return (
        block("list_item_open", "li", 1, 1, [line, behind], marker),
        *leaf("paragraph", "p", 2, [line, line + 1], text, is_hidden=True),
        block("list_item_close", "li", -1, 1, None, marker),
    )
