"""Facts answer, and learn."""

import pytest

from sitegen.trace.digest import answer_id
from sitegen.trace.facts import Facts
from sitegen.trace.key import Key
from sitegen.trace.sources import Values


class Counting(Values):
    """Counts how often a digest is computed."""

    asked = 0

    def digest(self, name):
        self.asked += 1
        return super().digest(name)


def test_an_answer_is_named_by_question_and_digest():
    source = Values({"a": 1})
    answer = Facts({"data": source}).answer(Key("data", "a"))
    assert answer == (answer_id("data", "a", source.digest("a")), "data", "a", source.basis())


def test_an_answer_is_named_once():
    source = Counting({"a": 1})
    facts = Facts({"data": source})
    facts.answer(Key("data", "a")), facts.answer(Key("data", "a"))
    assert source.asked == 1


def test_learning_keeps_what_is_known_of_other_kinds():
    source = Counting({"a": 1})
    facts = Facts({"data": source, "env": Values({"x": "1"})})
    before = facts.answer(Key("data", "a")), facts.answer(Key("env", "x"))
    learned = facts.learn({"env": Values({"x": "2"})})
    assert learned.answer(Key("data", "a")) == before[0] and source.asked == 1
    assert learned.answer(Key("env", "x")) != before[1]
    assert facts.answer(Key("env", "x")) == before[1]


def test_the_table_of_kinds_is_closed():
    with pytest.raises(AssertionError, match="gossip"):
        Facts({"gossip": Values({})})
