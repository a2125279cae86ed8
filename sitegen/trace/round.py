"""One round: judge what is remembered, keep what is still true, make the rest."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from typing import NamedTuple

from sitegen.model.frozen import dataclass
from sitegen.model.problem import Trouble
from sitegen.trace.digest import digest
from sitegen.trace.facts import Facts, Missing
from sitegen.trace.key import Key
from sitegen.trace.outside import Each, Ledger, Lost, Store
from sitegen.trace.reader import Reader
from sitegen.trace.trace import Made, Result, Trace
from sitegen.trace.traces import Traces
from sitegen.trace.verdict import Reason, Verdict

# How many finished tasks a killed build may lose.
SAVE_EVERY = 500

Make = Callable[[Key, Reader], Result]


class Waits(NamedTuple):
    """What a task waits for: questions that must be answered first."""

    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Worker:
    """Makes tasks of one round, wherever it is sent; it and all it holds can be pickled.

    told: answers that this process has named before; most pages ask the same settings
    """

    make: Make
    facts: Facts
    store: Store
    epoch: str
    told: set[int] = field(default_factory=set)

    def __call__(self, task: Key) -> Made | Waits:
        """Make one task. returns: what was made, or the questions that must be answered first"""
        reader = Reader(self.facts)
        begun = time.perf_counter()
        try:
            result = self._made(task, reader)
            answers = reader.answers()
        except Missing as missing:
            return Waits(missing.keys)
        trace = Trace(
            task=task,
            epoch=self.epoch,
            reads=tuple([answer.id for answer in answers]),
            digest="" if result.failed else self._keep(result),
            facets=result.facets,
            value=result.value,
            problems=result.problems,
            wants=reader.wants(),
        )
        news = tuple([answer[:] for answer in answers if answer.id not in self.told])
        self.told.update([id for id, *_ in news])
        return Made(trace, news, (time.perf_counter() - begun) * 1000)

    def _made(self, task: Key, reader: Reader) -> Result:
        try:
            return self.make(task, reader)
        except Trouble as trouble:
            return Result(problems=trouble.problems, failed=True)

    def _keep(self, result: Result) -> str:
        return digest(result.value.encode()) if result.data is None else self.store.put(result.data)


@dataclass(frozen=True, slots=True)
class Round:
    """What came of one round.

    traces:  by name, the kept and the made
    made:    why each of the made ones was made, and in how many milliseconds
    missing: tasks that wait for answers, with the questions
    lost:    tasks whose worker died or took too long, with the reason
    """

    traces: Traces
    made: Mapping[str, tuple[Reason, float]]
    missing: Mapping[str, tuple[Key, ...]]
    lost: Mapping[str, str]


def made_at_once(worker: Worker, task: Key) -> Made | None:
    """Make a task that need not wait for anything; None for the others."""
    came = worker(task)
    return came if isinstance(came, Made) else None


def run_round(kind: str, judged: Verdict, worker: Worker, each: Each, ledger: Ledger) -> Round:
    """Make the stale tasks of one kind and remember them; a batch is kept as soon as it is done.

    raises: whatever a task raises that is neither `Missing` nor `Trouble`
    """
    traces: dict[str, Trace] = {}
    made: dict[str, tuple[Reason, float]] = {}
    missing: dict[str, tuple[Key, ...]] = {}
    lost: dict[str, str] = {}
    tasks = [Key(kind, name) for name in judged.stale]
    for batch in _batches(each(worker, tasks)):
        done = {task.name: came for task, came in batch}
        finished = {name: came for name, came in done.items() if isinstance(came, Made)}
        ledger.save(finished.values())
        traces |= {name: came.trace for name, came in finished.items()}
        made |= {n: (judged.stale[n], came.milliseconds) for n, came in finished.items()}
        missing |= {name: came.keys for name, came in done.items() if isinstance(came, Waits)}
        lost |= {name: came.why for name, came in done.items() if isinstance(came, Lost)}
    return Round(judged.fresh.but(traces), made, missing, lost)


def _batches(
    done: Iterable[tuple[Key, Made | Waits | Lost]],
) -> Iterator[list[tuple[Key, Made | Waits | Lost]]]:
    batch = []
    for one in done:
        batch.append(one)
        if len(batch) == SAVE_EVERY:
            yield batch
            batch = []
    if batch:
        yield batch
