"""The process that makes the site."""

import threading
from multiprocessing import Pipe

import pytest

from sitegen.build.outcome import Built
from sitegen.dev.conductor import conduct
from sitegen.dev.ear import HEARD, LOOK, ORDER
from sitegen.dev.known import Made
from sitegen.model.page import Page
from sitegen.model.place import Place
from sitegen.model.plan import Plan
from sitegen.model.problem import Problem, Trouble
from sitegen.trace.verdict import Reason

WRONG = Problem("SG999", "error", Place("a.md"), "it is wrong")
PAGE = Page("/", "index.html", "entry", "en", "post.html", "a.md", "A", entry="blog/a")
PLAN = Plan(pages=(PAGE,))


def made(outputs, problems=(), **more):
    return Made(Built(outputs, problems, pages=PLAN.pages, **more), problems, "")


class Making:
    """Makes by a function."""

    def __init__(self, make) -> None:
        self._make = make
        self.rested = threading.Event()

    def __call__(self, ear, is_whole):
        return self._make(ear, is_whole)

    def rest(self) -> None:
        """Tell that it was time."""
        self.rested.set()


@pytest.fixture
def conducted():
    """Begins a conductor; gives our end of its line."""
    begun = []

    def begin(making):
        ours, theirs = Pipe()
        thread = threading.Thread(target=conduct, args=(theirs, making), daemon=True)
        thread.start()
        begun.append((ours, thread))
        return ours

    yield begin
    for line, thread in begun:
        line.close()
        thread.join(10)
        assert not thread.is_alive()


def news_of(begin, *things):
    """The news of things made one after the other."""
    left = list(things)

    def making(ear, is_whole):
        thing = left.pop(0)
        if isinstance(thing, Exception):
            raise thing
        return thing

    line = begin(Making(making))
    return [ordered(line) for _ in things]


def ordered(line):
    line.send(ORDER)
    return heard(line)


def heard(line):
    """The next news; that orders were heard is passed over."""
    assert line.poll(10)
    told = line.recv()
    return heard(line) if told == HEARD else told


def test_news_tell_only_what_changed(conducted):
    first, second = news_of(conducted, made({"a": "1", "b": "1"}), made({"a": "2", "c": "1"}))
    assert first.outputs == {"a": "1", "b": "1"}
    assert second.outputs == {"a": "2", "c": "1", "b": None}
    assert first.pages["index.html"].url == "/" and second.pages == {}


def test_with_errors_what_could_not_be_made_stays_as_it_was(conducted):
    _, broken, healed = news_of(
        conducted,
        made({"a": "1", "b": "1"}),
        made({"b": "2"}, (WRONG,)),
        made({"a": "1", "b": "2"}),
    )
    assert (broken.outputs, broken.problems) == ({"b": "2"}, (WRONG,))
    assert (healed.outputs, healed.problems) == ({}, ())


def test_settings_that_cannot_be_read_are_told_and_change_nothing(conducted):
    _, broken, healed = news_of(conducted, made({"a": "1"}), Trouble(WRONG), made({"a": "1"}))
    assert (broken.outputs, broken.problems) == ({}, (WRONG,))
    assert (healed.outputs, healed.problems) == ({}, ())


def test_a_fault_of_ours_ends_nothing(conducted):
    fault, after = news_of(conducted, ZeroDivisionError("division by zero"), made({"a": "1"}))
    assert fault.fault.rstrip().endswith("ZeroDivisionError: division by zero")
    assert after.outputs == {"a": "1"}


def test_an_order_in_between_interrupts(conducted):
    begun, calls = threading.Event(), []

    def making(ear, is_whole):
        calls.append(is_whole)
        if len(calls) > 1:
            return made({"a": "1"})
        begun.set()
        while True:
            ear.listen()

    line = conducted(Making(making))
    line.send(ORDER)
    assert begun.wait(10)
    assert ordered(line).outputs == {"a": "1"}


def test_who_only_looks_disturbs_nobody_and_tells_what_was_missed(conducted):
    begun, go, calls = threading.Event(), threading.Event(), []

    def making(ear, is_whole):
        calls.append(is_whole)
        begun.set()
        assert go.wait(10)
        ear.listen()
        return made({"a": str(len(calls) // 3)})

    line = conducted(Making(making))
    line.send(ORDER)
    assert begun.wait(10)
    line.send(LOOK)
    go.set()
    first, second = heard(line), heard(line)
    assert (first.outputs, first.is_same) == ({"a": "0"}, False)
    assert (second.outputs, second.is_same) == ({}, True)
    line.send(LOOK)
    third = heard(line)
    assert (third.outputs, third.is_same) == ({"a": "1"}, False)


def test_the_plan_is_asked_for_when_nothing_was_made(conducted):
    asked = []

    def making(ear, is_whole):
        asked.append(is_whole)
        return Made(Built({"index.html": "1"}, (), pages=PLAN.pages if is_whole else ()), (), "")

    line = conducted(Making(making))
    assert ordered(line).pages == {}
    assert heard(line).pages["index.html"].url == "/"
    assert asked == [False, True]


def test_what_can_wait_is_done_when_the_news_are_out(conducted):
    making = Making(lambda ear, is_whole: made({"a": "1"}))
    line = conducted(making)
    for _ in range(2):
        making.rested.clear()
        ordered(line)
        assert making.rested.wait(10)


def test_reasons_are_told(conducted):
    (news,) = news_of(conducted, made({"a": "1"}, made={"page": {"/": (Reason("new"), 1.0)}}))
    assert news.made == {"page": 1} and news.why == (("page /", "new"),)
