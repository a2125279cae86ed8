"""What the engine needs from outside, whoever gives it: a disk, a memory, other machines."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Protocol, TypeVar

from sitegen.model.frozen import dataclass
from sitegen.trace.facts import Basis
from sitegen.trace.trace import Made
from sitegen.trace.traces import Traces

Thing = TypeVar("Thing")
Done = TypeVar("Done")


class Snapshot(Protocol):
    """The sources of a site at one moment."""

    @property
    def digests(self) -> Mapping[str, str]:
        """Map the path of every source file, relative to the root, to its digest."""

    def read(self, path: str) -> bytes:
        """Read a file of the snapshot. raises: Changed when its bytes are no longer those"""


class Changed(Exception):
    """A source changed while the build read it; the scan must be repeated."""


class Store(Protocol):
    """Bytes by digest; every read is checked."""

    def put(self, data: bytes) -> str:
        """Keep these bytes. returns: their digest"""

    def get(self, digest: str) -> bytes | None:
        """Find bytes by digest; None when they are not there, or are there damaged."""


class Ledger(Protocol):
    """Traces and answers of earlier builds; what is damaged does not appear."""

    def suspects(self, bases: Mapping[str, Basis]) -> Sequence[tuple[int, str, str]]:
        """List id, kind and name of the answers that may not be today's.

        bases:   today's basis of each kind to look at, "" when it is not known
        returns: at least the answers of these kinds that rest on another basis or on none, and
                 every answer of a kind that is not in `KINDS`
        """

    def settle(self, bases: Mapping[str, Basis], changed: Collection[int]) -> None:
        """Let the remembered answers rest on today's bases, after they were all judged.

        bases:   today's basis of each kind that was judged; "" is passed over
        changed: the answers that are not today's
        """

    def known(self) -> set[int]:
        """List the ids of all answers."""

    def traces(self, kind: str) -> Traces:
        """Find the traces of a kind of task."""

    def save(self, made: Iterable[Made]) -> None:
        """Keep new traces in place of older ones, with their answers."""

    def forget(self, kind: str, names: Iterable[str]) -> None:
        """Drop the traces of tasks that are no more."""

    def note(self, name: str) -> str | None:
        """Find a remembered text by name; None when it is not there, or is there damaged."""

    def raw_note(self, name: str) -> bytes | None:
        """Find a remembered text by name, and leave it undecoded: large ones take long."""

    def set_notes(self, notes: Mapping[str, str | bytes]) -> None:
        """Remember texts by name."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A thing that could not be done, because whoever did it died or took too long.

    why: `the worker died (signal 9)`, `it took longer than 60 s`
    """

    why: str


class Each(Protocol):
    """Does many things, perhaps elsewhere and side by side."""

    def __call__(
        self, do: Callable[[Thing], Done], things: Sequence[Thing], weights: Sequence[int] = ()
    ) -> Iterator[tuple[Thing, Done | Lost]]:
        """Give each thing with what came of it, in any order, each exactly once.

        weights: bytes that each thing takes up while it is done, where that is much: such things
                 are begun in the order given, and only as many at a time as there is room for
        raises:  what `do` raises, as soon as it is known
        """
