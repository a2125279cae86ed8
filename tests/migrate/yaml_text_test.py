import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.migrate.yaml_text import yaml_list, yaml_text
from sitegen.read.yaml import parse_yaml

DAYS = st.dates() | st.datetimes(timezones=st.just(dt.UTC)).map(
    lambda at: at.replace(microsecond=0)
)
SCALARS = (
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(max_size=20) | DAYS
    | st.sampled_from(["yes", "No", "1e3", "12:30", "2020-01-02", "2020-01-02 10:00", "a: b", "- x",
                       "#", "a #b", "~", "null", "é: ", "  a", "a\n b", "'", '"', "@x", "\x85", ""])
)  # fmt: skip
VALUES = st.recursive(
    SCALARS,
    lambda held: (
        st.lists(held, max_size=4) | st.dictionaries(st.text(max_size=8), held, max_size=4)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.text(max_size=8), VALUES, max_size=5))
def test_what_is_written_is_read_as_it_was(values):
    read = parse_yaml(yaml_text(values), "a.md").values
    assert (read or {}) == values


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({"title": "A day at sea"}, "title: A day at sea\n"),
        ({"title": "What: a day"}, 'title: "What: a day"\n'),
        ({"tags": ["a", "b c"]}, "tags: [a, b c]\n"),
        ({"date": dt.date(2020, 1, 2)}, "date: 2020-01-02\n"),
        ({"n": 1.5, "b": True, "no": None}, 'n: 1.5\nb: true\n"no": null\n'),
        ({"a": {"b": {"c": "d"}}}, "a:\n  b:\n    c: d\n"),
        ({"a": [{"b": "c", "d": ["e"]}]}, "a:\n  - b: c\n    d: [e]\n"),
    ],
)
def test_a_person_can_read_it(values, text):
    assert yaml_text(values) == text


def test_a_list_of_mappings_is_a_document_too():
    assert yaml_list([{"a": 1, "b": {"c": "x"}}, {}]) == "- a: 1\n  b:\n    c: x\n- {}\n"
    assert yaml_list([]) == "[]\n"
