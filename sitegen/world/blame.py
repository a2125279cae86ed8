"""Exceptions of the site's own Python, as problems at the author's line."""

import traceback
from pathlib import Path

from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.problems import extensions as problems


def blamed(error: BaseException, root: Path, path: str) -> Problem:
    """Tell of an exception at the innermost line that the author wrote.

    root: of the site
    path: of the file that was run, relative to the root
    """
    if isinstance(error, SyntaxError) and error.filename:
        return _not_python(error, root, path)
    place = _place(error, root, path)
    why = " ".join(str(error).split()) if str(error) else ""
    return problems.python_raised(place, type(error).__name__, why)


def _not_python(error: SyntaxError, root: Path, path: str) -> Problem:
    file = _inside(str(error.filename), root) or path
    place = Place(file, error.lineno or 0, error.offset or 0)
    return problems.not_python(place, error.msg)


def _place(error: BaseException, root: Path, path: str) -> Place:
    frames = traceback.extract_tb(error.__traceback__)
    for frame in reversed(frames):
        if file := _inside(frame.filename, root):
            return Place(file, frame.lineno or 0)
    return Place(path)


def _inside(file: str, root: Path) -> str:
    """Give a file relative to the root; "" when it is not the author's."""
    path = Path(file)
    is_own = path.is_relative_to(root) and "site-packages" not in path.parts
    return path.relative_to(root).as_posix() if is_own else ""
