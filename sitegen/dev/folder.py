"""A published folder, as a host serves it."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from sitegen.world.contain import resolved


class Folder(Mapping[str, str]):
    """Its files by path, each with a tag that changes when it does; looked up when asked for."""

    def __init__(self, folder: Path) -> None:
        """Look into this folder."""
        self._folder = resolved(folder)

    def __getitem__(self, name: str) -> str:
        """Give the tag of a file."""
        if (path := self._path(name)) is None:
            raise KeyError(name)
        held = path.stat()
        return f"{held.st_mtime_ns:x}-{held.st_size:x}"

    def __iter__(self) -> Iterator[str]:
        """List every file."""
        files = (path for path in self._folder.rglob("*") if path.is_file())
        return (path.relative_to(self._folder).as_posix() for path in files)

    def __len__(self) -> int:
        """Count the files."""
        return sum(1 for _ in self)

    def read(self, name: str) -> bytes | None:
        """Read a file; None when there is none, or it lies outside."""
        path = self._path(name)
        return path.read_bytes() if path else None

    def _path(self, name: str) -> Path | None:
        if "\0" in name or any(part in ("", ".", "..") for part in name.split("/")):
            return None
        try:
            path = (self._folder / name).resolve()
            return path if path.is_relative_to(self._folder) and path.is_file() else None
        except (OSError, RuntimeError, ValueError):  # A name too long, a circle of links.
            return None
