"""What is heard over the line while the site is made: orders, and wishes of browsers."""

from multiprocessing.connection import Connection
from typing import NamedTuple

from sitegen.build.first import First
from sitegen.dev.lookup import found
from sitegen.dev.news import News

ORDER = "make"
# Nothing is known to have been saved, but something may have been: there is time to look later.
LOOK = "look"
# Told at the beginning, and for each order as soon as it is heard; news tell what came of it.
HEARD = "heard"


class Wish(NamedTuple):
    """A path that a browser waits for."""

    path: str


class Interrupted(Exception):
    """Something changed while the site was made; what is done is kept, the rest can wait."""


class Ear:
    """Hears orders and wishes that come over the line while the site is made."""

    def __init__(self, line: Connection) -> None:
        """Listen to this line."""
        self._line = line
        self._orders: set[object] = set()
        self._wishes: list[str] = []
        self._first: First | None = None

    def wait(self) -> bool:
        """Wait for an order; several are one.

        returns: False when it is only to be looked whether something was missed
        """
        while not self._orders or self._line.poll():
            self._hear()
        is_asked = ORDER in self._orders
        self._orders.clear()
        self._first = None
        return is_asked

    def listen(self) -> None:
        """Fulfil what is wished. raises: Interrupted when there is a new order"""
        while self._line.poll():
            self._hear()
        if ORDER in self._orders:
            raise Interrupted
        self._fulfil()

    def ready(self, first: First) -> None:
        """Hear that pages can be made."""
        self._first = first
        self.listen()

    def _hear(self) -> None:
        order = self._line.recv()
        if isinstance(order, Wish):
            self._wishes.append(order.path)
        else:
            self._orders.add(order)
            self._line.send(HEARD)

    def _fulfil(self) -> None:
        if self._first is None or not self._wishes:
            return
        first, self._first = self._first, None  # Whoever makes a page out of turn listens, too.
        pages, base = first.pages, first.ground.config.site.base
        met = [found(path, pages, base) for path in self._wishes]
        self._wishes.clear()
        if urls := {pages[each.output] for each in met if each and each.status == 200}:
            for outputs in first.made(urls):
                self._line.send(News(outputs, base=base, is_over=False))
        self._first = first
