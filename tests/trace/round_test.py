"""A round keeps what is still true and makes the rest."""

from dataclasses import dataclass

import pytest

from sitegen.model.place import Place
from sitegen.model.problem import Problem, Trouble
from sitegen.model.recipe import Recipe
from sitegen.trace.digest import digest
from sitegen.trace.facts import Facts, Missing
from sitegen.trace.key import Key
from sitegen.trace.outside import Lost
from sitegen.trace.round import SAVE_EVERY, Worker, run_round
from sitegen.trace.sources import Values
from sitegen.trace.trace import Result
from sitegen.trace.verdict import Reason, Verdict, judgement, verdict
from sitegen.world.memory import MemoryLedger, MemoryStore, here

PROBLEM = Problem("SG401", "error", Place("a.md", 1), "it is so")


def facts(**settings):
    return Facts({"config": Values(settings), "data": Values({})})


def make(task, reader):
    """Write a setting whose name is the task's; `fails`, `waits` and `wants` do as they say."""
    held = reader.ask(Key("config", task.name))
    if task.name == "fails":
        raise Trouble(PROBLEM)
    if task.name == "fails ahead":
        reader.ask_ahead(Key("probe", "x.jpg"))
        raise Trouble(PROBLEM)
    if task.name == "waits":
        raise Missing(Key("style", "x.css"))
    if task.name == "wants":
        reader.want(Recipe("copy", "a.jpg", "assets/a.jpg"))
    return Result(str(held).encode())


@dataclass
class Once:
    """A ledger and a store with which rounds are played."""

    ledger: MemoryLedger
    store: MemoryStore

    def play(self, now, names, epoch="1", each=here):
        """Judge and make these tasks with these facts."""
        changed = judgement(self.ledger, now, ["config", "data"]).changed
        remembered = self.ledger.traces("page")
        judged = verdict(names, epoch, remembered, changed, self.ledger.known())
        return run_round("page", judged, Worker(make, now, self.store, epoch), each, self.ledger)


@pytest.fixture
def once():
    return Once(MemoryLedger(), MemoryStore())


def reasons(came):
    return {name: str(why) for name, (why, _) in came.made.items()}


def test_everything_new_is_made_and_remembered(once):
    came = once.play(facts(a=1, b=2), ["a", "b"])
    assert reasons(came) == {"a": "new", "b": "new"}
    assert once.store.get(came.traces["a"].digest) == b"1"
    assert set(once.ledger.traces("page")) == {"a", "b"}


def test_only_what_read_a_changed_answer_is_made_again(once):
    once.play(facts(a=1, b=2), ["a", "b"])
    came = once.play(facts(a=1, b=3), ["a", "b"])
    assert reasons(came) == {"b": "changed config:b"}
    assert set(came.traces) == {"a", "b"}


def test_that_something_was_absent_is_remembered(once):
    once.play(facts(), ["a"])
    assert reasons(once.play(facts(), ["a"])) == {}
    assert reasons(once.play(facts(a=1), ["a"])) == {"a": "changed config:a"}


def test_other_versions_make_all_again(once):
    once.play(facts(a=1), ["a"])
    assert reasons(once.play(facts(a=1), ["a"], epoch="2")) == {"a": "versions"}


def test_a_subset_leaves_the_others_to_be_judged_later(once):
    once.play(facts(a=1, b=2), ["a", "b"])
    assert set(once.play(facts(a=9, b=9), ["a"]).traces) == {"a"}
    assert reasons(once.play(facts(a=9, b=9), ["a", "b"])) == {"b": "changed config:b"}


def test_an_answer_that_returns_makes_its_reader_again(once):
    for value in (1, 2, 1):
        came = once.play(facts(a=value), ["a"])
    assert once.store.get(came.traces["a"].digest) == b"1"


def test_a_trace_whose_answers_are_lost_is_not_trusted(once):
    once.play(facts(a=1), ["a"])
    once.ledger.answers.clear()
    assert reasons(once.play(facts(a=1), ["a"])) == {"a": "lost"}


def test_a_failure_is_remembered_until_it_heals(once):
    first = once.play(facts(fails=1), ["fails"])
    again = once.play(facts(fails=1), ["fails"])
    assert first.traces["fails"].problems == again.traces["fails"].problems == (PROBLEM,)
    assert again.traces["fails"].digest == "" and not again.made
    assert reasons(once.play(facts(fails=2), ["fails"])) == {"fails": "changed config:fails"}


def test_a_task_that_waits_is_named_with_what_it_waits_for(once):
    came = once.play(facts(a=1), ["waits", "a"])
    assert came.missing == {"waits": (Key("style", "x.css"),)}
    assert set(came.traces) == set(once.ledger.traces("page")) == {"a"}


def test_what_fails_before_it_has_seen_all_is_made_again(once):
    class Unseen(Values):
        """Has seen nothing yet."""

        def value(self, name):
            raise Missing(Key("probe", name))

    came = once.play(facts().learn({"probe": Unseen({})}), ["fails ahead"])
    assert came.missing == {"fails ahead": (Key("probe", "x.jpg"),)} and not came.traces


def test_what_a_task_wants_is_in_its_trace(once):
    came = once.play(facts(), ["wants"])
    assert came.traces["wants"].wants == (Recipe("copy", "a.jpg", "assets/a.jpg"),)


def test_a_lost_task_costs_itself_alone(once):
    def dying(do, things):
        for thing in things:
            yield thing, (Lost("the worker died") if thing.name == "b" else do(thing))

    came = once.play(facts(a=1, b=2), ["a", "b"], each=dying)
    assert came.lost == {"b": "the worker died"}
    assert set(once.ledger.traces("page")) == {"a"}


def test_what_is_done_is_kept_when_the_rest_is_killed(once):
    def killed(do, things):
        for count, thing in enumerate(things):
            if count == SAVE_EVERY + 100:
                raise KeyboardInterrupt
            yield thing, do(thing)

    names = [f"n{count}" for count in range(SAVE_EVERY + 200)]
    with pytest.raises(KeyboardInterrupt):
        once.play(facts(), names, each=killed)
    assert len(once.ledger.traces("page")) == SAVE_EVERY


def test_an_answer_is_told_once_by_each_process(once):
    def same(task, reader):
        return Result(reader.ask(Key("config", "a")).encode())

    worker = Worker(same, facts(a="1"), once.store, "1")
    first, second = worker(Key("page", "/")), worker(Key("page", "/b/"))
    assert [len(each.answers) for each in (first, second)] == [1, 0]
    assert first.trace.reads == second.trace.reads


def test_a_small_result_is_kept_as_a_value():
    worker = Worker(lambda task, reader: Result(value="[1]"), facts(), MemoryStore(), "1")
    trace = worker(Key("entry", "a")).trace
    assert (trace.value, trace.digest) == ("[1]", digest(b"[1]"))


def test_a_fault_of_ours_stays_loud(once):
    def broken(task, reader):
        raise ZeroDivisionError

    worker = Worker(broken, facts(), once.store, "1")
    with pytest.raises(ZeroDivisionError):
        run_round("page", Verdict({}, {"a": Reason("new")}), worker, here, once.ledger)
