"""A folder of somebody else's that is read, and never written."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from sitegen.world.contain import resolved

# Made by programs, and none of them content.
_MADE = frozenset({".git", "node_modules", ".hg", ".svn"})
_MADE_BY_GATSBY = frozenset({"public", ".cache"})
# Larger than any text; copied, but not read.
TEXT_BYTES = 16_000_000


class Foreign:
    """The regular files below one folder, listed once.

    paths: relative with forward slashes, sorted
    left:  (path, why) of what is there and is not listed
    """

    def __init__(self, folder: Path, skip: Path | None = None) -> None:
        """List the files of this folder.

        skip:   a folder inside that is passed over
        raises: Trouble with SG704 where the folder is a circle of links
        """
        self.folder = resolved(folder)
        self._skip = str(resolved(skip)) if skip else ""
        self.left: tuple[tuple[str, str], ...] = ()
        self._files = dict(self._walk("", (self.folder.stat().st_ino,)))
        self.paths = tuple(sorted(self._files))

    def read(self, path: str) -> bytes | None:
        """Give a file's bytes; None when it is not listed, too large, or cannot be read."""
        if path not in self._files or (self.size(path) or 0) > TEXT_BYTES:
            return None
        try:
            return Path(self._files[path]).read_bytes()
        except OSError:
            return None

    def size(self, path: str) -> int | None:
        """Give a file's size in bytes; None when it is not listed."""
        try:
            return Path(self._files[path]).stat().st_size if path in self._files else None
        except OSError:
            return None

    def place(self, path: str) -> Path:
        """Tell where a listed file lies, links followed. raises: KeyError"""
        return Path(self._files[path])

    def _walk(self, folder: str, above: tuple[int, ...]) -> Iterator[tuple[str, str]]:
        try:
            with os.scandir(self.folder / folder) as found:
                entries = sorted(found, key=lambda each: each.name)
        except OSError as error:
            self._leave(folder, error.strerror or "cannot be read")
            return
        is_project = any(each.name.startswith("gatsby-config.") for each in entries)
        for entry in entries:
            if entry.name in _MADE or (is_project and entry.name in _MADE_BY_GATSBY):
                continue
            name = f"{folder}/{entry.name}" if folder else entry.name
            if _is_speakable(entry.name):
                yield from self._meet(name, above)
            else:
                self._leave(ascii(name)[1:-1], "has a name that is not UTF-8, or not printable")

    def _meet(self, name: str, above: tuple[int, ...]) -> Iterator[tuple[str, str]]:
        path = self._inside(name)
        if path is None or str(path) == self._skip:
            return
        met = path.stat()
        if stat.S_ISREG(met.st_mode):
            yield name, str(path)
        elif stat.S_ISDIR(met.st_mode):
            if met.st_ino in above:
                self._leave(name, "is a link to a folder that holds it")
            else:
                yield from self._walk(name, (*above, met.st_ino))
        else:
            self._leave(name, "is neither a file nor a folder")

    def _inside(self, name: str) -> Path | None:
        path = self.folder / name
        if not path.is_symlink():
            return path
        try:
            target = path.resolve(strict=True)
        except (OSError, RuntimeError):
            self._leave(name, "is a link to nothing")
            return None
        if not target.is_relative_to(self.folder):
            self._leave(name, "is a link that leads out of the folder")
            return None
        below = target.relative_to(self.folder).parts
        return None if _MADE.intersection(below) else target

    def _leave(self, path: str, why: str) -> None:
        self.left = (*self.left, (path, why))


def _is_speakable(name: str) -> bool:
    return not any(
        each < " " or each == "\x7f" or "\ud800" <= each <= "\udfff" or each == "\\"
        for each in name
    )
