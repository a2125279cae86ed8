"""Judging what was remembered."""

import pytest

from sitegen.trace.facts import Answer, Facts, Missing
from sitegen.trace.key import Key
from sitegen.trace.sources import Loose, Values
from sitegen.trace.trace import Made, Trace
from sitegen.trace.verdict import Reason, judgement
from sitegen.world.memory import MemoryLedger


def remembered(facts, *keys):
    ledger = MemoryLedger()
    answers = tuple(facts.answer(key) for key in keys)
    task = Key("page", "/")
    ledger.save([Made(Trace(task, "1", tuple(each.id for each in answers), "d"), answers)])
    return ledger


def test_an_answer_that_rests_on_the_same_is_not_asked_again():
    class Silent(Values):
        def digest(self, name):
            raise AssertionError("nobody asks")

    ledger = remembered(Facts({"config": Values({"a": 1}, "same")}), Key("config", "a"))
    judged = judgement(ledger, Facts({"config": Silent({"a": 2}, "same")}), ["config"])
    assert (judged.changed, judged.looked) == ({}, {})


def test_only_other_answers_are_changed():
    was = Facts({"config": Values({"a": 1, "b": 2})})
    ledger = remembered(was, Key("config", "a"), Key("config", "b"))
    judged = judgement(ledger, Facts({"config": Values({"a": 1, "b": 3})}), ["config"])
    assert [str(key) for key in judged.changed.values()] == ["config:b"]
    assert judged.looked == {"config": 2}


def test_what_cannot_be_answered_yet_is_changed():
    class Unmade(Loose):
        def digest(self, name):
            raise Missing(Key("style", name))

    ledger = remembered(Facts({"style": Loose({"a": 1})}), Key("style", "a"))
    assert judgement(ledger, Facts({"style": Unmade({})}), ["style"]).changed


def test_an_answer_of_no_kind_is_never_trusted():
    ledger = MemoryLedger(answers={7: Answer(7, "gossip", "a", "")})
    facts = Facts({"config": Values({})})
    assert list(judgement(ledger, facts, ["config"]).changed) == [7]


@pytest.mark.parametrize(
    ("reason", "told"),
    [(Reason("new"), "new"), (Reason("changed", Key("file", "a.md")), "changed file:a.md")],
)
def test_a_reason_is_told_in_few_words(reason, told):
    assert str(reason) == told
