"""Things done by a process of its own until somebody comes for what was done."""

import gc
import multiprocessing
import signal
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from multiprocessing.reduction import ForkingPickler
from typing import Any, Generic, TypeVar

from sitegen.world.garbage import look_rarely

Thing = TypeVar("Thing")
Done = TypeVar("Done")

# Whoever does not answer by then is busy with a thing that takes long, or has died.
PATIENCE_S = 1.0


class Ahead(Generic[Thing]):
    """A process that does things one after another, where processes can be forked.

    Whatever keeps it from doing a thing, an error included, ends it; nothing of it is told.
    """

    def __init__(self, do: Callable[[Thing], Done | None], things: Sequence[Thing]) -> None:
        """Begin.

        do: touches nothing that this process has open; gives None for what cannot be done by now
        """
        self.things = things
        self._line, theirs = multiprocessing.Pipe()
        context: Any = multiprocessing.get_context("fork")
        self._process = context.Process(
            target=_work, args=(theirs, self._line, do, things), daemon=True
        )
        self._process.start()
        theirs.close()

    def done(self) -> dict[Thing, Any]:
        """Give the things that are done with what came of them; to be asked once."""
        try:
            self._line.send(None)
            came = self._line.recv() if self._line.poll(PATIENCE_S) else []
        except (EOFError, OSError):
            came = []
        self.end()
        return {self.things[index]: done for index, done in came}

    def end(self) -> None:
        """Let go of what nobody will ask for."""
        self._process.kill()
        self._process.join()
        self._line.close()


def _work(
    line: Connection, other: Connection, do: Callable[[Any], Any], things: Sequence[Any]
) -> None:
    """Do things until a message comes, then tell what came of them.

    other: the conductor's end, inherited by the fork; open, it would hide that he is gone
    """
    other.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
    look_rarely()
    came: list[tuple[int, Any]] = []
    try:
        for index, thing in enumerate(things):
            if line.poll():
                break
            if (done := do(thing)) is not None:
                came.append((index, done))
        line.send_bytes(ForkingPickler.dumps(came))
    except Exception:  # It is loud in its turn: whatever is not told of here is done again.
        return
