"""The traces of one kind by name: what a round begins with, and what it leaves."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from itertools import accumulate, chain

from sitegen.trace.sheaf import Sheaf
from sitegen.trace.trace import Trace


class Traces(Mapping[str, Trace]):
    """Traces by name; those in sheaves are taken out when somebody asks for one.

    Never changed: what a round makes gives another `Traces` over the same sheaves.
    """

    def __init__(self, sheaves: Sequence[Sheaf] = (), loose: Iterable[Trace] = ()) -> None:
        """Gather traces; of two with a name the later counts, and loose ones are the latest."""
        self._sheaves = tuple(sheaves)
        self._ends = list(accumulate(map(len, sheaves)))
        # A name's trace, or its place among those of all sheaves.
        self._held: dict[str, Trace | int] = {}
        for begin, sheaf in self._begins():
            places = range(begin, begin + len(sheaf))
            self._held.update(zip(sheaf.columns.names, places, strict=True))
        self._held.update((trace.task.name, trace) for trace in loose)

    def __getitem__(self, name: str) -> Trace:
        """Take out a trace."""
        held = self._held[name]
        return held if isinstance(held, Trace) else self._at(held)

    def __iter__(self) -> Iterator[str]:
        """Give the names."""
        return iter(self._held)

    def __len__(self) -> int:
        """Count the traces."""
        return len(self._held)

    def __contains__(self, name: object) -> bool:
        """Tell whether there is a trace of this name."""
        return name in self._held

    def only(self, names: Iterable[str]) -> "Traces":
        """Keep the traces of these names, all of which are here."""
        return self._with({name: self._held[name] for name in names})

    def but(self, made: Mapping[str, Trace]) -> "Traces":
        """Put these in place of others, or beside them."""
        return self._with({**self._held, **made})

    def value(self, name: str) -> str:
        """Give the value of a trace."""
        held = self._held[name]
        if isinstance(held, Trace):
            return held.value
        sheaf, at = self._place(held)
        return sheaf.value(at)

    def digests(self) -> dict[str, str]:
        """Name what each task gave; "" where it failed."""
        known = list(chain.from_iterable(sheaf.columns.digests for sheaf in self._sheaves))
        return {
            name: known[held] if isinstance(held, int) else held.digest
            for name, held in self._held.items()
        }

    def telling(self) -> Iterator[Trace]:
        """Take out the traces that tell problems or want files."""
        places = {b + at for b, sheaf in self._begins() for at in sheaf.told()}
        for held in self._held.values():
            if isinstance(held, Trace):
                if held.problems or held.wants:
                    yield held
            elif held in places:
                yield self._at(held)

    def facet(self, name: str) -> dict[str, str | None]:
        """Give one facet of each, None where it has it not."""
        known = list(chain.from_iterable(sheaf.facet(name) for sheaf in self._sheaves))
        return {
            task: known[held] if isinstance(held, int) else held.facets.get(name)
            for task, held in self._held.items()
        }

    def results(self) -> dict[str, str]:
        """Give the value of each."""
        known = [sheaf.value(at) for sheaf in self._sheaves for at in range(len(sheaf))]
        return {
            name: known[held] if isinstance(held, int) else held.value
            for name, held in self._held.items()
        }

    def parted(
        self, names: Collection[str], epoch: str, changed: Set[int], known: set[int]
    ) -> tuple["Traces", list[str]]:
        """Part the traces that still stand from the tasks that have none.

        names: of the tasks
        known: never loses one; a trace that names an answer beside these does not stand, nor does
               one that names a changed answer or is of another epoch
        """

        def stands(trace: Trace) -> bool:
            is_known = known.issuperset(trace.reads)
            return trace.epoch == epoch and is_known and changed.isdisjoint(trace.reads)

        held, places = self._held, set[int]()
        for begin, sheaf in self._begins():
            if sheaf.columns.epoch != epoch:
                places.update(range(begin, begin + len(sheaf)))
            elif not sheaf.stands(known, changed):  # As nearly all do.
                gone = {id for id in sheaf.columns.named if id in changed or id not in known}
                places.update(begin + at for at in sheaf.readers(gone))
        loose = (each for each in held.values() if isinstance(each, Trace))
        fallen = {trace.task.name for trace in loose if not stands(trace)}
        by_place = ((self._name(at), at) for at in places)
        fallen |= {name for name, at in by_place if held.get(name) == at}
        standing = {name: held[name] for name in names if name in held and name not in fallen}
        return self._with(standing), [name for name in names if name not in standing]

    def reading(self, ids: Set[int]) -> Iterator[Trace]:
        """Take out the traces that name any of these answers."""
        if not ids:
            return
        places = set[int]()
        for begin, sheaf in self._begins():
            if not ids.isdisjoint(sheaf.columns.named):
                places.update(begin + at for at in sheaf.readers(ids))
        for held in self._held.values():
            if isinstance(held, Trace):
                if not ids.isdisjoint(held.reads):
                    yield held
            elif held in places:
                yield self._at(held)

    def _with(self, held: dict[str, Trace | int]) -> "Traces":
        other = Traces()
        other._sheaves, other._ends, other._held = self._sheaves, self._ends, held
        return other

    def _begins(self) -> Iterator[tuple[int, Sheaf]]:
        """Give each sheaf with how many traces stand before it."""
        return zip((0, *self._ends[:-1]), self._sheaves, strict=False)

    def _name(self, place: int) -> str:
        sheaf, at = self._place(place)
        return sheaf.columns.names[at]

    def _at(self, place: int) -> Trace:
        sheaf, at = self._place(place)
        return sheaf.trace(at)

    def _place(self, place: int) -> tuple[Sheaf, int]:
        number = bisect_right(self._ends, place)
        return self._sheaves[number], place - (self._ends[number - 1] if number else 0)
