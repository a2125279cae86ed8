"""Sources whose answers lie ready: a mapping, the files of a snapshot."""

from collections.abc import Mapping
from functools import cached_property

from sitegen.trace.digest import ABSENT, digest_of, joint
from sitegen.trace.latest import latest
from sitegen.trace.outside import Snapshot


class Values:
    """Answers from a mapping of names to values."""

    def __init__(self, values: Mapping[str, object], basis: str = "") -> None:
        """Answer from these; whatever is not among them is absent.

        basis: names all that they rest on; "" takes the values themselves
        """
        self._values, self._basis = values, basis

    def value(self, name: str) -> object:
        """Give the value, or None."""
        return self._values.get(name)

    def digest(self, name: str) -> str:
        """Name the value by its JSON."""
        return digest_of(self._values[name]) if name in self._values else ABSENT

    def basis(self) -> str:
        """Name the whole mapping."""
        return self._basis or digest_of(self._values)


class Files:
    """Answers with the bytes of source files."""

    def __init__(self, snapshot: Snapshot) -> None:
        """Answer from this snapshot."""
        self._snapshot = snapshot

    def value(self, name: str) -> bytes | None:
        """Read the file, or give None. raises: Changed"""
        return self._snapshot.read(name) if name in self._snapshot.digests else None

    def digest(self, name: str) -> str:
        """Name the file's bytes as the scan saw them."""
        return self._snapshot.digests.get(name, ABSENT)

    def basis(self) -> Mapping[str, str]:
        """Name the bytes of each file."""
        return self._snapshot.digests


class Digests:
    """Answers with the digests of source files, which nobody need open for that."""

    def __init__(self, snapshot: Snapshot) -> None:
        """Answer from this snapshot."""
        self._snapshot = snapshot

    def value(self, name: str) -> str | None:
        """Give the digest of the file's bytes, or None."""
        return self._snapshot.digests.get(name)

    def digest(self, name: str) -> str:
        """Name the answer by itself."""
        return self._snapshot.digests.get(name, ABSENT)

    def basis(self) -> Mapping[str, str]:
        """Name the bytes of each file."""
        return self._snapshot.digests


class Folders:
    """Answers with the names in a source folder."""

    def __init__(self, snapshot: Snapshot) -> None:
        """Answer from this snapshot."""
        self._snapshot = snapshot

    def value(self, name: str) -> tuple[str, ...]:
        """List the names of files and folders, sorted; () for a folder that is not there."""
        names, _ = self._known
        return tuple(sorted(names.get(name, ())))

    def digest(self, name: str) -> str:
        """Name the list."""
        return joint(self.value(name))

    def basis(self) -> str:
        """Name every list."""
        return self._known[1]

    @cached_property
    def _known(self) -> tuple[Mapping[str, set[str]], str]:
        return _folders(tuple(self._snapshot.digests))  # Few sites ask.


@latest
def _folders(paths: tuple[str, ...]) -> tuple[Mapping[str, set[str]], str]:
    """Find what is in each folder, and name all of it."""
    names: dict[str, set[str]] = {}
    for path in paths:
        folder, _, name = path.rpartition("/")
        while name and name not in (known := names.setdefault(folder, set())):
            known.add(name)
            folder, _, name = folder.rpartition("/")
    return names, digest_of({folder: sorted(held) for folder, held in sorted(names.items())})


class Loose(Values):
    """Answers from a mapping whose other values change without anybody asking for them."""

    def basis(self) -> str:
        """Promise nothing: each answer is judged by itself."""
        return ""
