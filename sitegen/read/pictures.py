"""The pictures that front matter names."""

from posixpath import dirname, normpath

from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.problems import reading
from sitegen.trace.key import Key
from sitegen.trace.reader import Reader


class Pictures:
    """Finds the pictures of one entry and remembers those that are not there."""

    def __init__(self, reader: Reader, source: str) -> None:
        """Look beside this file."""
        self._reader = reader
        self._folder = dirname(source)

    def find(self, path: str) -> str:
        """Give a picture's path relative to the root. raises: ValueError"""
        found = self._resolved(path)
        if _is_outside(found) or self._reader.ask(Key("file", found)) is None:
            raise ValueError(path)
        return found

    def problem(self, place: Place, path: str) -> Problem | None:
        """Say what is wrong with a path that was not found; None when it is a picture."""
        found = self._resolved(path)
        if _is_outside(found):
            return reading.picture_outside_site(place, path)
        if self._reader.ask(Key("file", found)) is not None:
            return None
        folder = dirname(path)
        beside = self._reader.ask(Key("folder", dirname(found))) or ()
        known = [f"{folder}/{each}" if folder else each for each in beside]
        return reading.no_such_picture(place, path, known)

    def _resolved(self, path: str) -> str:
        if path.startswith("/"):  # From the root of the site.
            return normpath(path.lstrip("/") or ".")
        return normpath(f"{self._folder}/{path}" if self._folder else path)


def _is_outside(path: str) -> bool:
    return path.split("/", 1)[0] in ("..", "")
