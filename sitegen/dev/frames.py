"""A problem as the overlay and scripts get it."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.text.layout import laid_out

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


def told(problem: Problem, lines: Lines, root: Path, editor: str) -> dict[str, object]:
    """Tell a problem as JSON, with its text as the terminal shows it.

    lines:  finds the source line of a place
    editor: the link of an editor, with `{path}`, `{line}` and `{column}`; "" for none
    """
    place = problem.place
    return {
        "code": problem.code,
        "level": problem.level,
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "fact": problem.fact,
        "hint": problem.hint,
        "text": laid_out(problem, lines(place)),
        "link": _link(place, root, editor),
    }


def _link(place: Place, root: Path, editor: str) -> str:
    if not editor or not place.path or place.path.startswith("@"):
        return ""
    path = quote((root / place.path).as_posix())
    return editor.format(path=path, line=place.line or 1, column=place.column or 1)
