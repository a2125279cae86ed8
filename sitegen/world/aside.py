"""Something found out by a process of its own meanwhile, where processes can be forked."""

import os
import signal
import sys
from collections.abc import Callable, Sequence
from typing import TypeVar

Thing = TypeVar("Thing")

# A process of its own costs as much as to read 300 files.
MANY = 1_000


class Aside:
    """A text that is being found out; whoever forks nothing finds it out when it is asked for."""

    def __init__(self, find: Callable[[], str]) -> None:
        """Begin.

        find: touches nothing that this process has open
        """
        self._find = find
        # On macOS, system libraries may hold locks that a forked process waits for without end.
        self._child = _forked(find) if sys.platform == "linux" else None

    def text(self) -> str:
        """Give the text, to be asked for once; it is found out here if the process died."""
        if self._child:
            pid, line = self._child
            with os.fdopen(line, "rb") as told:
                found = told.read()
            self._child = None
            if os.waitpid(pid, 0)[1] == 0:
                return found.decode("utf-8", "surrogatepass")
        return self._find()

    def end(self) -> None:
        """Let go of a text that nobody will ask for."""
        if self._child:
            pid, line = self._child
            self._child = None
            os.close(line)
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)


def halved(find: Callable[[Sequence[Thing]], list[str]], things: Sequence[Thing]) -> list[str]:
    """Find out a line about each of many things, about the first half by a process of its own.

    find: gives a line for each; may be asked again for those that it was asked for
    """
    if len(things) < MANY:
        return find(things)
    middle = len(things) // 2
    aside = Aside(lambda: "\n".join(find(things[:middle])))
    try:
        here = find(things[middle:])
        return [*aside.text().split("\n"), *here]
    finally:
        aside.end()


def _forked(find: Callable[[], str]) -> tuple[int, int]:
    """Fork a process. returns: its id, and where its text can be read until it ends well"""
    ours, theirs = os.pipe()
    pid = os.fork()
    if pid:
        os.close(theirs)
        return pid, ours
    code = 1
    try:
        os.close(ours)
        with os.fdopen(theirs, "wb") as line:
            line.write(find().encode("utf-8", "surrogatepass"))
        code = 0
    finally:  # Nothing of what was begun before the fork is to end twice, errors included.
        os._exit(code)
