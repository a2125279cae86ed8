"""What is kept at hand tells what the file tells."""

import pytest

from sitegen.world import ledger as ledgers
from sitegen.world.ledger import DiskLedger
from sitegen.world.own import OwnLedger
from tests.world.ledger_test import MADE, answer, made

KINDS = ("body", "page", "entry")
CURRENT = {"file": "b1", "config": "b2", "page": ""}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "ledger.sqlite"


def seen(ledger):
    traces = {(kind, n): t for kind in KINDS for n, t in ledger.traces(kind).items()}
    return traces, ledger.known(), sorted(ledger.suspects(CURRENT)), ledger.note("listing")


def steps():
    """What builds do, one after the other."""
    yield lambda ledger: ledger.save(MADE)
    yield lambda ledger: ledger.set_notes({"listing": "one"})
    yield lambda ledger: ledger.save([made("blog/a", answer("file", "a.md", "b2"))])
    yield lambda ledger: ledger.settle({"file": "b1"}, [answer("file", "b.md").id])
    yield lambda ledger: ledger.tidy()
    yield lambda ledger: ledger.forget("body", ["blog/b"])
    yield lambda ledger: ledger.save([made("blog/b", answer("file", "b.md", "b1"), value="n")])
    yield lambda ledger: ledger.set_notes({"listing": ""})
    yield lambda ledger: ledger.rest()
    yield lambda ledger: ledger.tidy()


def test_every_step_is_seen_at_once_and_by_others_after_tidying(path, tmp_path, monkeypatch):
    monkeypatch.setattr(ledgers, "FEW_ROWS", 0)
    own, plain = OwnLedger(path), DiskLedger(tmp_path / "plain.sqlite")
    for step in steps():
        step(own)
        step(plain)
        assert seen(own) == seen(plain)
    assert seen(DiskLedger(path)) == seen(plain)


def test_many_saves_are_gathered_and_still_seen(path, monkeypatch):
    monkeypatch.setattr(ledgers, "FEW_ROWS", 3)
    own = OwnLedger(path)
    for number in range(20):
        one = answer("file", "a.md", "b1", value=str(number))
        own.save([made("blog/a", one, value=str(number)), made(f"blog/{number}")])
        own.settle({"file": "b1"}, [])
        own.tidy()
        assert own.traces("body")["blog/a"].value == str(number)
        assert seen(own) == seen(DiskLedger(path))
