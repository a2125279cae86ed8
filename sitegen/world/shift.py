"""One round of worker processes: hands out chunks, gathers results, replaces the dead."""

import multiprocessing
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import field
from multiprocessing.connection import Connection, wait
from typing import Any

from sitegen.model.frozen import dataclass
from sitegen.trace.outside import Lost
from sitegen.world.worker import IDLE, Came, Fault, work

# For each chunk the conductor wakes, which takes time from workers where there is one a core.
MOST_IN_A_CHUNK = 128
# Chunks shrink with what is left, so that all workers end together.
CHUNKS_A_WORKER = 8


@dataclass(slots=True, eq=False)
class Hand:
    """A worker as the conductor sees it.

    due:     indexes handed out whose results have not come
    overdue: the thing that took too long, once it has been killed for that
    """

    process: Any
    line: Connection
    cells: Any
    due: dict[int, None] = field(default_factory=dict)
    overdue: int | None = None

    def at(self) -> int | None:
        """Tell which thing it is doing, if any."""
        index = int(self.cells[0])
        return index if index in self.due else None

    def culprit(self) -> int | None:
        """Tell which thing it died of, if that is known."""
        at = self.at()
        if self.overdue is not None:  # It may have gone on between the last look and the kill.
            return at if at == self.overdue else None
        return next(iter(self.due)) if len(self.due) == 1 else at

    def kill(self) -> None:
        """End it, whatever it is doing."""
        self.process.kill()
        self.process.join()
        self.line.close()


@dataclass(frozen=True, slots=True)
class Load:
    """What things weigh, and how much of it may be in work at a time.

    weights: bytes, by index
    """

    weights: Sequence[int]
    room_bytes: int

    def has_room(self, index: int, in_work: Iterable[int]) -> bool:
        """Tell whether a thing may be begun beside those in work; alone it always may."""
        taken = [self.weights[each] for each in in_work]
        return not taken or sum(taken) + self.weights[index] <= self.room_bytes


class Shift:
    """The workers of one round."""

    def __init__(
        self,
        do: Callable[[Any], Any],
        things: Sequence[Any],
        workers: int,
        deadline_s: float,
        start: str,
        load: Load | None = None,
    ) -> None:
        """Plan a shift; the workers start when the first result is asked for.

        load: hands things out one by one, in their order, while there is room
        """
        self._do, self._things, self._deadline_s = do, things, deadline_s
        self._load = load
        self._context: Any = multiprocessing.get_context(start)
        self._is_fork = start == "fork"
        self._next = len(things) if load else 0
        # What goes alone: heavy things, and what is done again, so that it dies alone.
        self._alone = deque(range(self._next))
        self._hands: list[Hand] = []
        self._workers = workers

    def results(self) -> Iterator[tuple[int, Any]]:
        """Give the index of each thing with what came of it. raises: what `do` raises"""
        for _ in range(self._workers):
            self._feed(self._hire())
        while self._hands:
            for hand in self._ready():
                yield from self._hear(hand)
            self._end_overdue()

    def end(self) -> None:
        """End every worker, at once."""
        for hand in self._hands:
            hand.process.kill()
        for hand in self._hands:
            hand.kill()
        self._hands.clear()

    def _hire(self) -> Hand:
        ours, theirs = self._context.Pipe()
        cells = self._context.RawArray("d", [IDLE, 0.0])
        inherited = [ours, *(hand.line for hand in self._hands)] if self._is_fork else []
        process = self._context.Process(
            target=work, args=(theirs, inherited, cells, self._do, self._things), daemon=True
        )
        process.start()
        theirs.close()
        hand = Hand(process, ours, cells)
        self._hands.append(hand)
        return hand

    def _feed(self, hand: Hand) -> None:
        """Hand out a chunk to do and one in reserve, so that nobody waits for the conductor."""
        with suppress(OSError):  # Whoever died meanwhile is met by `_hear`.
            while len(hand.due) <= self._chunk() and (span := self._span(bool(hand.due))):
                hand.due |= dict.fromkeys(range(*span))
                hand.line.send(span)

    def _chunk(self) -> int:
        left = len(self._things) - self._next
        return max(1, min(MOST_IN_A_CHUNK, left // (CHUNKS_A_WORKER * self._workers)))

    def _span(self, is_busy: bool) -> tuple[int, int] | None:
        """Take the next range."""
        if self._alone:
            index = None if is_busy else self._next_alone()
            return None if index is None else (index, index + 1)
        if self._next == len(self._things):
            return None
        begin, self._next = self._next, self._next + self._chunk()
        return begin, self._next

    def _next_alone(self) -> int | None:
        """Take the first thing that there is room for."""
        if self._load is None:
            return self._alone.popleft()
        in_work = [index for hand in self._hands for index in hand.due]
        for index in self._alone:
            if self._load.has_room(index, in_work):
                self._alone.remove(index)
                return index
        return None

    def _ready(self) -> list[Hand]:
        lines = {hand.line: hand for hand in self._hands}
        ready = wait(list(lines), self._patience_s())
        return [lines[line] for line in ready]  # type: ignore[index]

    def _hear(self, hand: Hand) -> Iterator[tuple[int, Any]]:
        try:
            came: Came = hand.line.recv()
        except (EOFError, OSError):
            yield from self._bury(hand)
            return
        for index, result in came:
            if isinstance(result, Fault):
                raise result.raised()
            hand.due.pop(index, None)
            yield index, result
        if hand.overdue is None:
            self._feed(hand)
        self._go_on()

    def _go_on(self) -> None:
        """Let those without work begin what there is room for now, or go home."""
        for hand in [each for each in self._hands if not each.due and each.overdue is None]:
            self._feed(hand)
            if not hand.due and not self._is_left():
                self._dismiss(hand)

    def _is_left(self) -> bool:
        return bool(self._alone) or self._next < len(self._things)

    def _bury(self, hand: Hand) -> Iterator[tuple[int, Any]]:
        """Replace a dead worker; what it was doing is lost, the rest of its chunk is redone."""
        culprit = hand.culprit()
        self._dismiss(hand)
        if culprit is not None:
            del hand.due[culprit]
            yield culprit, Lost(self._why(hand, culprit))
        self._alone.extend(hand.due)
        if self._is_left():
            self._feed(self._hire())
        self._go_on()

    def _why(self, hand: Hand, culprit: int) -> str:
        if culprit == hand.overdue:
            return f"it took longer than {self._deadline_s:g} s"
        code = hand.process.exitcode or 0
        return f"the worker died ({f'signal {-code}' if code < 0 else f'exit {code}'})"

    def _dismiss(self, hand: Hand) -> None:
        self._hands.remove(hand)
        hand.kill()

    def _patience_s(self) -> float:
        """Tell how long until the first worker may be overdue."""
        now = time.monotonic()
        begun = [hand.cells[1] for hand in self._hands if hand.at() is not None]
        return max(0.0, min(begun, default=now) + self._deadline_s - now)

    def _end_overdue(self) -> None:
        now = time.monotonic()
        for hand in self._hands:
            index = hand.at()
            if index is not None and now - hand.cells[1] >= self._deadline_s:
                hand.overdue = index
                hand.process.kill()
