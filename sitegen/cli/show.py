"""The live server in a terminal: what it says, and what keys and signals do."""

import asyncio
import os
import signal
import webbrowser
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from socket import socket

from sitegen.cli.chosen import Chosen
from sitegen.cli.exits import Exit
from sitegen.cli.keys import pressed
from sitegen.cli.site import Home, Site, open_site
from sitegen.cli.voice import Voice, problem_as_json, voice_of
from sitegen.dev.address import EVERY, addresses, url_of
from sitegen.dev.app import app
from sitegen.dev.backstage import Backstage
from sitegen.dev.guard import LOOPBACK
from sitegen.dev.news import News, summed
from sitegen.dev.running import Running, announce
from sitegen.dev.serve import live, served
from sitegen.dev.stage import Stage
from sitegen.dev.watching import Watch
from sitegen.model.problem import Problem, Trouble
from sitegen.text.counted import counted
from sitegen.text.terminal import visible
from sitegen.world.lines import lines_of
from sitegen.world.store import DiskStore

OPEN, AGAIN, QUIT = "o", "r", "q"


@dataclass
class Show:
    """A site that is served while it is written.

    backstage: makes it, and has been ordered to
    names:     that the server answers to
    editor:    the link that opens a file
    """

    home: Home
    voice: Voice
    chosen: Chosen
    backstage: Backstage
    socket: socket
    names: Collection[str]
    editor: str
    is_following: bool
    _told: tuple[Problem, ...] = ()
    _stop: asyncio.Event = field(default_factory=asyncio.Event)
    _exit: Exit = Exit.DONE

    async def run(self, is_polling: bool, is_opening: bool) -> Exit:
        """Serve until a key or a signal ends it. returns: the exit code"""
        stage = Stage(
            DiskStore(self.home.cache).get,
            self.home.root,
            lambda: lines_of(self.home.root),
            self.editor,
            self.is_following,
        )
        stage.wish = self.backstage.wish
        self._listen_to_signals()
        self._announce(is_opening)
        watch = Watch(self.home.root, self._written(), is_polling)
        keys = {OPEN: self._open, AGAIN: self.backstage.order, QUIT: self._stop.set}
        making = live(stage, self.backstage, watch.saved(self._stop), self._tell, self._stop)
        with pressed(keys if self.voice.is_live else {}):
            async with asyncio.TaskGroup() as group:
                group.create_task(served(app(stage, self.names), self.socket, self._stop))
                group.create_task(making)
                group.create_task(self._end(stage))
        return self._exit

    async def _end(self, stage: Stage) -> None:
        await self._stop.wait()
        stage.hub.close()
        self.backstage.end()

    def _listen_to_signals(self) -> None:
        loop = asyncio.get_running_loop()
        with suppress(NotImplementedError):  # Windows tells of Ctrl-C by an exception.
            loop.add_signal_handler(signal.SIGTERM, self._stop.set)
            loop.add_signal_handler(signal.SIGINT, self._interrupt)

    def _interrupt(self) -> None:
        self._exit = Exit.INTERRUPTED
        self._stop.set()

    @property
    def _url(self) -> str:
        host, port = self.socket.getsockname()[:2]
        return url_of(host, port, self._site.config.site.base if self._site else "")

    def _announce(self, is_opening: bool) -> None:
        host, port = self.socket.getsockname()[:2]
        announce(self.home.cache, Running(self._url, port, os.getpid()))
        told = {"url": self._url, "port": port, "pid": os.getpid()}
        self.voice.event("ready", self._url, told)
        if host not in LOOPBACK:
            urls = [url_of(each, port) for each in (addresses() if host in EVERY else (host,))]
            self.voice.note(f"anybody in the network can read it, drafts too: {' '.join(urls)}")
        if self.voice.is_live:
            self.voice.note("   o opens it, r makes it again, q ends")
        if is_opening:
            self._open()

    def _open(self) -> None:
        webbrowser.open(self._url)

    @cached_property
    def _site(self) -> Site | None:
        """The site as its settings are now; None where they are wrong, which will be told."""
        try:
            return open_site(voice_of(()), self.home.root, self.home.cache, self.chosen.settings)
        except Trouble:
            return None

    def _written(self) -> tuple[Path, ...]:
        """Name the folders that builds write."""
        out = self._site.out.resolve() if self._site else self.home.root / "dist"
        return (out, self.home.cache)

    def _tell(self, news: News, saved: Collection[str]) -> None:
        if news.fault:
            self.voice.fault(news.fault)
        if not news.is_over or (news.is_same and news.problems == self._told):
            return
        problems = news.problems or ()
        if problems != self._told:
            self.voice.trouble(problems)
            self._told = problems
        told = {
            "saved": sorted(saved),
            "made": dict(news.made),
            "changed": len(news.outputs),
            "seconds": round(news.seconds, 3),
            "problems": [problem_as_json(each) for each in problems],
        }
        self.voice.event("made", _line(news, saved), told)


def _line(news: News, saved: Collection[str]) -> str:
    first, more = min(saved, default=""), len(saved) - 1
    where = f"{visible(first)}{f' and {more:,} more' if more > 0 else ''}: " if first else ""
    made = summed(news.made)
    what = f"{where}{made} made" if made else f"{where}nothing to make"
    return f"{what}; {counted(len(news.outputs), 'file')} changed ({news.seconds:.2f} s)"
