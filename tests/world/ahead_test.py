"""What is done ahead is what would be done later, or is not done."""

import multiprocessing
import os
import signal

import pytest

from sitegen.world import ahead as aheads
from sitegen.world.ahead import Ahead


class Until:
    """Does things, and tells when it has come to one."""

    def __init__(self, last, do):
        self.last, self.do = last, do
        self.hears, self.tells = os.pipe()

    def __call__(self, thing):
        if thing == self.last:
            os.write(self.tells, b".")
        return self.do(thing)

    def came(self):
        os.read(self.hears, 1)


def ahead_until(last, do, things=range(5)):
    until = Until(last, do)
    ahead = Ahead(until, things)
    until.came()
    return ahead


def test_things_are_done_elsewhere_in_their_order_until_somebody_comes():
    done = ahead_until(3, lambda thing: (thing * 2, os.getpid())).done()
    assert [*done] in ([0, 1, 2, 3], [0, 1, 2, 3, 4])
    assert {value for value, _ in done.values()} == {thing * 2 for thing in done}
    assert {who for _, who in done.values()}.isdisjoint({os.getpid()})
    assert not multiprocessing.active_children()


def test_what_cannot_be_done_by_now_is_left_out():
    ahead = ahead_until(4, lambda thing: None if thing % 2 else thing)
    assert {*ahead.done()} <= {0, 2, 4}


def test_a_large_result_arrives_whole():
    assert ahead_until(4, lambda thing: "x" * 1_000_000).done()[0] == "x" * 1_000_000


@pytest.mark.parametrize(
    "end",
    [
        lambda: os.kill(os.getpid(), signal.SIGKILL),
        lambda: {}["wrong"],
        lambda: os._exit(0),
        lambda: lambda: "cannot be sent",
        signal.pause,
    ],
    ids=["killed", "error", "exit", "unspeakable", "hanging"],
)
def test_whoever_does_not_come_to_an_end_has_done_nothing(monkeypatch, end):
    monkeypatch.setattr(aheads, "PATIENCE_S", 0.1)
    assert ahead_until(2, lambda thing: end() if thing == 2 else thing).done() == {}
    assert not multiprocessing.active_children()


def test_who_is_let_go_of_does_no_more():
    ahead = ahead_until(2, lambda thing: signal.pause() if thing == 2 else thing)
    ahead.end()
    assert not multiprocessing.active_children()
