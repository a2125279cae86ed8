"""The inside of a worker process: does chunks of things and tells what came of them."""

import gc
import signal
import time
import traceback
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from multiprocessing.reduction import ForkingPickler
from typing import Any

from sitegen.model.frozen import dataclass
from sitegen.model.problem import Problem, Trouble
from sitegen.trace.outside import Lost
from sitegen.world.garbage import look_rarely

# What a worker writes to its two cells of shared memory: the thing it does, and since when.
IDLE = -1.0
TELL_EVERY_S = 0.05
OUT_OF_MEMORY = Lost("it ran out of memory")


class WorkerFault(Exception):
    """An exception as it was told in a worker; its text is the traceback."""


@dataclass(frozen=True, slots=True)
class Fault:
    """An exception on its way out of a worker.

    problems:  of a `Trouble`, which cannot be pickled by itself
    exception: pickled; b"" when it cannot be
    """

    text: str
    exception: bytes = b""
    problems: tuple[Problem, ...] = ()

    def raised(self) -> BaseException:
        """Rebuild the exception, caused by the text of its traceback."""
        exception = self._rebuilt()
        exception.__cause__ = WorkerFault(f'\n"""\n{self.text}"""')
        return exception

    def _rebuilt(self) -> BaseException:
        if self.problems:
            return Trouble(*self.problems)
        try:
            found = ForkingPickler.loads(self.exception)
        except Exception:  # Any class may refuse to be built from its own arguments.
            return WorkerFault(self.text.strip().rpartition("\n")[2])
        return found if isinstance(found, BaseException) else WorkerFault(self.text)


Came = list[tuple[int, Any]]


def work(
    line: Connection,
    others: Sequence[Connection],
    cells: Any,
    do: Callable[[Any], Any],
    things: Sequence[Any],
) -> None:
    """Do ranges of things as they come over the line, until it closes.

    others: the conductor's ends, inherited by a fork; open ones would hide that it is gone
    cells:  two shared floats: index of the thing at hand, and the monotonic second it was begun
    """
    for each in others:
        each.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
    look_rarely()
    try:
        while True:
            _chunk(line, cells, do, things, *line.recv())
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return


def _chunk(
    line: Connection, cells: Any, do: Callable[[Any], Any], things: Sequence[Any], *span: int
) -> None:
    came: Came = []
    told = time.monotonic()
    for index in range(*span):
        now = time.monotonic()
        if now - told > TELL_EVERY_S:
            _tell(line, came)
            came, told = [], now
        cells[1] = now
        cells[0] = index
        try:
            came.append((index, do(things[index])))
        except MemoryError:
            came.append((index, OUT_OF_MEMORY))
        except SystemExit as end:
            came.append((index, Lost(f"it ended its worker (exit {end.code})")))
        except BaseException as error:
            _tell(line, came)
            return line.send([(index, fault(error))])
        finally:
            cells[0] = IDLE
    return _tell(line, came)


def _tell(line: Connection, came: Came) -> None:
    """Send results; one that cannot be pickled becomes a fault of its own."""
    try:
        packed = ForkingPickler.dumps(came)
    except Exception:
        packed = ForkingPickler.dumps([(index, _sendable(each)) for index, each in came])
    line.send_bytes(packed)


def _sendable(result: Any) -> Any:
    try:
        ForkingPickler.dumps(result)
    except Exception as error:
        return fault(error)
    return result


def fault(error: BaseException) -> Fault:
    """Pack an exception so that it can leave the worker."""
    text = "".join(traceback.format_exception(error))
    if isinstance(error, Trouble):
        return Fault(text, problems=error.problems)
    try:
        return Fault(text, bytes(ForkingPickler.dumps(error)))
    except Exception:  # Its arguments may be anything.
        return Fault(text)
