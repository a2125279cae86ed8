"""The files of a Gatsby project, as a migration sees them."""

from collections.abc import Mapping
from typing import Protocol


class Tree(Protocol):
    """A folder that is only read, and never left."""

    @property
    def paths(self) -> tuple[str, ...]:
        """List its regular files, relative with forward slashes, sorted.

        returns: none in `.git`, `node_modules`, `public` or `.cache`, and none that a link leads
                 out of the folder
        """

    def read(self, path: str) -> bytes | None:
        """Give a file's bytes; None when there is no such file, or it is too large to be text."""

    def size(self, path: str) -> int | None:
        """Give a file's size in bytes; None when there is no such file."""


class Files:
    """A tree in memory."""

    def __init__(self, files: Mapping[str, bytes | str]) -> None:
        """Hold these files: path → bytes, or text that is UTF-8."""
        self._files = {
            path: data.encode() if isinstance(data, str) else data for path, data in files.items()
        }

    @property
    def paths(self) -> tuple[str, ...]:
        """List the files, sorted."""
        return tuple(sorted(self._files))

    def read(self, path: str) -> bytes | None:
        """Give a file's bytes; None when there is no such file."""
        return self._files.get(path)

    def size(self, path: str) -> int | None:
        """Give a file's size in bytes; None when there is no such file."""
        data = self._files.get(path)
        return None if data is None else len(data)
