"""A time limit for work that cannot be asked to hurry."""

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import FrameType

# The least that a timer can be set to without being switched off.
AT_ONCE_S = 1e-6


@contextmanager
def limit(seconds: float) -> Iterator[None]:
    """Stop what is done inside after this long.

    seconds: 0 or less sets no limit; neither does a system without interval timers, nor a thread
             that is not the main one
    raises:  TimeoutError
    """
    if seconds <= 0 or not _has_timer():
        yield
        return
    _listen()
    begun = time.monotonic()
    # A limit around this one goes on counting.
    outer, _ = signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        left = max(outer - (time.monotonic() - begun), AT_ONCE_S) if outer else 0
        signal.setitimer(signal.ITIMER_REAL, left)


@cache
def _listen() -> None:
    # Once a process: to change what hears a signal takes longer than to colour a line of code.
    signal.signal(signal.SIGALRM, _expire)


def _has_timer() -> bool:
    is_main = threading.current_thread() is threading.main_thread()
    return is_main and hasattr(signal, "setitimer")


def _expire(signum: int, frame: FrameType | None) -> None:
    raise TimeoutError("it took too long")
