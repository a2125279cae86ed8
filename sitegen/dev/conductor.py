"""The process that makes the site, beside the one that serves it."""

import time
import traceback
from collections.abc import Iterator
from dataclasses import replace
from multiprocessing.connection import Connection
from typing import Protocol

from sitegen.dev.ear import HEARD, Ear, Interrupted
from sitegen.dev.known import Known, Made
from sitegen.dev.news import News
from sitegen.model.problem import Trouble

# Browsers show the news before it is time to clear up.
REST_AFTER_S = 0.2


class Making(Protocol):
    """Makes the site from what lies on the disk now."""

    def __call__(self, ear: Ear, is_whole: bool) -> Made:
        """Make it.

        ear:      listens between any two tasks, and is the audience of the build
        is_whole: whether the plan is wanted even where nothing changed since the last time
        raises:   Trouble; what `ear` raises
        """

    def rest(self) -> None:
        """Do what can wait until nobody does."""


def conduct(line: Connection, making: Making) -> None:
    """Make the site whenever that is asked for over the line, until it closes."""
    known, ear = Known(), Ear(line)
    try:
        line.send(HEARD)
        while True:
            is_asked = ear.wait()
            try:
                for news in _news(ear, making, known, is_asked):
                    line.send(news)
            except Interrupted:
                continue
            if not line.poll(REST_AFTER_S):
                making.rest()
    except (EOFError, OSError, KeyboardInterrupt):
        return


def _news(ear: Ear, making: Making, known: Known, is_asked: bool) -> Iterator[News]:
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
        news = known.news(made, time.perf_counter() - begun)
        is_more = bool(news.outputs) or any(news.made.values())
        yield replace(news, is_same=(is_whole or not is_asked) and not is_more)
        if not known.lacks_pages:
            return
