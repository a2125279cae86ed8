"""Reasons, remembered from build to build."""

from sitegen.build import Built
from sitegen.cli.reasons import NEW, chain, remember, remembered
from sitegen.trace.key import Key
from sitegen.trace.trace import Trace
from sitegen.trace.traces import Traces
from sitegen.trace.verdict import Reason
from sitegen.world.memory import MemoryLedger

PAGE, BODY = Key("page", "/a/"), Key("body", "blog/a")
BY_BODY = Reason("changed", Key("body", "blog/a\nhtml"))
BY_TEXT = Reason("changed", Key("text", "blog/a"))


def built(reasons: dict[Key, Reason]) -> Built:
    made = {task.kind: {task.name: (why, 1.0)} for task, why in reasons.items()}
    traces = {task.kind: Traces(loose=[Trace(task, "", (), "")]) for task in (PAGE, BODY)}
    return Built({}, (), made, traces=traces)


def test_a_reason_stays_until_there_is_another():
    ledger = MemoryLedger()
    remember(ledger, built({PAGE: NEW, BODY: NEW}))
    assert remembered(ledger) == {}
    remember(ledger, built({PAGE: BY_BODY, BODY: BY_TEXT}))
    remember(ledger, built({}))
    remember(ledger, built({BODY: Reason("lost")}))
    assert remembered(ledger) == {PAGE: BY_BODY, BODY: Reason("lost")}


def test_tasks_that_are_no_more_are_forgotten():
    ledger = MemoryLedger()
    remember(ledger, built({Key("page", "/gone/"): BY_BODY}))
    assert remembered(ledger) == {}


def test_a_chain_ends_at_its_cause_even_in_a_circle():
    assert [*chain({PAGE: BY_BODY, BODY: BY_TEXT}, PAGE)] == [(PAGE, BY_BODY), (BODY, BY_TEXT)]
    circle = {PAGE: Reason("changed", PAGE)}
    assert [*chain(circle, PAGE)] == [(PAGE, circle[PAGE])]
    assert [*chain({}, PAGE)] == [(PAGE, NEW)]
