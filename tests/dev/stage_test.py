"""What browsers are told."""

import asyncio
from pathlib import Path

import pytest

from sitegen.dev.hub import Listener
from sitegen.dev.news import About, News
from sitegen.dev.stage import Stage
from sitegen.model.place import Place
from sitegen.model.problem import Problem

OBJECTS = {
    "1": b"<link rel=stylesheet href=/a.1.css>A",
    "2": b"<link rel=stylesheet href=/a.2.css>A",
    "3": b"B",
    "4": b"<link rel=stylesheet href=/a.1.css>B",
}
ABOUT = About("/a/", "entry", "content/a.md", "post.html", "en", "A", "a draft")
FIRST = News({"a/index.html": "1", "index.html": "3", "a.1.css": "s"}, {"a/index.html": ABOUT}, ())


def stage(is_following: bool = False) -> Stage:
    return Stage(OBJECTS.get, Path("/site"), lambda: lambda place: None, "", is_following)


def told_of(listener: Listener) -> list[str]:
    """Names of the events that wait."""
    names = []
    while not listener.events.empty():
        names.append(listener.events.get_nowait()[0])
    return names


def after(news: News, saved=(), is_following=False, path="/a/") -> list[str]:
    """What an open page is told of news."""

    async def run() -> list[str]:
        shown = stage(is_following)
        await shown.take(FIRST, ())
        listener = Listener(path, "a/index.html" if path == "/a/" else "index.html", "1")
        shown.hub.listeners.add(listener)
        await shown.take(news, saved)
        return told_of(listener)

    return asyncio.run(run())


@pytest.mark.parametrize(
    ("outputs", "wanted"),
    [
        ({}, ["problems"]),
        ({"index.html": "2"}, ["problems"]),
        ({"a/index.html": "2"}, ["problems", "styles"]),
        ({"a/index.html": "3"}, ["problems", "reload"]),
        ({"a/index.html": "4"}, ["problems", "exchange"]),
        ({"a/index.html": "4", "a.1.css": "s"}, ["problems", "exchange"]),
        ({"a.1.css": "s", "b.1.css": None}, ["problems"]),
        ({"a.1.css": "t"}, ["problems", "styles"]),
        ({"a/index.html": None}, ["problems", "reload"]),
    ],
)
def test_a_page_hears_of_its_own_bytes_alone(outputs, wanted):
    assert after(News(outputs, problems=())) == wanted


def test_a_browser_that_comes_back_tells_what_it_was_given_last():
    async def run() -> list[tuple[str, str]]:
        shown = stage()
        await shown.take(FIRST, ())
        listener = Listener("/a/", "a/index.html", "1")
        shown.hub.listeners.add(listener)
        for digest in ("4", "2"):
            await shown.take(News({"a/index.html": digest}, problems=()), ())
        told = [listener.events.get_nowait() for _ in range(4)]
        return [(event.name, str(event).splitlines()[0]) for event in told if event]

    assert asyncio.run(run()) == [
        ("problems", "id: 1"),
        ("exchange", "id: 4"),
        ("problems", "id: 4"),
        ("reload", "id: 4"),
    ]


def test_who_looked_and_found_nothing_says_nothing():
    assert after(News(problems=(), is_same=True)) == []
    wrong = Problem("SG999", "error", Place("a.md"), "it is wrong")
    assert after(News(problems=(wrong,), is_same=True)) == ["problems"]


def test_browsers_go_to_what_was_saved_when_they_are_to_follow():
    news, saved = News({"a/index.html": "3"}, problems=()), ["content/a.md"]
    assert after(news, saved, is_following=True, path="/") == ["problems", "go"]
    assert after(news, saved, is_following=False, path="/") == ["problems"]
    assert after(news, saved, is_following=True, path="/a/") == ["problems", "reload"]


def test_a_page_that_changed_while_it_travelled_is_told_to_reload():
    async def run() -> tuple[list[str], list[str]]:
        shown = stage()
        await shown.take(FIRST, ())
        fresh, old = Listener("/a/", "a/index.html", "1"), Listener("/a/", "a/index.html", "0")
        shown.greet(fresh)
        shown.greet(old)
        return told_of(fresh), told_of(old)

    assert asyncio.run(run()) == (["hello"], ["hello", "reload"])


def test_problems_stay_until_news_tell_others():
    async def run() -> list[object]:
        shown = stage()
        states: list[object] = [shown.status()["state"]]
        wrong = Problem("SG999", "error", Place("a.md"), "it is wrong")
        for news in (FIRST, News(problems=(wrong,)), News(fault="Boom"), News(problems=())):
            await shown.take(news, ())
            states.append((shown.status()["state"], len(shown.problems_as_json())))
        return states

    assert asyncio.run(run()) == [
        "making",
        ("ready", 0),
        ("errors", 1),
        ("errors", 2),
        ("ready", 0),
    ]


def test_the_site_is_being_made_until_the_news_of_it_are_over():
    async def run() -> list[object]:
        shown, states = stage(), []
        await shown.take(FIRST, ())
        shown.ordered()
        for news in (News(is_over=False), News(problems=())):
            states.append(shown.status()["state"])
            await shown.take(news, ())
        return [*states, shown.status()["state"]]

    assert asyncio.run(run()) == ["making", "making", "ready"]


@pytest.mark.parametrize(("is_over", "wanted"), [(False, ["/a/"]), (True, [])])
def test_what_is_open_is_wished_for_when_the_site_is_still_being_made(is_over, wanted):
    async def run() -> list[str]:
        shown, wishes = stage(), []
        shown.wish = wishes.append
        await shown.take(FIRST, ())
        shown.hub.listeners |= {Listener("/a/", "a/index.html", "1") for _ in range(2)}
        shown.ordered()
        await shown.take(News(is_over=is_over), ())
        shown._wish_for_open()
        return wishes

    assert asyncio.run(run()) == wanted


def test_a_request_waits_until_the_first_news():
    async def run() -> bool:
        shown = stage()
        waits = asyncio.create_task(shown.known("/a/"))
        await asyncio.sleep(0)
        was_waiting = not waits.done()
        await shown.take(FIRST, ())
        await asyncio.wait_for(waits, 10)
        return was_waiting

    assert asyncio.run(run())
