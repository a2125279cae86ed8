"""The bodies of entries, facet by facet."""

from collections.abc import Mapping, Set
from typing import Any

from sitegen.model.body import NO_BODY, Body, unpacked
from sitegen.model.problem import Trouble
from sitegen.trace.digest import ABSENT, joint
from sitegen.trace.facts import Missing
from sitegen.trace.key import Key
from sitegen.trace.outside import Store
from sitegen.trace.reader import subject_and_fields
from sitegen.trace.traces import Traces

# Bodies that a process keeps at hand: a page reads several parts of one, a list a few of each.
BODIES_AT_HAND = 64

FAILED = "failed"


class Bodies:
    """Answers `body`: facets of one body, read from the store when they are asked for."""

    def __init__(self, traces: Traces, store: Store, awaited: Set[str] = frozenset()) -> None:
        """Answer from the traces of the bodies' round.

        awaited: ids of bodies that can be made when somebody asks for them
        """
        self._traces, self._store, self._awaited = traces, store, awaited
        self._at_hand: dict[str, Body] = {}

    @property
    def table(self) -> "Bodies":
        """Rows are bodies, and fields their facets."""
        return self

    def field(self, id: str, name: str) -> Any:
        """Give a facet. raises: Missing, Trouble without words when the body failed"""
        if id not in self._traces:
            if id in self._awaited:
                raise Missing(Key("body", id))
            return getattr(NO_BODY, name)
        return getattr(self._at_hand.get(id) or self._load(id), name)

    def value(self, name: str) -> Any:
        """Give facets by name. raises: as above"""
        id, facets = subject_and_fields(name)
        return {facet: self.field(id, facet) for facet in facets}

    def digest(self, name: str) -> str:
        """Name the facets of a body."""
        id, facets = subject_and_fields(name)
        trace = self._traces.get(id)
        if trace is None:
            return ABSENT
        return joint(trace.facets[facet] for facet in facets) if trace.digest else FAILED

    def basis(self) -> Mapping[str, str]:
        """Name each body."""
        return {id: digest or FAILED for id, digest in self._traces.digests().items()}

    def _load(self, id: str) -> Body:
        if not self._traces[id].digest:
            raise Trouble()
        data = self._store.get(self._traces[id].digest)
        if data is None:
            raise Missing(Key("body", id))
        if len(self._at_hand) >= BODIES_AT_HAND:
            self._at_hand.clear()
        body = self._at_hand[id] = unpacked(data)
        return body
