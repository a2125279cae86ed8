"""The conductor's process, begun, ordered and ended by the server."""

import gc
import math
import multiprocessing
import signal
import sys
import time
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any

from sitegen.dev.conductor import Making, conduct
from sitegen.dev.ear import HEARD, LOOK, ORDER, Wish
from sitegen.dev.news import News

# How long a conductor that was told to go may take.
PATIENCE_S = 0.5
# Whoever makes the site hears orders between any two tasks. Who is deaf for longer may be in a loop
# without end of the site's own Python, and what was saved meanwhile may be what ends it.
DEAF_S = 30.0
LOOK_EVERY_S = 0.5
# Garbage is looked for when nobody waits, and in between only where very much comes together.
SELDOM = (1_000_000, 50, 100)


class Backstage:
    """Where the site is made."""

    def __init__(self, making: Making, deaf_s: float = DEAF_S) -> None:
        """Plan the process; it begins with `start`.

        making: can be pickled
        deaf_s: how long it may leave an order unheard
        """
        self._making, self._deaf_s = making, deaf_s
        # When each order was given that was not heard yet.
        self._unheard: list[float] = []
        self._process: Any = None
        self._line: Connection | None = None

    def start(self) -> None:
        """Begin the process; it waits for an order."""
        # A fork is at hand at once, as long as no thread of ours was begun.
        is_first = self._process is None and sys.platform == "linux"
        context: Any = multiprocessing.get_context("fork" if is_first else "spawn")
        ours, theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(theirs, ours, self._making))
        self._process.start()
        theirs.close()
        self._line = ours
        self._unheard = [math.inf]  # To be there may take its time.

    def order(self) -> None:
        """Have the site made from what lies on the disk now."""
        self._give(ORDER)

    def look(self) -> None:
        """Have it looked, in good time, whether anything was saved that nobody told of."""
        self._give(LOOK)

    def _give(self, order: str) -> None:
        self._unheard.append(time.monotonic())
        self._send(order)

    def wish(self, path: str) -> None:
        """Have what a path stands for made before the rest, while the site is made."""
        self._send(Wish(path))

    async def news(self) -> News:
        """Wait for what comes of it; a conductor that died, or hears nothing, is to be replaced."""
        from asyncio import to_thread  # The conductor is begun before this is imported.

        try:
            while (came := await to_thread(self._heard)) == HEARD:
                self._unheard.pop(0)
        except (EOFError, OSError):
            self._process.join(PATIENCE_S)
            return News(fault=f"whoever makes the site has died (exit {self._process.exitcode})")
        assert isinstance(came, News)
        return came

    def _heard(self) -> object:
        """Hear the next thing that is told. raises: EOFError, OSError when nobody is there"""
        assert self._line
        look_s = min(LOOK_EVERY_S, self._deaf_s)
        while not self._line.poll(look_s):
            if self._unheard and time.monotonic() > self._unheard[0] + self._deaf_s:
                self._process.kill()
                self._process.join()
                return News(fault=f"making the site hung for {self._deaf_s:g} s, and is begun anew")
        told: object = self._line.recv()
        return told

    def _send(self, order: object) -> None:
        with suppress(OSError):  # Whoever listens for news will notice that it is gone.
            if self._line:
                self._line.send(order)

    @property
    def is_gone(self) -> bool:
        """Whether the process has died."""
        return self._process is not None and not self._process.is_alive()

    def end(self) -> None:
        """End the process, whatever it is doing; whoever waits for news is woken."""
        if self._process:
            self._process.terminate()
            self._process.join(PATIENCE_S)
            self._process.kill()
            self._process.join()


def _work(line: Connection, others: Connection, making: Making) -> None:
    others.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    gc.set_threshold(*SELDOM)
    conduct(line, making)
