"""The Markdown of entries."""

from collections.abc import Callable, Mapping

from sitegen.trace.digest import ABSENT


class Texts:
    """Answers `text`: the Markdown under an entry's front matter.

    digests: entry id → digest of its text
    read:    entry id → its text
    """

    def __init__(self, digests: Mapping[str, str], read: Callable[[str], str]) -> None:
        """Answer for these entries."""
        self._digests, self._read = digests, read

    def value(self, name: str) -> str | None:
        """Read the text."""
        return self._read(name) if name in self._digests else None

    def digest(self, name: str) -> str:
        """Name the text as the entries' round saw it."""
        return self._digests.get(name, ABSENT)

    def basis(self) -> Mapping[str, str]:
        """Name each text."""
        return self._digests
