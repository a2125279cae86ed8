"""Tables of GFM, which say so when a row has cells that the table does not show.

The tokens are those of markdown-it-py's rule, made in a third of the time: cells are split at
once instead of a character at a time, and a row asks only the rules that its first character
could open.
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from markdown_it import MarkdownIt
from markdown_it.common.utils import MD_TRIM_CHARS
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.table import MAX_AUTOCOMPLETED_CELLS, escapedSplit
from markdown_it.token import Token

from sitegen.model.problems.markdown import extra_cells
from sitegen.render.markdown.choice import Choice
from sitegen.render.markdown.tokens import block, inline

# The line of dashes; `- ` would begin a list.
_DELIMITERS = re.compile(r"(?:-[-:|]|[|:][-:| \t])[-:| \t]*")
_DELIMITER = re.compile(r":?-+:?")
_SIGNS = ("-", "|", ":")
_ALIGNS = {(True, True): "center", (False, True): "right", (True, False): "left"}

Row = tuple[int, list[str]]


def tables(md: MarkdownIt) -> None:
    """Teach the parser tables."""
    md.enable("table")
    interrupts = Choice(md.block.ruler, "blockquote")
    md.block.ruler.at("table", partial(_table, interrupts), {"alt": ["paragraph", "reference"]})


def _table(interrupts: Choice, state: StateBlock, start: int, end: int, silent: bool) -> bool:
    # Most lines have no line of dashes below.
    if start + 2 > end or not state.src.startswith(_SIGNS, _begin(state, start + 1)):
        return False
    if state.sCount[start + 1] < state.blkIndent:
        return False
    aligns = _aligns(_text(state, start + 1))
    if not aligns or state.is_code_block(start) or state.is_code_block(start + 1):
        return False
    header = _text(state, start)
    names = _cells(header) if "|" in header else []
    if len(names) != len(aligns):
        return False
    if not silent:
        interrupts.look()
        rows = list(_rows(interrupts, state, start + 2, end, len(names)))
        state.line = start + 2 + len(rows)
        _push(state, aligns, (start, names), rows)
    return True


def _begin(state: StateBlock, line: int) -> int:
    return state.bMarks[line] + state.tShift[line]


def _text(state: StateBlock, line: int) -> str:
    return state.src[_begin(state, line) : state.eMarks[line]].strip(MD_TRIM_CHARS)


def _aligns(text: str) -> list[str]:
    """Tell how each column is aligned; none when this is not the line of dashes."""
    if not _DELIMITERS.fullmatch(text):
        return []
    told = [part.strip(MD_TRIM_CHARS) for part in text.split("|")]
    parts = told[not told[0] : len(told) - (not told[-1])]
    if not all(_DELIMITER.fullmatch(part) for part in parts):
        return []
    return [_ALIGNS.get((part[0] == ":", part[-1] == ":"), "") for part in parts]


def _cells(text: str) -> list[str]:
    cells = escapedSplit(text) if "\\" in text else text.split("|")
    if not cells[0]:
        cells.pop(0)
    if cells and not cells[-1]:
        cells.pop()
    return [cell.strip(MD_TRIM_CHARS) for cell in cells]


def _rows(
    interrupts: Choice, state: StateBlock, begin: int, end: int, columns: int
) -> Iterator[Row]:
    missing, parent = 0, state.parentType
    state.parentType = "table"
    for line in range(begin, end):
        text = _text(state, line)
        is_outside = state.sCount[line] < state.blkIndent or state.is_code_block(line)
        if not text or is_outside or _ends(interrupts, state, line, end):
            break
        cells = _cells(text)
        missing += columns - len(cells)
        if missing > MAX_AUTOCOMPLETED_CELLS:
            break
        if len(cells) > columns:
            tell = partial(extra_cells, cells=len(cells), columns=columns)
            state.env.setdefault("noticed", []).append((line, tell))
        yield line, cells
    state.parentType = parent


def _ends(interrupts: Choice, state: StateBlock, line: int, end: int) -> bool:
    return any(rule(state, line, end, True) for rule in interrupts.at(state, line))


def _push(state: StateBlock, aligns: Sequence[str], header: Row, rows: Sequence[Row]) -> None:
    level, first = state.level, header[0]
    head = _part("thead", "th", level + 1, aligns, [header], [first, first + 1])
    body = _part("tbody", "td", level + 1, aligns, rows, [first + 2, state.line])
    state.tokens += (
        block("table_open", "table", 1, level, [first, state.line]),
        *head,
        *(body if rows else ()),
        block("table_close", "table", -1, level),
    )


def _part(
    tag: str, cell: str, level: int, aligns: Sequence[str], rows: Sequence[Row], lines: list[int]
) -> Iterator[Token]:
    yield block(f"{tag}_open", tag, 1, level, lines)
    for line, texts in rows:
        own = [line, line + 1]
        yield block("tr_open", "tr", 1, level + 1, own)
        for column, align in enumerate(aligns):
            opened = block(f"{cell}_open", cell, 1, level + 2)
            if align:
                opened.attrs["style"] = f"text-align:{align}"
            yield opened
            yield inline(texts[column] if column < len(texts) else "", level + 3, own)
            yield block(f"{cell}_close", cell, -1, level + 2)
        yield block("tr_close", "tr", -1, level + 1)
    yield block(f"{tag}_close", tag, -1, level)
