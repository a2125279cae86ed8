"""Tables of GFM, which say so when a row has cells that the table does not show."""

from functools import partial

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.table import escapedSplit, table

from sitegen.model.problems.markdown import extra_cells


def tables(md: MarkdownIt) -> None:
    """Teach the parser tables."""
    md.enable("table")
    md.block.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    # The line below must be the one of dashes, colons and pipes.
    if start + 2 > end:
        return False
    below = state.bMarks[start + 1] + state.tShift[start + 1]
    if state.src[below : below + 1] not in ("|", "-", ":"):
        return False
    if not table(state, start, end, silent):
        return False
    if not silent:
        _count_cells(state, start)
    return True


def _count_cells(state: StateBlock, start: int) -> None:
    columns = _cells(state, start)
    for line in range(start + 2, state.line):
        if (cells := _cells(state, line)) > columns:
            tell = partial(extra_cells, cells=cells, columns=columns)
            state.env.setdefault("noticed", []).append((line, tell))


def _cells(state: StateBlock, line: int) -> int:
    text = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].strip()
    text = text.removeprefix("|").removesuffix("|")
    return len(escapedSplit(text)) if "\\" in text else text.count("|") + 1
