"""Bytes by digest, as loose files; every read is checked."""

import os
from collections.abc import Collection, Iterator
from itertools import count
from pathlib import Path

from sitegen.model.frozen import dataclass
from sitegen.model.problem import Trouble
from sitegen.trace.digest import digest
from sitegen.world.refusals import refusal
from sitegen.world.whole import whole

_serial = count()
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Stock:
    """How much a store holds."""

    count: int
    size_bytes: int


class DiskStore:
    """A store of loose files: `objects/ab/cdef…`.

    Objects may be hard-linked into published sites, so a file is never written twice: what is to
    stand in the place of a damaged one is renamed over it. A new one is written where it will be;
    one that was left half-written is damaged like any other.
    """

    def __init__(self, folder: Path) -> None:
        """Keep bytes in this folder; it is made when the first bytes come."""
        self.folder = folder
        self._objects = os.path.join(folder, "objects")  # noqa: PTH118, a Path costs 5 µs a file
        self._damaged = folder / "damaged"

    def put(self, data: bytes) -> str:
        """Keep these bytes. returns: their digest; raises: Trouble with SG701 or SG702"""
        name = digest(data)
        try:
            self._write(name, data)
        except OSError as error:
            problem = refusal(error, self.folder)
            if problem is None:
                raise
            raise Trouble(problem) from error
        return name

    def get(self, digest: str) -> bytes | None:
        """Find bytes by digest; None when they are not there, or are there damaged."""
        data = self._read(digest)
        if data is not None and not _is(digest, data):
            self._set_aside(digest)
            return None
        return data

    def path(self, digest: str) -> str:
        """Name the file of an object, whether it is there or not."""
        return f"{self._objects}/{digest[:2]}/{digest[2:]}"

    def damaged(self) -> int:
        """Count the damaged objects that were met since the last time of asking."""
        met = list(self._damaged.iterdir()) if self._damaged.is_dir() else []
        for path in met:
            path.unlink(missing_ok=True)
        return len(met)

    def prune(self, keep: Collection[str]) -> Stock:
        """Drop every object but these. returns: what was dropped"""
        kept, dropped = frozenset(keep), []
        for path in self._files():
            if path.parent.name + path.name not in kept:
                dropped.append(path.stat().st_size)
                path.unlink(missing_ok=True)
        return Stock(len(dropped), sum(dropped))

    def stock(self) -> Stock:
        """Count the objects and their bytes."""
        sizes = [path.stat().st_size for path in self._files()]
        return Stock(len(sizes), sum(sizes))

    def _files(self) -> Iterator[Path]:
        objects = Path(self._objects)
        return objects.glob("??/*") if objects.is_dir() else iter(())

    def _read(self, name: str) -> bytes | None:
        try:
            return whole(self.path(name))
        except OSError:  # Such as EIO: what cannot be read is not there.
            return None

    def _write(self, name: str, data: bytes) -> None:
        target = self.path(name)
        try:
            _write_new(target, data)
        except FileExistsError:
            if self._read(name) != data:
                staged = f"{target}.{os.getpid()}-{next(_serial)}"
                _write_new(staged, data)
                Path(staged).replace(target)

    def _set_aside(self, name: str) -> None:
        try:
            self._damaged.mkdir(exist_ok=True)
            Path(self.path(name)).replace(self._damaged / name)
        except OSError:  # A cache that cannot be written keeps its damage; nobody gets to see it.
            return


def _is(name: str, data: bytes) -> bool:
    return digest(data) == name


def _write_new(path: str, data: bytes) -> None:
    """Write a file that is not there yet, whole or not at all. raises: OSError"""
    try:
        descriptor = _create(path)
    except FileNotFoundError:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        descriptor = _create(path)
    try:
        try:
            _write_all(descriptor, data)
        finally:
            os.close(descriptor)
    except OSError:
        Path(path).unlink(missing_ok=True)
        raise


def _create(path: str) -> int:
    return os.open(path, _NEW, 0o666)


def _write_all(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
