"""The ledger forgets rather than lies."""

import contextlib
import os
import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.model.place import Place
from sitegen.model.problem import Problem, Trouble
from sitegen.model.recipe import Recipe
from sitegen.trace.digest import answer_id, digest
from sitegen.trace.facts import Answer
from sitegen.trace.key import Key
from sitegen.trace.trace import Made, Trace
from sitegen.world import ledger as ledgers
from sitegen.world.database import FORMAT
from sitegen.world.ledger import DiskLedger
from sitegen.world.memory import MemoryLedger

PROBLEM = Problem("SG101", "error", Place("content/a.md", 3, 1, 7), "it is “so”", "do this")
RECIPE = Recipe("copy", "content/a.jpg", "a.jpg", {"width": "640"})


def answer(kind, name, basis="", value="v"):
    return Answer(answer_id(kind, name, digest(value.encode())), kind, name, basis)


def made(name, *answers, kind="body", value='{"a":1}', **more):
    trace = Trace(
        Key(kind, name), "epoch", tuple(each.id for each in answers), digest(value.encode()),
        value=value, **more,
    )  # fmt: skip
    return Made(trace, answers)


MADE = (
    made("blog/a", answer("file", "a.md", "b1"), answer("config", "site.title", "b2")),
    made("blog/b", answer("file", "b.md", "b1"), facets={"html": "h", "words": "w"}),
    made("blog/中", problems=(PROBLEM,), wants=(RECIPE,)),
    made("/", answer("page", "/", ""), answer("gone", "x", "b1"), kind="page", value="x" * 9000),
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "cache" / "ledger.sqlite"


@pytest.fixture
def ledger(path):
    ledger = DiskLedger(path)
    ledger.save(MADE)
    ledger.set_notes({"listing": "one\ntwo", "empty": ""})
    ledger.rest()
    return ledger


def seen(ledger):
    """Tell all that a ledger says."""
    return {
        "traces": {kind: ledger.traces(kind) for kind in ("body", "page", "entry")},
        "known": ledger.known(),
        "notes": [ledger.note(name) for name in ("listing", "empty", "none")],
    }


def test_a_new_ledger_knows_nothing(path):
    ledger = DiskLedger(path)
    assert (ledger.traces("body"), ledger.known(), ledger.note("x")) == ({}, frozenset(), None)
    assert (list(ledger.suspects({"file": ""})), path.exists()) == ([], False)


def test_everything_comes_back_after_a_rest(ledger):
    twin = MemoryLedger()
    twin.save(MADE)
    twin.set_notes({"listing": "one\ntwo", "empty": ""})
    assert seen(ledger) == seen(twin)
    assert ledger.traces("body")["blog/中"].wants == (RECIPE,)


@pytest.mark.parametrize(
    ("bases", "names"),
    [
        ({}, {"x"}),
        ({"file": "b1"}, {"x"}),
        ({"file": "b9"}, {"x", "a.md", "b.md"}),
        ({"file": ""}, {"x", "a.md", "b.md"}),
        ({"file": "b1", "config": "b9", "page": "b1"}, {"x", "site.title", "/"}),
        ({"page": ""}, {"x", "/"}),
    ],
)
def test_suspects_are_answers_that_rest_on_something_else(ledger, bases, names):
    assert {name for _, _, name in ledger.suspects(bases)} == names


def test_an_answer_rests_on_its_subject_alone_where_bases_are_told_apart(path):
    ledger = DiskLedger(path)
    names = ("a\nhtml", "a\nwords", "b\nhtml", "none\nhtml")
    bases = ("1", "1", "2", "-")
    ledger.save([made("/", *(answer("body", n, b) for n, b in zip(names, bases, strict=True)))])
    assert ledger.suspects({"body": {"a": "1", "b": "2"}}) == []
    found = ledger.suspects({"body": {"a": "9", "b": "2", "none": "1"}})
    assert {name for _, _, name in found} == {"a\nhtml", "a\nwords", "none\nhtml"}


def test_answers_that_were_judged_are_no_suspects_again(ledger):
    wrong, *_ = MADE[0].answers[0]
    ledger.settle({"file": "b9", "config": "", "page": {"/": "p"}}, {wrong})
    suspects = ledger.suspects({"file": "b9", "config": "b2", "page": {"/": "p"}})
    assert {name for _, _, name in suspects} == {"x", "a.md"}
    ledger.settle({"file": {"b.md": "1", "a.md": "2"}}, {wrong})
    assert {name for _, _, name in ledger.suspects({"file": {"b.md": "1"}})} == {"x", "a.md"}


def test_a_later_trace_replaces_an_earlier_one(ledger):
    ledger.save([made("blog/a", value="new")])
    assert ledger.traces("body")["blog/a"].value == "new"
    ledger.forget("body", ["blog/a", "never"])
    assert set(ledger.traces("body")) == {"blog/b", "blog/中"}


def test_what_was_forgotten_does_not_uncover_what_it_replaced(ledger):
    ledger.save([made("blog/a", value="new"), made("blog/d")])
    ledger.forget("body", ["blog/d", "blog/b"])
    assert ledger.traces("body")["blog/a"].value == "new"


TASKS = st.sampled_from(["a", "b", "c"])
KINDS = st.sampled_from(["file", "config", "page", "gone"])
ANSWERS = st.builds(answer, KINDS, TASKS, st.sampled_from(["", "b1", "b2"]))
DEEDS = st.lists(
    st.one_of(
        st.builds(lambda name, asked: ("save", made(name, *asked)), TASKS, st.lists(ANSWERS)),
        st.tuples(st.just("forget"), TASKS),
        st.tuples(st.just("note"), TASKS),
        st.tuples(st.just("rest"), st.none()),
    ),
    max_size=12,
)


@settings(max_examples=40)
@given(DEEDS, st.dictionaries(KINDS, st.sampled_from(["", "b1", "b2"])))
def test_the_ledger_on_disk_is_the_ledger_in_memory(tmp_path_factory, deeds, bases):
    disk = DiskLedger(tmp_path_factory.mktemp("ledger") / "l.sqlite")
    twin = MemoryLedger()
    for deed, what in deeds:
        for ledger in (disk, twin):
            if deed == "save":
                ledger.save([what])
            elif deed == "forget":
                ledger.forget("body", [what])
            elif deed == "note":
                ledger.set_notes({"n": what})
        if deed == "rest":
            disk.rest()
    assert seen(disk) == seen(twin)
    # An answer that was remembered twice is a suspect if one of the two is.
    every = dict.fromkeys(bases, "")
    assert set(twin.suspects(bases)) <= set(disk.suspects(bases)) <= set(twin.suspects(every))
    disk.rest()


LIES = ["'other'", "X'00FF'", "NULL", "7", "''", "CAST(X'FFFE' AS TEXT)"]


def lie(path, table, column, told):
    with sqlite3.connect(path) as connection:
        connection.execute(f"UPDATE {table} SET {column} = {told} WHERE id = 1")
    connection.close()


@pytest.mark.parametrize(
    "column",
    ["kind", "epoch", "head", "named", "reads", "told", "facets", "vals", "seal", "id"],
)
@pytest.mark.parametrize("told", LIES)
def test_a_damaged_row_of_traces_does_not_appear(path, column, told):
    ledger = DiskLedger(path)
    ledger.save(MADE[:2])
    ledger.save(MADE[2:])
    ledger.rest()
    with contextlib.suppress(sqlite3.IntegrityError):
        lie(path, "traces", column, told)
    left = {**ledger.traces("body"), **ledger.traces("other")}
    whole = {each.trace.task.name: each.trace for each in MADE[:3]}
    assert left == {name: whole[name] for name in left} and "blog/中" in left
    assert len(left) == 1 or column in ("id", "told", "facets", "vals")


@pytest.mark.parametrize("column", ["kind", "basis", "bases", "wrong", "ids", "names_seal", "seal"])
@pytest.mark.parametrize("told", LIES)
def test_a_damaged_row_of_answers_is_not_known(ledger, path, column, told):
    id, *_ = MADE[0].answers[0]
    lie(path, "answers", column, told)
    assert id not in ledger.known() or (column, told) == ("basis", "''")


@pytest.mark.parametrize("told", LIES)
def test_an_answer_with_a_damaged_name_is_a_suspect_that_nobody_can_clear(ledger, path, told):
    lie(path, "answers", "names", told)
    id, *_ = MADE[0].answers[0]
    assert (id, "", "") in ledger.suspects({"file": "b9"})


@pytest.mark.parametrize("told", LIES)
def test_a_damaged_note_is_not_there(ledger, path, told):
    with sqlite3.connect(path) as connection:
        connection.execute(f"UPDATE notes SET text = {told} WHERE name = 'listing'")
    connection.close()
    assert ledger.note("listing") is None


STRANGERS = {
    "text": b"not a database, but long enough to be read as one" * 100,
    "empty header": b"SQLite format 3\0" + bytes(4080),
    "zeros": bytes(8192),
    "short": b"SQLi",
}


@pytest.mark.parametrize("data", STRANGERS.values(), ids=STRANGERS)
def test_a_file_that_is_no_ledger_is_set_aside(path, data):
    path.parent.mkdir()
    path.write_bytes(data)
    ledger = DiskLedger(path)
    assert ledger.traces("body") == {}
    ledger.save(MADE)
    assert len(ledger.traces("body")) == 3
    ledger.rest()
    assert len(DiskLedger(path).traces("body")) == 3


def test_a_database_of_somebody_else_is_set_aside_and_kept(ledger, path):
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA application_id = 1")
    connection.close()
    assert ledger.traces("body") == {} and ledger.damaged() == 1 and ledger.damaged() == 0
    assert path.with_name("ledger.sqlite.damaged").exists()


@pytest.mark.parametrize("version", [FORMAT + 1, FORMAT - 1])
def test_a_ledger_of_another_version_is_begun_anew_and_called_no_damage(ledger, path, version):
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    connection.close()
    assert ledger.traces("body") == {} and ledger.damaged() == 0
    ledger.save(MADE)
    assert len(ledger.traces("body")) == 3
    assert [each.name for each in path.parent.iterdir() if "damaged" in each.name] == []


@pytest.mark.parametrize("part", range(0, 100, 7))
def test_a_ledger_cut_anywhere_forgets_and_never_lies(ledger, path, part):
    whole = seen(ledger)
    ledger.rest()
    os.truncate(path, path.stat().st_size * part // 100)
    assert_no_lie(DiskLedger(path), whole)


@settings(max_examples=60)
@given(st.data())
def test_flipped_bits_forget_and_never_lie(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("ledger") / "l.sqlite"
    ledger = DiskLedger(path)
    ledger.save(MADE)
    whole = seen(ledger)
    ledger.rest()
    held = bytearray(path.read_bytes())
    # The first 100 bytes are the header, where one bit may change the meaning of all.
    places = st.one_of(st.integers(0, 99), st.integers(0, len(held) - 1))
    for at in data.draw(st.lists(places, min_size=1, max_size=30)):
        held[at] ^= data.draw(st.integers(1, 255))
    path.write_bytes(held)
    assert_no_lie(DiskLedger(path), whole)


def assert_no_lie(ledger, whole):
    told = seen(ledger)
    for kind, traces in told["traces"].items():
        for name, trace in traces.items():
            assert whole["traces"][kind][name] == trace
    assert all(
        one in (None, other) for one, other in zip(told["notes"], whole["notes"], strict=True)
    )
    suspects = {id: (kind, name) for id, kind, name in ledger.suspects({"file": "b9"})}
    for id in ledger.known() & whole["known"]:
        kind, name = suspects.get(id, ("", ""))
        assert not name or answer(kind, name).id == id
    ledger.save(MADE)
    if len(ledger.traces("body")) < 3:  # Some damage is met only when it is read.
        ledger.save(MADE)
    assert len(ledger.traces("body")) == 3
    ledger.rest()


def test_answers_that_nobody_names_are_dropped_once_they_are_many(ledger, monkeypatch):
    assert ledger.tidy() == 0
    ledger.forget("body", ["blog/a"])
    assert ledger.tidy() == 0
    monkeypatch.setattr(ledgers, "FEW_ANSWERS", -2)
    assert ledger.tidy() == 2
    assert ledger.known() == {id for made in MADE[1:] for id, *_ in made.answers}
    assert ledger.tidy() == 0


def test_an_answer_that_is_not_right_is_dropped_when_no_trace_names_it(ledger):
    right, wrong = (answer("file", "c.md", "b1", value) for value in "vw")
    ledger.save([made("blog/a", right, wrong)])
    ledger.settle({"file": "b2"}, {wrong.id})
    assert ledger.tidy() == 0 and wrong.id in ledger.known()
    ledger.save([made("blog/a", right)])
    assert ledger.tidy() == 1
    assert wrong.id not in ledger.known() and right.id in ledger.known()
    assert wrong.id not in {id for id, _, _ in ledger.suspects({"file": "b2"})}


def test_rows_of_other_versions_go_when_all_of_them_was_made_again(ledger):
    def epoch(version, *names):
        return [Made(made(n).trace._replace(epoch=version), ()) for n in names]

    for version, names in (("1", "ab"), ("2", "a"), ("2", "b"), ("3", "b")):
        ledger.save(epoch(version, *names))
    before = dict(ledger.traces("body"))
    ledger.tidy()
    assert dict(ledger.traces("body")) == before
    assert [sheaf.columns.epoch for _, sheaf in ledger._sheaves("body")] == ["epoch", "2", "3"]


def test_small_rows_are_gathered_and_nothing_is_lost(ledger, path, monkeypatch):
    for count in range(9):
        ledger.save([made("blog/a", answer("file", "a.md", f"b{count}"), value=str(count))])
    before = seen(ledger)
    monkeypatch.setattr(ledgers, "FEW_ROWS", 2)
    monkeypatch.setattr(ledgers, "SPARSE", 5)
    ledger.tidy()
    after = seen(ledger)
    assert (after["traces"], after["notes"]) == (before["traces"], before["notes"])
    assert after["known"] == {id for made in MADE[1:] for id in made.trace.reads} | {
        answer("file", "a.md").id
    }
    ledger.rest()
    with sqlite3.connect(path) as connection:
        tables = ("traces", "answers")
        counts = [connection.execute(f"SELECT count(*) FROM {t}").fetchone() for t in tables]
    connection.close()
    assert counts == [(2,), (3,)]


def test_two_who_save_at_once_lose_nothing(path):
    one, two = DiskLedger(path), DiskLedger(path)
    one.save(MADE[:2])
    two.save(MADE[2:])
    assert one.traces("body").keys() | one.traces("page").keys() == {
        each.trace.task.name for each in MADE
    }
    one.rest()
    two.rest()


def test_a_folder_in_the_place_of_the_ledger_is_told(path):
    path.mkdir(parents=True)
    (path / "x").touch()
    with pytest.raises(Trouble) as caught:
        DiskLedger(path / "x" / "ledger.sqlite").save(MADE)
    assert caught.value.problems[0].code == "SG702"
