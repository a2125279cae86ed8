"""Keys that are pressed in a terminal while a command lasts."""

import asyncio
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager


@contextmanager
def pressed(deeds: Mapping[str, Callable[[], object]]) -> Iterator[None]:
    """Do a deed whenever its key is pressed, without Enter; where the terminal can tell."""
    try:
        import termios
        import tty
    except ImportError:  # Windows
        yield
        return
    if not deeds or not sys.stdin.isatty():
        yield
        return
    loop, descriptor = asyncio.get_running_loop(), sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)

    def read() -> None:
        key = sys.stdin.read(1).lower()
        deeds.get(key, lambda: None)()

    try:
        tty.setcbreak(descriptor)
        loop.add_reader(descriptor, read)
        yield
    finally:
        loop.remove_reader(descriptor)
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
