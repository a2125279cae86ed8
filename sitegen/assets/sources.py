"""Answers about the files that pages bring along."""

from collections.abc import Mapping

from sitegen.assets.sheet import Stylesheet
from sitegen.model.fingerprint import fingerprinted
from sitegen.model.problem import Trouble
from sitegen.model.serial import from_json
from sitegen.trace.digest import ABSENT, joint
from sitegen.trace.facts import Missing
from sitegen.trace.key import Key
from sitegen.trace.outside import Store
from sitegen.trace.traces import Traces

FAILED = "failed"


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
    """Answers `style`: a stylesheet with its final bytes, read from the store when asked for."""

    def __init__(self, traces: Traces, store: Store) -> None:
        """Answer from the traces of the styles' round."""
        self._traces, self._store = traces, store
        self._at_hand: dict[str, Stylesheet] = {}

    def value(self, name: str) -> Stylesheet | None:
        """Give the stylesheet, or None when there is none of that name.

        raises: Missing when it has gone, Trouble without words when it failed
        """
        if name in self._traces and name not in self._at_hand:
            self._at_hand[name] = self._load(name)
        return self._at_hand.get(name)

    def digest(self, name: str) -> str:
        """Name the stylesheet."""
        trace = self._traces.get(name)
        return (trace.digest or FAILED) if trace else ABSENT

    def basis(self) -> Mapping[str, str]:
        """Name each stylesheet."""
        return {name: digest or FAILED for name, digest in self._traces.digests().items()}

    def _load(self, name: str) -> Stylesheet:
        if not self._traces[name].digest:
            raise Trouble()
        data = self._store.get(self._traces[name].digest)
        if data is None:
            raise Missing(Key("style", name))
        return from_json(Stylesheet, data)
