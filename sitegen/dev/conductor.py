"""The process that makes the site, beside the one that serves it."""

import time
import traceback
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from itertools import islice
from multiprocessing.connection import Connection
from typing import NamedTuple, Protocol, TypeVar

from sitegen.build.first import First
from sitegen.build.outcome import Built
from sitegen.dev.lookup import found
from sitegen.dev.news import About, News
from sitegen.model.frozen import dataclass
from sitegen.model.problem import Problem, Trouble
from sitegen.model.recipe import Recipe
from sitegen.model.serial import from_json

# Browsers show the news before it is time to clear up.
REST_AFTER_S = 0.2
# How many tasks a rebuild tells the reasons of.
MOST_REASONS = 50

Key = TypeVar("Key")
Value = TypeVar("Value")


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


@dataclass(frozen=True, slots=True)
class Made:
    """A site made once.

    problems: of the settings, the site and the cache
    base:     the folder of the host that it is served from
    """

    built: Built
    problems: tuple[Problem, ...]
    base: str


class Making(Protocol):
    """Makes the site from what lies on the disk now."""

    def __call__(self, ear: "Ear", is_whole: bool) -> Made:
        """Make it.

        ear:      listens between any two tasks, and is the audience of the build
        is_whole: whether the plan is wanted even where nothing changed since the last time
        raises:   Trouble; what `ear` raises
        """

    def rest(self) -> None:
        """Do what can wait until nobody does."""


def conduct(line: Connection, making: Making) -> None:
    """Make the site whenever that is asked for over the line, until it closes."""
    told, ear = _Told(), Ear(line)
    try:
        line.send(HEARD)
        while True:
            is_asked = ear.wait()
            try:
                for news in _news(ear, making, told, is_asked):
                    line.send(news)
            except Interrupted:
                continue
            if not line.poll(REST_AFTER_S):
                making.rest()
    except (EOFError, OSError, KeyboardInterrupt):
        return


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


@dataclass(slots=True)
class _Told:
    """What the server knows by now, and what its pages were made from."""

    outputs: Mapping[str, str] = field(default_factory=dict)
    pages: Mapping[str, About] = field(default_factory=dict)
    outlines: Sequence[object] = ()
    hidden: Mapping[str, str] = field(default_factory=dict)


def _news(ear: Ear, making: Making, told: _Told, is_asked: bool) -> Iterator[News]:
    """Tell what can be told at once, then the pages if they are not known yet."""
    for is_whole in (False, True):
        begun = time.perf_counter()
        try:
            made = making(ear, is_whole)
        except Trouble as trouble:
            seconds = time.perf_counter() - begun
            yield News(problems=trouble.problems, seconds=seconds, is_same=not is_asked)
            return
        except Interrupted:
            raise
        except Exception as error:
            yield News(fault="".join(traceback.format_exception(error)))
            return
        news = _of(made, told, time.perf_counter() - begun)
        is_more = bool(news.outputs) or any(news.made.values())
        yield replace(news, is_same=(is_whole or not is_asked) and not is_more)
        if told.pages or not told.outputs:
            return


def _of(made: Made, told: _Told, seconds: float) -> News:
    built = made.built
    # With errors, what could not be made stays as it last was.
    outputs = {**told.outputs, **built.outputs} if built.has_errors else built.outputs
    is_known = built.pages is told.outlines and built.hidden == told.hidden
    pages = told.pages if is_known or not built.pages else _pages(built)
    news = News(
        outputs=_difference(told.outputs, outputs),
        pages=_difference(told.pages, pages),
        problems=made.problems,
        made={kind: len(tasks) for kind, tasks in built.made.items()},
        why=tuple(islice(_reasons(built), MOST_REASONS)),
        seconds=seconds,
        base=made.base,
    )
    told.outputs, told.pages = outputs, pages
    told.outlines, told.hidden = built.pages, built.hidden
    return news


def _difference(old: Mapping[str, Value], new: Mapping[str, Value]) -> dict[str, Value | None]:
    changed: dict[str, Value | None] = {n: v for n, v in new.items() if old.get(n) != v}
    return changed | dict.fromkeys(old.keys() - new.keys())


def _pages(built: Built) -> dict[str, About]:
    return {
        page.output: About(
            page.url,
            page.kind,
            page.source,
            page.template,
            page.language,
            page.title,
            built.hidden.get(page.source, ""),
            page.entry.partition("/")[0],
        )
        for page in built.pages
    }


def _reasons(built: Built) -> Iterator[tuple[str, str]]:
    for kind, tasks in built.made.items():
        for name, (why, _) in tasks.items():
            # An output's name is its whole recipe.
            told = from_json(Recipe, name).output if kind == "output" else name
            yield " ".join([kind, *told.split()]), " ".join(str(why).split())
