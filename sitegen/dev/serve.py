"""Serving, watching and making, side by side, until somebody says stop."""

import asyncio
from collections.abc import AsyncIterator, Callable, Collection, Coroutine
from contextlib import AbstractContextManager, nullcontext
from socket import socket
from typing import Any

import uvicorn
from starlette.types import ASGIApp

from sitegen.dev.backstage import Backstage
from sitegen.dev.news import News
from sitegen.dev.stage import Stage

Told = Callable[[News, Collection[str]], None]


async def live(
    stage: Stage,
    backstage: Backstage,
    saved: AsyncIterator[frozenset[str]],
    tell: Told,
    stop: asyncio.Event,
) -> None:
    """Make the site again whenever something was saved, and show what came of it.

    saved: what was saved, as it is noticed; nothing where something may have been missed
    tell:  hears of each news, and of what was saved before it
    """
    pending: set[str] = set()

    async def watch() -> None:
        async for paths in saved:
            pending.update(paths)
            stage.ordered()
            if paths:
                backstage.order()
            else:
                backstage.look()

    async def hear() -> None:
        while not stop.is_set():
            news = await backstage.news()
            if stop.is_set():
                return
            since = frozenset(pending if news.is_over else ())
            pending.difference_update(since)
            await stage.take(news, since)
            tell(news, since)
            if backstage.is_gone:
                backstage.start()
                backstage.order()

    await _until(stop, watch(), hear())


async def served(app: ASGIApp, listening: socket, stop: asyncio.Event) -> None:
    """Answer requests on a socket until somebody says stop."""
    server = _Server(
        uvicorn.Config(
            app,
            log_config=None,
            lifespan="off",
            timeout_graceful_shutdown=1,
            server_header=False,
            ws="none",
        )
    )
    task = asyncio.create_task(server.serve([listening]))
    await stop.wait()
    server.should_exit = True
    await task


class _Server(uvicorn.Server):
    """A server that leaves signals to the command line."""

    def capture_signals(self) -> AbstractContextManager[None]:  # type: ignore[override]
        return nullcontext()


async def _until(stop: asyncio.Event, *works: Coroutine[Any, Any, object]) -> None:
    """Work until somebody says stop, or one of the works fails."""
    ends = asyncio.create_task(stop.wait())
    tasks: list[asyncio.Task[Any]] = [ends, *map(asyncio.create_task, works)]
    done, rest = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in rest:
        task.cancel()
    await asyncio.gather(*rest, return_exceptions=True)
    for task in done:
        task.result()
