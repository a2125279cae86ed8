"""What is known of pictures: asked of their headers once, and remembered by their bytes."""

from collections.abc import Mapping

from sitegen.build.fetched import MARK
from sitegen.model.picture import Seen
from sitegen.model.serial import from_json, to_json
from sitegen.trace.digest import ABSENT, joint
from sitegen.trace.facts import Missing
from sitegen.trace.key import Key
from sitegen.trace.outside import Ledger

NOTE = "probes"


class Probes:
    """Answers `probe`: what is known of a picture, and its placeholder where that is asked for.

    The answer depends on the bytes of the picture and on nothing else, so it is named after them:
    to judge it, no picture is opened.
    """

    def __init__(self, digests: Mapping[str, str], epoch: str, told: Mapping[str, str]) -> None:
        """Answer for these files.

        digests: path → digest of every file that may be shown
        epoch:   names everything else that shapes the answers
        told:    name and digest of what was looked at before → JSON
        """
        self._digests, self._epoch, self.told = digests, epoch, told

    def value(self, name: str) -> Seen | None:
        """Tell what is known; None when there is no such file. raises: Missing"""
        digest = self._digests.get(path_of(name))
        if digest is None:
            self._expect_none(name)
            return None
        told = self.told.get(_title(name, digest))
        if told is None:
            raise Missing(Key("probe", name))
        return from_json(Seen, told)

    def has(self, name: str) -> bool:
        """Tell whether there is such a file."""
        return path_of(name) in self._digests

    def knows(self, name: str) -> bool:
        """Tell whether there is an answer by now."""
        digest = self._digests.get(path_of(name))
        if digest is None:
            return MARK not in name
        return _title(name, digest) in self.told

    def digest(self, name: str) -> str:
        """Name the answer by what it rests on."""
        digest = self._digests.get(path_of(name))
        if digest is None:
            self._expect_none(name)
            return ABSENT
        return joint([self._epoch, digest])

    def _expect_none(self, name: str) -> None:
        if MARK in name:  # It may be there as soon as it is fetched.
            raise Missing(Key("probe", name))

    def basis(self) -> Mapping[str, str]:
        """Name the bytes of each file that may be shown, and what else shapes the answers."""
        return {path: f"{self._epoch} {digest}" for path, digest in self._digests.items()}

    def among(self, digests: Mapping[str, str]) -> "Probes":
        """Answer for more files."""
        return Probes({**self._digests, **digests}, self._epoch, self.told)

    def knowing(self, seen: Mapping[str, Seen]) -> "Probes":
        """Know these too, by name."""
        more = {_title(name, each.digest): to_json(each) for name, each in seen.items()}
        return Probes(self._digests, self._epoch, {**self.told, **more})

    def remember(self, ledger: Ledger) -> None:
        """Keep what is known of files that are still there."""
        kept = [f"{title}\t{told}" for title, told in self.told.items() if self._is_there(title)]
        ledger.set_notes({NOTE: "\n".join([self._epoch, *sorted(kept)])})

    def _is_there(self, title: str) -> bool:
        path, digest, _ = title.split("\x1f")
        return self._digests.get(path) == digest


def remembered(ledger: Ledger, digests: Mapping[str, str], epoch: str) -> Probes:
    """Know what was known before, if the same versions found it."""
    first, *lines = (ledger.note(NOTE) or "").split("\n")
    pairs = (line.partition("\t") for line in lines) if first == epoch else ()
    return Probes(digests, epoch, {title: told for title, _, told in pairs})


def path_of(name: str) -> str:
    """Take the path from a question for a picture with its placeholder."""
    return name.partition("\n")[0]


def _title(name: str, digest: str) -> str:
    path, _, what = name.partition("\n")
    return f"{path}\x1f{digest}\x1f{what}"
