"""Source lines of a site, for the frames of problems."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from sitegen.model.place import Place

Lines = Callable[[Place], str | None]

# A frame is a courtesy: a file that is larger is not read for it.
LARGEST_BYTES = 20_000_000


def lines_of(root: Path) -> Lines:
    """Give a function that finds the line a place names; None when it cannot be read."""

    @lru_cache(maxsize=16)
    def lines(path: str) -> list[str]:
        home, name = _home(root, path)
        file = (home / name).resolve()
        if not file.is_relative_to(home.resolve()) or not file.is_file():
            return []
        if file.stat().st_size > LARGEST_BYTES:
            return []
        text = file.read_bytes().decode("utf-8-sig", "replace")
        return text.replace("\r\n", "\n").split("\n")

    def line(place: Place) -> str | None:
        if not place.path or not place.line:
            return None
        try:
            found = lines(place.path)
        except (OSError, ValueError):
            return None
        return found[place.line - 1] if place.line <= len(found) else None

    return line


def _home(root: Path, path: str) -> tuple[Path, str]:
    """Part a path from the folder it lies in: the site, or the themes that come with sitegen."""
    if not path.startswith("@"):
        return root, path
    from sitegen.world.disk import themes_home

    return themes_home(), path[1:]
