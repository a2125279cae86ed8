"""The output folder looked at while the site is being made."""

from collections.abc import Collection
from functools import partial
from pathlib import Path

from sitegen.world.aside import Aside
from sitegen.world.manifest import manifest_of, touched


class Look:
    """A look at all files that were published, by a process of its own.

    remembered: what the last publication told to remember
    """

    def __init__(self, out: Path, remembered: str) -> None:
        """Begin to look."""
        self.remembered = remembered
        self._aside = Aside(partial(_touched, out, remembered))

    def touched(self) -> Collection[str]:
        """Name the files that are not as they were published; to be asked once."""
        return frozenset(self._aside.text().split("\n"))

    def end(self) -> None:
        """Let go, when nobody has asked."""
        self._aside.end()


def _touched(out: Path, remembered: str) -> str:
    return "\n".join(touched(out, manifest_of(remembered)))
