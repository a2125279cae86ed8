"""The files of the data folder."""

from collections.abc import Mapping

from sitegen.trace.digest import ABSENT, joint
from sitegen.trace.key import ALL
from sitegen.trace.outside import Snapshot


class DataFiles:
    """Answers `data`: a file of the data folder, parsed when it is asked for; `*` lists the names.

    files: name → path
    """

    def __init__(self, files: Mapping[str, str], snapshot: Snapshot) -> None:
        """Answer from these files."""
        self._files, self._snapshot = files, snapshot
        self._at_hand: dict[str, object] = {}

    def value(self, name: str) -> object:
        """Read the file, or give None. raises: Trouble when it cannot be read"""
        if name == ALL:
            return tuple(sorted(self._files))
        if name in self._files and name not in self._at_hand:
            from sitegen.read.data import read_data

            path = self._files[name]
            self._at_hand[name] = read_data(self._snapshot.read(path), path)
        return self._at_hand.get(name)

    def digest(self, name: str) -> str:
        """Name the file's bytes."""
        if name == ALL:
            return joint(sorted(self._files))
        path = self._files.get(name)
        return joint([path, self._snapshot.digests[path]]) if path else ABSENT

    def basis(self) -> str:
        """Name every file."""
        return joint(part for name in sorted(self._files) for part in (name, self.digest(name)))
