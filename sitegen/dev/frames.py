"""A problem as the overlay and scripts get it."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.text.layout import MOST_CALLS, laid_out

# Editors by the links that open a file in them.
EDITORS = {
    "vscode": "vscode://file{path}:{line}:{column}",
    "cursor": "cursor://file{path}:{line}:{column}",
    "zed": "zed://file{path}:{line}:{column}",
    "idea": "idea://open?file={path}&line={line}&column={column}",
    "sublime": "subl://open?url=file://{path}&line={line}&column={column}",
    "textmate": "txmt://open?url=file://{path}&line={line}&column={column}",
}

Lines = Callable[[Place], str | None]


def as_json(problem: Problem, lines: Lines, root: Path, editor: str) -> dict[str, object]:
    """Tell a problem as JSON, with its text as the terminal shows it.

    lines:   finds the source line of a place
    editor:  the link of an editor, with `{path}`, `{line}` and `{column}`; "" for none
    returns: `parts` are the text in pieces: what kind of thing each is, as `laid_out` paints it
    """
    place = problem.place
    line = lines(place)
    return {
        "code": problem.code,
        "level": problem.level,
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "fact": problem.fact,
        "hint": problem.hint,
        "text": laid_out(problem, line),
        "parts": parts(problem, line),
        "link": link(place, root, editor),
        "calls": [
            {"place": str(e), "link": link(e, root, editor)} for e in problem.calls[:MOST_CALLS]
        ],
    }


def parts(problem: Problem, line: str | None) -> list[tuple[str, str]]:
    """Take the text of a problem to pieces: kind, "" for the plain ones, and text."""
    # What is laid out has no control characters, so two of them can mark where a part is.
    marked = laid_out(problem, line, lambda part, text: f"\0{part}\1{text}\0")
    pairs = (each.rpartition("\1") for each in marked.split("\0") if each)
    return [(kind, text) for kind, _, text in pairs]


def link(place: Place, root: Path, editor: str) -> str:
    """Give the link that opens a place in an editor; "" where nobody can edit it."""
    if not editor or not place.path or place.path.startswith("@"):
        return ""
    path = quote((root / place.path).as_posix())
    return editor.format(path=path, line=place.line or 1, column=place.column or 1)
