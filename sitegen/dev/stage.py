"""What the live server knows of the site, from news to news."""

import asyncio
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any

from sitegen.dev.answer import Host, host
from sitegen.dev.difference import deed
from sitegen.dev.frames import Lines, as_json, link
from sitegen.dev.hub import Hub, Listener
from sitegen.dev.inject import with_client
from sitegen.dev.lookup import found
from sitegen.dev.news import News
from sitegen.dev.shelf import Get, Shelf
from sitegen.model.place import Place
from sitegen.model.problem import Problem

# Most edits are made sooner than that, and nobody need wish for anything.
HURRY_AFTER_S = 0.2


class Stage:
    """The site on show: its files, its problems, and the pages that are open.

    news: the last one
    wish: called with a path that a browser waits for
    """

    def __init__(
        self, get: Get, root: Path, lines: Callable[[], Lines], editor: str, is_following: bool
    ) -> None:
        """Begin with an empty stage.

        get:          finds bytes by their digest
        lines:        gives what finds the source line of a place, as files are now
        editor:       the link of an editor
        is_following: whether browsers go to the page of what was saved
        """
        self.shelf, self.hub = Shelf(get), Hub()
        self.news = News(is_over=False)
        self.problems: tuple[Problem, ...] = ()
        self._root, self._lines, self._editor = root, lines, editor
        self._is_following = is_following
        self.wish: Callable[[str], None] = lambda path: None
        self._heard = asyncio.Condition()
        self._is_ordered = False
        self._hurry: asyncio.TimerHandle | None = None
        self._host: Host | None = None

    def ordered(self) -> None:
        """Hear that the site is to be made from what lies on the disk now.

        Where that takes a while, what is open is made before the rest.
        """
        self._is_ordered = True
        if self._hurry:
            self._hurry.cancel()
        self._hurry = asyncio.get_running_loop().call_later(HURRY_AFTER_S, self._wish_for_open)

    async def take(self, news: News, saved: Collection[str]) -> None:
        """Show what came of a look at the site, and tell the pages that it concerns.

        saved: the sources that were saved since the last time
        """
        pages = {each.output: self.shelf.read(each.output) for each in self.hub.listeners}
        # Pages that were made before the rest are told again with it.
        outputs = {n: d for n, d in news.outputs.items() if self.shelf.outputs.get(n) != d}
        self.shelf.take(outputs, news.pages)
        self.shelf.base = news.base or self.shelf.base
        self._host = None
        if self._note(news):
            self._tell(outputs, pages, saved)
        async with self._heard:
            self._heard.notify_all()

    async def known(self, path: str) -> None:
        """Wait until it is known what a path stands for."""
        if not self.news.is_over and not self._has(path):
            self.wish(path)
        async with self._heard:
            await self._heard.wait_for(lambda: self.news.is_over or self._has(path))

    def host(self) -> Host:
        """Give what a static host would know."""
        if self._host is None:
            self._host = host(self.shelf.outputs, self.shelf.read, self.shelf.base)
        return self._host

    def greet(self, listener: Listener) -> None:
        """Tell a page what it has to know: what is wrong, and whether it is still right."""
        listener.tell("hello", **self._state_of(listener, self.problems_as_json()))
        if listener.digest != self.shelf.outputs.get(listener.output, ""):
            listener.tell("reload")

    def problems_as_json(self) -> list[dict[str, object]]:
        """Tell the problems with their frames; a fault of ours among them."""
        lines = self._lines()
        found = [as_json(each, lines, self._root, self._editor) for each in self.problems]
        if self.news.fault:
            fact = self.news.fault.strip().rpartition("\n")[2]
            text = f"sitegen has a fault: {fact}\n\n{self.news.fault}"
            more = {"parts": [("", text)], "link": "", "calls": []}
            found.append({"code": "", "level": "error", "fact": fact, "text": text, **more})
        return found

    def link(self, path: str) -> str:
        """Give the link that opens a source in the editor."""
        return link(Place(path), self._root, self._editor)

    def status(self) -> dict[str, object]:
        """Tell how things stand, for scripts."""
        return {
            "state": self._state(),
            "outputs": len(self.shelf.outputs),
            "problems": self.problems_as_json(),
            "made": dict(self.news.made),
            "seconds": round(self.news.seconds, 3),
            "listeners": len(self.hub.listeners),
        }

    def empty(self) -> str:
        """Write the page for a path that the site does not have, with the client on it."""
        home = escape(f"{self.shelf.base}/")
        text = (
            "<!doctype html><meta charset=utf-8><title>Nothing here</title>"
            f'<p>The site has no such page. <a href="{home}">Home</a> · '
            '<a href="/__sitegen/">All pages</a></p>'
        )
        return with_client(text.encode(), "").decode()

    def _wish_for_open(self) -> None:
        for path in {each.path for each in self.hub.listeners} if self._is_ordered else ():
            self.wish(path)

    def _note(self, news: News) -> bool:
        """Remember the news. returns: whether there is anything new in them"""
        is_told = news.is_same and not news.pages and news.problems in (None, self.problems)
        # What was made last is shown until something else is made.
        last = replace(self.news, is_over=news.is_over, fault=news.fault)
        self.news = last if news.is_same else news
        self._is_ordered = self._is_ordered and not news.is_over
        if news.problems is not None:
            self.problems = news.problems
        return not is_told

    def _state(self) -> str:
        if self._is_ordered or not self.news.is_over:
            return "making"
        is_wrong = self.news.fault or any(each.level == "error" for each in self.problems)
        return "errors" if is_wrong else "ready"

    def _has(self, path: str) -> bool:
        met = found(path, self.shelf.outputs, self.shelf.base)
        return met is not None and met.status == 200

    def _tell(
        self,
        outputs: Mapping[str, str | None],
        before: Mapping[str, bytes | None],
        saved: Collection[str],
    ) -> None:
        problems = self.problems_as_json()
        target = self._page_of(saved) if self._is_following else ""
        for each in tuple(self.hub.listeners):
            met = found(each.path, self.shelf.outputs, self.shelf.base)
            each.output, was = met.output if met else "", before.get(each.output)
            each.tell("problems", **self._state_of(each, problems))
            if target and target != each.path:
                each.tell("go", url=target)
            else:
                self._tell_of_page(each, was, outputs)

    def _tell_of_page(
        self, listener: Listener, was: bytes | None, outputs: Collection[str]
    ) -> None:
        others = [self.shelf.url(name) for name in outputs if name != listener.output]
        page = self.shelf.read(listener.output)
        what = deed(was, page, others)
        if what == "nothing":
            return
        if what != "reload":
            listener.digest = self.shelf.outputs.get(listener.output, "")
        more = {"html": page.decode("utf-8", "replace")} if what == "exchange" and page else {}
        listener.tell(what, **more)

    def _state_of(self, listener: Listener, problems: list[dict[str, object]]) -> dict[str, object]:
        page = self.shelf.pages.get(listener.output)
        return {"hidden": page.hidden if page else "", "problems": problems}

    def _page_of(self, saved: Collection[str]) -> str:
        pages: Any = self.shelf.pages.values()
        urls = (page.url for page in pages if page.kind == "entry" and page.source in saved)
        return next((f"{self.shelf.base}{url}" for url in urls), "")
