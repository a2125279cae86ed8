"""Traces side by side are the traces they were made of."""

from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.recipe import Recipe
from sitegen.trace.key import Key
from sitegen.trace.sheaf import Sheaf, columns_of
from sitegen.trace.trace import Trace
from sitegen.trace.traces import Traces

PROBLEM = Problem("SG101", "error", Place("a.md", 3), "it is “so”", "do this")
IDS = st.integers(-(2**63), 2**63 - 1)
FEW_IDS = st.integers(0, 9)
TRACES = st.builds(
    lambda name, reads, digest, facets, value, problems, wants: Trace(
        Key("body", name), "1", tuple(reads), digest, facets, value, problems, wants
    ),
    st.text("ab中\n\ud800", max_size=2),
    st.lists(st.one_of(IDS, FEW_IDS), max_size=4),
    st.sampled_from(["", "d1", "d2"]),
    st.dictionaries(st.sampled_from(["html", "words"]), st.text(max_size=3)),
    st.text(max_size=3),
    st.sampled_from([(), (PROBLEM,)]),
    st.sampled_from([(), (Recipe("copy", "a.jpg", "b.jpg"),)]),
)
MANY = st.lists(TRACES, max_size=6)


def bound(traces):
    return Sheaf(columns_of("body", "1", traces))


def by_name(*parts):
    return {trace.task.name: trace for part in parts for trace in part}


@given(MANY, MANY, MANY)
def test_traces_come_back_and_the_latest_of_a_name_counts(first, second, loose):
    traces = Traces([bound(first), bound(second)], loose)
    whole = by_name(first, second, loose)
    assert traces == whole and len(traces) == len(whole)
    assert traces.digests() == {name: trace.digest for name, trace in whole.items()}
    words = {name: trace.facets.get("words") for name, trace in whole.items()}
    assert traces.facet("words") == words
    assert all(traces.value(name) == trace.value for name, trace in whole.items())
    telling = {trace.task.name for trace in traces.telling()}
    assert telling == {n for n, trace in whole.items() if trace.problems or trace.wants}


@given(MANY, MANY, st.sets(FEW_IDS), st.sets(FEW_IDS), st.sampled_from(["1", "2"]))
def test_what_stands_is_what_read_nothing_that_changed(bound_ones, loose, changed, lost, epoch):
    traces, whole = Traces([bound(bound_ones)], loose), by_name(bound_ones, loose)
    known = {id for trace in whole.values() for id in trace.reads} - lost
    standing, fallen = traces.parted([*whole, "new"], epoch, changed, known)
    assert standing == {
        name: trace
        for name, trace in whole.items()
        if trace.epoch == epoch and not {*trace.reads} & (changed | lost)
    }
    assert fallen == [name for name in [*whole, "new"] if name not in standing]
    assert {trace.task.name for trace in traces.reading(changed)} == {
        name for name, trace in whole.items() if {*trace.reads} & changed
    }


@given(MANY, MANY, st.data())
def test_a_round_leaves_the_traces_it_began_with_as_they_were(first, made, data):
    traces, whole = Traces([bound(first)]), by_name(first)
    names = data.draw(st.sets(st.sampled_from(sorted(whole)))) if whole else set()
    after = traces.only(names).but(by_name(made))
    assert after == {**{name: whole[name] for name in names}, **by_name(made)}
    assert traces == whole
