"""A time limit for work that cannot be asked to hurry."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


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
    before = signal.signal(signal.SIGALRM, _expire)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _has_timer() -> bool:
    is_main = threading.current_thread() is threading.main_thread()
    return is_main and hasattr(signal, "setitimer")


def _expire(signum: int, frame: FrameType | None) -> None:
    raise TimeoutError("it took too long")
