"""Answers about the files that pages bring along."""

from collections.abc import Collection, Mapping
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

    digests: path → digest of every source file
    secret:  files that are never copied, such as the sources of entries
    """

    def __init__(self, digests: Mapping[str, str], secret: Collection[str]) -> None:
        """Answer for these files."""
        self._digests, self._secret = digests, secret

    def value(self, name: str) -> str | None:
        """Give the output path, or None when there is no such file to copy."""
        if name not in self._digests or name in self._secret:
            return None
        return fingerprinted(name, self._digests[name])

    def digest(self, name: str) -> str:
        """Name the answer."""
        return self.value(name) or ABSENT

    def basis(self) -> str:
        """Name every file and every secret."""
        files = joint(part for pair in sorted(self._digests.items()) for part in pair)
        return joint([files, *sorted(self._secret)])


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
