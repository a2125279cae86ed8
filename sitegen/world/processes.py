"""Many things done side by side by worker processes of one machine."""

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from sitegen.trace.outside import Lost
from sitegen.world.limit import limit

if TYPE_CHECKING:
    from sitegen.world.ahead import Ahead

Thing = TypeVar("Thing")
Done = TypeVar("Done")
Start = Literal["fork", "spawn", "forkserver"]

# Starting two workers costs about as much as this many pages.
FEW = 16
# From here on, a process that begins ahead of the others does more than it costs.
MANY = 1_000
DEADLINE_S = 60.0
# What takes up much memory takes its time too: a large picture in many sizes as AVIF.
HEAVY_DEADLINE_S = 300.0
# What heavy things may take up together: two pictures of 50 megapixels, decoded.
ROOM_BYTES = 400_000_000


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
        heavy_deadline_s: float = HEAVY_DEADLINE_S,
        room_bytes: int = ROOM_BYTES,
    ) -> None:
        """Plan for this many workers.

        workers:          0 means one a core
        deadline_s:       for one thing; whoever takes longer is killed
        start:            how processes begin; None is `fork` on Linux, `spawn` elsewhere
        before_start:     called before workers start, so that no open database is forked
        heavy_deadline_s: for one thing that has a weight
        room_bytes:       what things in work may weigh together, unless there is only one
        """
        self.workers = workers or cores()
        self.deadline_s, self.start = deadline_s, start or _start()
        self.heavy_deadline_s, self.room_bytes = heavy_deadline_s, room_bytes
        self._before_start = before_start
        self._ahead: Ahead[Any] | None = None

    def begin(self, do: Callable[[Thing], Done | None], things: Sequence[Thing]) -> None:
        """Begin with many things before they are asked for, by one process, where it can be forked.

        do: as what will be asked to do them, but may give None where that would do something
        """
        if self.start == "fork" and self.workers > 1 and len(things) >= MANY:
            from sitegen.world.ahead import Ahead

            self.rest()
            self._before_start()
            self._ahead = Ahead(do, things)

    def rest(self) -> None:
        """End what was begun and is not asked for."""
        if self._ahead:
            self._ahead.end()
            self._ahead = None

    def __call__(
        self, do: Callable[[Thing], Done], things: Sequence[Thing], weights: Sequence[int] = ()
    ) -> Iterator[tuple[Thing, Done | Lost]]:
        """Give each thing with what came of it, in any order, each exactly once.

        weights: as in `Each`; whatever has a weight is done by a worker, which can be killed in
                 the midst of it
        """
        if not weights and (self.workers == 1 or len(things) < FEW):
            return _here(do, things, self.deadline_s)
        if self._ahead and self._ahead.things == things:
            return self._on(do, things)
        return self._elsewhere(do, things, weights)

    def _on(
        self, do: Callable[[Thing], Done], things: Sequence[Thing]
    ) -> Iterator[tuple[Thing, Done | Lost]]:
        """Go on where somebody has begun."""
        ahead, self._ahead = self._ahead, None
        done = ahead.done() if ahead else {}
        yield from done.items()
        yield from self._elsewhere(do, [each for each in things if each not in done], ())

    def _elsewhere(
        self, do: Callable[[Thing], Done], things: Sequence[Thing], weights: Sequence[int]
    ) -> Iterator[tuple[Thing, Done | Lost]]:
        from sitegen.world.shift import Load, Shift  # 40 ms that a build with nothing to do saves.

        self._before_start()
        gc.freeze()  # Whatever is known by now is shared by all workers, and never copied.
        deadline_s = self.heavy_deadline_s if weights else self.deadline_s
        load = Load(weights, self.room_bytes) if weights else None
        shift = Shift(do, things, min(self.workers, len(things)), deadline_s, self.start, load)
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
