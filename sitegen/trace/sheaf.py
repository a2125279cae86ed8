"""Many traces of one kind side by side, each taken out only where somebody looks at it."""

import json
from array import array
from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence, Set
from functools import cached_property
from itertools import accumulate, chain
from typing import Any

from sitegen.model.frozen import dataclass
from sitegen.model.problem import Problem
from sitegen.model.recipe import Recipe
from sitegen.model.serial import from_json, to_json
from sitegen.trace.key import Key
from sitegen.trace.trace import Trace

NOTHING = "[]"


@dataclass(frozen=True, slots=True)
class Told:
    """What few traces have: something wrong, files that they need."""

    problems: tuple[Problem, ...] = ()
    wants: tuple[Recipe, ...] = ()


@dataclass(frozen=True, slots=True)
class Columns:
    """Traces of one kind and one epoch as they are kept.

    names:   of the tasks
    digests: one a trace
    counts:  how many answers each trace names
    named:   the ids of all those answers, each once: most traces name the same
    reads:   where each is among them, one trace's after another's
    told:    JSON of position → what that trace tells
    facets:  JSON of facet → a list, null where a trace has it not
    values:  JSON of a list, `NOTHING` when no trace has any
    """

    kind: str
    epoch: str
    names: Sequence[str]
    digests: Sequence[str]
    counts: Sequence[int]
    named: "array[int]"
    reads: "array[int]"
    told: str | bytes = "{}"
    facets: str | bytes = "{}"
    values: str | bytes = NOTHING


class Sheaf:
    """Traces of one kind and one epoch; JSON is read when it is asked for."""

    def __init__(self, columns: Columns) -> None:
        """Bind these."""
        self.columns = columns
        self._ends = list(accumulate(columns.counts))
        self._told: Mapping[int, Told] | None = None
        self._values: Sequence[str] | None = None
        self._known_by: set[int] | None = None

    def __len__(self) -> int:
        """Count the traces."""
        return len(self._ends)

    def stands(self, known: set[int], changed: Set[int]) -> bool:
        """Tell whether all answers that any trace names are known and have not changed.

        known: never loses one
        """
        if self._known_by is known:  # Whoever builds again and again asks again.
            return self._named.isdisjoint(changed)
        if known.issuperset(self.columns.named):
            self._known_by = known
        return self._known_by is known and changed.isdisjoint(self.columns.named)

    def trace(self, at: int) -> Trace:
        """Take out the trace at this position."""
        columns, told = self.columns, self.told().get(at, _SILENT)
        reads = columns.reads[self._ends[at] - columns.counts[at] : self._ends[at]]
        return Trace(
            Key(columns.kind, columns.names[at]),
            columns.epoch,
            tuple(columns.named[place] for place in reads),
            columns.digests[at],
            self.facets(at),
            self.value(at),
            told.problems,
            told.wants,
        )

    def told(self) -> Mapping[int, Told]:
        """Give what traces tell, by position, where they tell anything."""
        if self._told is None:
            hint: Any = Mapping[str, Told]
            named: Mapping[str, Told] = from_json(hint, self.columns.told)
            self._told = {int(at): told for at, told in named.items()}
        return self._told

    def facets(self, at: int) -> Mapping[str, str]:
        """Give the facets of the trace at this position."""
        return {name: held[at] for name, held in self._facets.items() if held[at] is not None}

    def facet(self, name: str) -> Sequence[str | None]:
        """Give one facet of each trace, None where it has it not."""
        return self._facets.get(name) or [None] * len(self)

    def value(self, at: int) -> str:
        """Give the value of the trace at this position."""
        if self._values is None:
            self._values = json.loads(self.columns.values) or [""] * len(self)
        return self._values[at]

    def readers(self, ids: Collection[int]) -> set[int]:
        """Find the positions of the traces that name any of these answers."""
        wanted = {place for place, id in enumerate(self.columns.named) if id in ids}
        found = (at for at, place in enumerate(self.columns.reads) if place in wanted)
        return {bisect_right(self._ends, at) for at in found}

    @cached_property
    def _named(self) -> frozenset[int]:
        return frozenset(self.columns.named)

    @cached_property
    def _facets(self) -> Mapping[str, Sequence[str]]:
        found: Mapping[str, Sequence[str]] = json.loads(self.columns.facets)
        return found


def columns_of(kind: str, epoch: str, traces: Sequence[Trace]) -> Columns:
    """Lay traces of one kind and one epoch side by side."""
    telling = ((at, trace) for at, trace in enumerate(traces) if trace.problems or trace.wants)
    told = {str(at): Told(trace.problems, trace.wants) for at, trace in telling}
    reads = list(chain.from_iterable([trace.reads for trace in traces]))
    places = {id: place for place, id in enumerate(dict.fromkeys(reads))}
    facets = {name: None for trace in traces for name in trace.facets}
    values = [trace.value for trace in traces]
    return Columns(
        kind,
        epoch,
        [trace.task.name for trace in traces],
        [trace.digest for trace in traces],
        [len(trace.reads) for trace in traces],
        array("q", list(places)),
        array("I", list(map(places.__getitem__, reads))),
        to_json(told),
        json.dumps({name: [trace.facets.get(name) for trace in traces] for name in facets}),
        json.dumps(values) if any(values) else NOTHING,
    )


_SILENT = Told()
