"""Rounds played against one memory."""

from dataclasses import dataclass, field

import pytest

from sitegen.build.rounds import Rounds, Waiting
from sitegen.trace.facts import Facts, Missing
from sitegen.trace.key import Key
from sitegen.trace.sources import Values
from sitegen.trace.trace import Result
from sitegen.world.memory import MemoryLedger, MemoryStore, here


@dataclass
class Outside:
    """A world of memory."""

    ledger: MemoryLedger = field(default_factory=MemoryLedger)
    store: MemoryStore = field(default_factory=MemoryStore)
    each = staticmethod(here)


def make(task, reader):
    """Write a setting; or wait for a body."""
    if task.name == "waits":
        raise Missing(Key("body", "blog/one"))
    return Result(str(reader.ask(Key("config", task.name))).encode())


def play(outside, names, **settings):
    rounds = Rounds(outside)
    facts = rounds.learn(Facts({"config": Values(settings)}), ["config"])
    rounds.play("page", names, "1", lambda: make, facts)
    return rounds


def test_a_few_tasks_can_be_made_before_the_others():
    outside = Outside()
    play(outside, ["a", "b"], a=1, b=1)
    assert set(play(outside, ["a"], a=2, b=1).made["page"]) == {"a"}
    assert play(outside, ["a", "b"], a=2, b=1).made == {}


def test_tasks_that_the_site_no_longer_has_are_forgotten_after_whole_rounds():
    outside = Outside()
    play(outside, ["a", "b"], a=1, b=1)
    play(outside, ["a"], a=1).forget_others()
    assert set(outside.ledger.traces("page")) == {"a"}


def test_nothing_is_put_together_when_nothing_is_to_be_made():
    outside = Outside()
    play(outside, ["a"], a=1)
    rounds = Rounds(outside)
    facts = rounds.learn(Facts({"config": Values({"a": 1})}), ["config"])
    rounds.play("page", ["a"], "1", lambda: pytest.fail("nobody asks"), facts)
    assert rounds.kept() == {"page": 1}


def test_tasks_of_a_first_build_are_begun_unless_they_have_to_wait():
    begun = []
    outside = Outside()
    outside.begin = lambda do, things: begun.extend([do(each) for each in things])
    facts = Facts({"config": Values({"a": 1})})
    for _ in range(2):  # The second time, something is remembered.
        rounds = Rounds(outside)
        rounds.play("entry", [], "1", lambda: make, facts)
        rounds.begin("page", ["a", "waits"], "1", lambda: make, facts)
        rounds.play("page", ["a"], "1", lambda: make, facts)
    made, waits = begun
    assert made.trace == outside.ledger.traces("page")["a"] and waits is None


def test_what_tasks_wait_for_is_named_by_kind():
    with pytest.raises(Waiting) as raised:
        play(Outside(), ["waits", "a"], a=1)
    assert raised.value.names("body") == {"body": ["blog/one"]}
    with pytest.raises(Waiting, match="waits waits for body:blog/one"):
        raised.value.names("style")


def test_a_result_that_has_gone_is_made_again_and_the_others_stay():
    outside = Outside()
    rounds = play(outside, ["a", "b"], a=1, b=1)
    facts = Facts({"config": Values({"a": 1, "b": 1})})
    traces = rounds.remake("page", ["a"], "1", lambda: make, facts)
    assert set(traces) == {"a", "b"}
    assert str(rounds.made["page"]["a"][0]) == "lost"


def test_what_was_made_before_a_wait_is_not_made_again_after_it():
    outside = Outside()
    rounds = Rounds(outside)
    facts = rounds.learn(Facts({"config": Values({"a": 1})}), ["config"])
    with pytest.raises(Waiting):
        rounds.play("page", ["a", "waits"], "1", lambda: make, facts)
    rounds.play("page", ["a"], "1", lambda: pytest.fail("it is made"), facts)
    assert set(rounds.traces["page"]) == {"a"}


def test_what_waited_goes_on_when_the_answers_are_there():
    outside = Outside()
    rounds = Rounds(outside)

    def all_at_once(task, reader):
        return Result(str([reader.ask_ahead(Key("data", name)) for name in "bc"]).encode())

    facts = rounds.learn(Facts({"config": Values({"a": 1})}), ["config"])
    with pytest.raises(Waiting) as raised:
        rounds.play("page", ["one", "two"], "1", lambda: all_at_once, facts)
    assert raised.value.names("data") == {"data": ["b", "c"]}
    facts = rounds.learn(facts.learn({"data": Values({"b": 1, "c": 2})}), ["data"])
    traces = rounds.resume("page", "1", lambda: all_at_once, facts)
    assert {outside.store.get(trace.digest) for trace in traces.values()} == {b"[1, 2]"}
    assert {str(why) for why, _ in rounds.made["page"].values()} == {"new"}
