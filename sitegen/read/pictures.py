"""The pictures that front matter names."""

from collections.abc import Collection
from posixpath import dirname, normpath

from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.problems import reading
from sitegen.trace.key import Key
from sitegen.trace.reader import Reader

# Some of these cannot be shown: whoever opens them tells why.
SUFFIXES = (
    *(".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".apng", ".webp", ".avif", ".gif", ".svg"),
    *(".bmp", ".heic", ".heif", ".ico", ".jxl", ".psd", ".tif", ".tiff"),
)


class NoPicture(ValueError):
    """A path leads to no picture of the site."""

    def __init__(self, path: str, known: Collection[str] | None) -> None:
        """Refuse a path.

        known: paths of what lies in that folder; None when the folder is outside the site
        """
        super().__init__(path)
        self._path, self._known = path, known

    @property
    def _is_another_file(self) -> bool:
        return self._known is not None and self._path in self._known

    def problem(self, place: Place) -> Problem:
        """Tell it to the author."""
        if self._known is None:
            return reading.picture_outside_site(place, self._path)
        if self._is_another_file:
            return reading.no_picture(place, self._path)
        return reading.no_such_picture(place, self._path, self._known)


class Pictures:
    """Finds the pictures of one entry."""

    def __init__(self, reader: Reader, source: str) -> None:
        """Look beside this file."""
        self._reader = reader
        self._source = source

    def find(self, path: str) -> str:
        """Give a picture's path relative to the root. raises: NoPicture"""
        found = self._resolved(path)
        if found.split("/", 1)[0] in ("..", ""):
            raise NoPicture(path, None)
        is_there = self._reader.ask(Key("digest", found)) is not None
        if not is_there or not found.lower().endswith(SUFFIXES):
            raise NoPicture(path, self._beside(path, dirname(found)))
        return found

    def _resolved(self, path: str) -> str:
        if path.startswith("/"):  # From the root of the site.
            return normpath(path.lstrip("/") or ".")
        return normpath(f"{dirname(self._source) or '.'}/{path}")

    def _beside(self, path: str, folder: str) -> list[str]:
        """List what lies in the picture's folder, as its path is written."""
        written = path.rpartition("/")
        names = self._reader.ask(Key("folder", folder)) or ()
        return [f"{written[0]}{written[1]}{name}" for name in names]
