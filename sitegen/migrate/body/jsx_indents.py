"""The indentation that blocks of JSX give to what is inside, where Markdown would see code."""

from collections.abc import Iterator

from sitegen.migrate.body.elements import Element
from sitegen.migrate.body.finds import Edit
from sitegen.migrate.body.passage import Passage

# As CommonMark has them.
_TAB = 4
# More empty space is not written above a line.
_FAR = 200


def dedented(passage: Passage, blocks: list[Element]) -> Iterator[Edit]:
    """Take away the indentation that blocks give to what is inside, which would make it code."""
    text, lines = passage.reading.text, _lines(passage, blocks)
    # Start of a line → the columns that it loses, and the column of the block around it.
    taken: dict[int, int] = {}
    outer: dict[int, int] = {}
    for each, inner in zip(blocks, lines, strict=True):
        begin = text.rfind("\n", 0, each.tag.start) + 1
        if begin in outer and text[max(begin - _FAR, 0) : begin].rstrip().endswith(">"):
            taken[begin] = (_indent(text, begin) or 0) - outer[begin]
        # A block stays where it is, perhaps in a list, or where the block around it moves it.
        base = (_indent(text, begin) or 0) - taken.get(begin, 0)
        indents = [_indent(text, at) for at in inner]
        least = min((one for one in indents if one is not None), default=0)
        taken |= dict.fromkeys(inner, least - base)
        outer |= dict.fromkeys(inner, base)
        assert each.close
        end = text.rfind("\n", 0, each.close.start) + 1
        if end > each.tag.end:
            taken[end] = (_indent(text, end) or 0) - base
    for start, columns in sorted(taken.items()):
        columns = min(columns, _indent(text, start) or 0)
        if columns > 0:
            yield _without(text, start, columns)


def begins_line(passage: Passage, at: int) -> bool:
    """Tell whether nothing but space stands before an offset on its line."""
    text = passage.reading.text
    return not text[text.rfind("\n", 0, at) + 1 : at].strip()


def _lines(passage: Passage, blocks: list[Element]) -> Iterator[list[int]]:
    """Give the starts of the lines inside each block."""
    reading, within = passage.reading, _within(passage)
    for each in blocks:
        assert each.close
        first, last = (
            reading.line(at) - reading.first_line for at in (each.tag.end, each.close.start)
        )
        yield [at for at in reading.starts[first + 1 : last] if at not in within]


def _within(passage: Passage) -> set[int]:
    """List the lines that begin within an expression, which is written anew."""
    reading = passage.reading
    spans = reading.of("expression")
    lines = ((reading.line(each.start), reading.line(each.end - 1)) for each in spans)
    numbers = (one - reading.first_line for own, last in lines for one in range(own + 1, last + 1))
    return {reading.starts[one] for one in numbers}


def _without(text: str, start: int, columns: int) -> Edit:
    """Take columns away from the beginning of a line; a tab that is cut leaves spaces."""
    at = column = 0
    while column < columns:
        column = _next_column(column, text[start + at])
        at += 1
    return Edit(start, start + at, " " * (column - columns))


def _indent(text: str, at: int) -> int | None:
    """Count the columns that a line is indented by; None for an empty line."""
    column = 0
    while (sign := text[at : at + 1]) in (" ", "\t") and sign:
        column, at = _next_column(column, sign), at + 1
    return None if sign in ("\n", "") else column


def _next_column(column: int, sign: str) -> int:
    return column + (_TAB - column % _TAB if sign == "\t" else 1)
