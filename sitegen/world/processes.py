"""Many things done side by side by worker processes of one machine."""

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Literal, TypeVar

from sitegen.trace.outside import Lost
from sitegen.world.limit import limit

Thing = TypeVar("Thing")
Done = TypeVar("Done")
Start = Literal["fork", "spawn", "forkserver"]

# Starting two workers costs about as much as this many pages.
FEW = 16
DEADLINE_S = 60.0


class Crew:
    """An `Each` that spreads things over processes; few things are done at once, right here.

    A worker's death costs the thing it was doing, and nothing else. What `do` raises is raised
    here, caused by the text of its traceback in the worker.
    """

    def __init__(
        self,
        workers: int = 0,
        deadline_s: float = DEADLINE_S,
        start: Start | None = None,
        before_start: Callable[[], None] = lambda: None,
    ) -> None:
        """Plan for this many workers.

        workers:      0 means one a core
        deadline_s:   for one thing; whoever takes longer is killed
        start:        how processes begin; None is `fork` on Linux, `spawn` elsewhere
        before_start: called before workers start, so that no open database is forked
        """
        self.workers = workers or cores()
        self.deadline_s, self.start = deadline_s, start or _start()
        self._before_start = before_start

    def __call__(
        self, do: Callable[[Thing], Done], things: Sequence[Thing]
    ) -> Iterator[tuple[Thing, Done | Lost]]:
        """Give each thing with what came of it, in any order, each exactly once."""
        if self.workers == 1 or len(things) < FEW:
            return _here(do, things, self.deadline_s)
        return self._elsewhere(do, things)

    def _elsewhere(
        self, do: Callable[[Thing], Done], things: Sequence[Thing]
    ) -> Iterator[tuple[Thing, Done | Lost]]:
        from sitegen.world.shift import Shift  # 40 ms that a build with nothing to do saves.

        self._before_start()
        gc.freeze()  # Whatever is known by now is shared by all workers, and never copied.
        shift = Shift(do, things, min(self.workers, len(things)), self.deadline_s, self.start)
        try:
            for index, came in shift.results():
                yield things[index], came
        finally:
            shift.end()
            gc.unfreeze()


def cores() -> int:
    """Count the cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


def _start() -> Start:
    # On macOS, system libraries may hold locks that a forked process waits for without end.
    return "fork" if sys.platform == "linux" else "spawn"


def _here(
    do: Callable[[Thing], Done], things: Sequence[Thing], deadline_s: float
) -> Iterator[tuple[Thing, Done | Lost]]:
    for thing in things:
        try:
            with limit(deadline_s):
                done: Done | Lost = do(thing)
        except MemoryError:
            done = Lost("it ran out of memory")
        except TimeoutError:
            done = Lost(f"it took longer than {deadline_s:g} s")
        yield thing, done
