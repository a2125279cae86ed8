"""A problem as text, with the source line it speaks of: the one layout, wherever it is shown."""

from collections.abc import Callable
from typing import Literal

from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.text.terminal import columns, visible

Part = Literal["place", "error", "warning", "frame", "hint"]
Paint = Callable[[Part, str], str]

# Columns of a source line that are shown, and how many of them stand before the mark.
WIDTH = 96
LEAD = 32
TAB = 4
CUT = "…"
# More calls of a component than these help nobody.
MOST_CALLS = 5


def laid_out(problem: Problem, line: str | None = None, paint: Paint | None = None) -> str:
    """Lay out a problem as lines of text, without a line break at the end.

    line:    the source line that the problem's place names; None when it is not known
    paint:   adds colour to a part; None leaves it plain
    returns: text without any control character of the site's content
    """
    brush = paint or _plain
    lines = [_head(problem, brush)]
    if line is not None and problem.place.line:
        lines += ["", *(brush("frame", each) for each in _frame(problem.place, line))]
    lines += [f"   called at {visible(str(each))}" for each in problem.calls[:MOST_CALLS]]
    if (more := len(problem.calls) - MOST_CALLS) > 0:
        lines.append(f"   and at {more:,} more places")
    if problem.hint:
        lines.append(f"   {brush('hint', 'hint:')} {visible(problem.hint)}")
    return "\n".join(lines)


def _plain(part: Part, text: str) -> str:
    return text


def _head(problem: Problem, brush: Paint) -> str:
    place = visible(str(problem.place))
    code = problem.code if problem.level == "error" else f"{problem.code} {problem.level}"
    told = [brush("place", place)] if place else []
    return "  ".join([*told, visible(problem.fact), brush(problem.level, f"[{code}]")])


def _frame(place: Place, line: str) -> list[str]:
    number = str(place.line)
    shown, mark = _marked(line, place.column, place.end)
    gutter = " " * (3 + len(number))
    return [f"   {number} | {shown}".rstrip(), *([f"{gutter} | {mark}"] if mark else [])]


def _marked(line: str, column: int, end: int) -> tuple[str, str]:
    """Show a source line, cut to the width, and the carets that stand under its columns."""
    first = max(column - 1, 0)
    # No more characters than columns are shown, so the rest of an endless line is never looked at.
    skipped = max(first - WIDTH, 0)
    cells = _cells(line[skipped : first + WIDTH])
    start, stop = _window([columns(cell) for cell in cells], first - skipped)
    before = CUT if skipped + start else ""
    shown = before + "".join(cells[start:stop]) + (CUT if skipped + stop < len(line) else "")
    if not column:
        return shown, ""
    under = "".join(cells[first - skipped : min(max(end - 1, column) - skipped, stop)])
    lead = before + "".join(cells[start : first - skipped])
    return shown, " " * columns(lead) + "^" * max(columns(under), 1)


def _window(widths: list[int], first: int) -> tuple[int, int]:
    """Choose which characters are shown: all that fit, the one at `first` among them."""
    start = 0
    if sum(widths) > WIDTH:
        start = min(first, len(widths))
        while start and sum(widths[start - 1 : first]) <= LEAD:
            start -= 1
    stop = start
    while stop < len(widths) and sum(widths[start : stop + 1]) <= WIDTH:
        stop += 1
    return start, stop


def _cells(line: str) -> list[str]:
    """Show each character of a line; tabs reach to the next stop."""
    cells: list[str] = []
    at = 0
    for character in line:
        cell = " " * (TAB - at % TAB) if character == "\t" else visible(character)
        cells.append(cell)
        at += columns(cell)
    return cells
