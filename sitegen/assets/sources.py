"""Answers about the files that pages bring along."""

from collections.abc import Mapping
from dataclasses import dataclass

from sitegen.assets.names import fingerprinted
from sitegen.trace.digest import ABSENT, digest_of, joint


@dataclass(frozen=True, slots=True)
class Stylesheet:
    """A stylesheet as it will be published.

    source: the file it is made from
    output: relative to the output folder
    """

    source: str
    output: str


class Copies:
    """Answers `copy`: where a source file is published as it is.

    digests: path → digest of every file that may be copied
    """

    def __init__(self, digests: Mapping[str, str]) -> None:
        """Answer for these files."""
        self._digests = digests

    def value(self, name: str) -> str | None:
        """Give the output path, or None when there is no such file to copy."""
        return fingerprinted(name, self._digests[name]) if name in self._digests else None

    def digest(self, name: str) -> str:
        """Name the answer."""
        return self.value(name) or ABSENT

    def basis(self) -> str:
        """Name every file that may be copied."""
        return joint(part for pair in sorted(self._digests.items()) for part in pair)


class Styles:
    """Answers `style`: a stylesheet's final name, known before any page is made.

    owners: name in the assets folders → source path
    """

    def __init__(self, owners: Mapping[str, str], copies: Copies) -> None:
        """Answer for the stylesheets among these files."""
        self._owners, self._copies = owners, copies

    def value(self, name: str) -> Stylesheet | None:
        """Give the stylesheet, or None when there is none of that name."""
        source = self._owners.get(name)
        output = self._copies.value(source) if source else None
        return Stylesheet(source, output) if source and output else None

    def digest(self, name: str) -> str:
        """Name the answer, its bytes included: the output's name holds their digest."""
        sheet = self.value(name)
        return digest_of(sheet) if sheet else ABSENT

    def basis(self) -> str:
        """Name every file that could be a stylesheet."""
        return joint([digest_of(dict(sorted(self._owners.items()))), self._copies.basis()])
