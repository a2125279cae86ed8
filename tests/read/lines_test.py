"""Plain lines are what YAML says they are."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.problem import Trouble
from sitegen.read.composed import composed
from sitegen.read.lines import read_lines
from sitegen.read.yaml import parse_yaml


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ('title: "A: b # c"\n', {"title": "A: b # c"}),
        ("a: it's\n\nb: 'say \"it\"'", {"a": "it's", "b": 'say "it"'}),
        ("date: 2024-01-31\nat: 2024-01-31 10:00", {
            "date": dt.date(2024, 1, 31), "at": dt.datetime(2024, 1, 31, 10),
        }),
        ("tags: [a, b-c, 'd, e', \"\", 2024, no, true]", {
            "tags": ["a", "b-c", "d, e", "", 2024, "no", True],
        }),
        ("draft: true\nnone:\nempty: []\nsize: 1.5", {
            "draft": True, "none": None, "empty": [], "size": 1.5,
        }),
        ("名: 值", None),
        ("key: 早安，世界", {"key": "早安，世界"}),
    ],
)  # fmt: skip
def test_plain_lines_are_read(text, values):
    assert read_lines(text) == values


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "a:b",
        " a: b",
        "a: b ",
        "a: b # c",
        "a: b: c",
        "a: b:",
        "a: |\n  b",
        "a: >-",
        "a:\n- b",
        "a: b\n  c",
        'a: "\\n"',
        "a: 'it''s'",
        "a: &b c",
        "a: *b",
        "a: !t c",
        "a: {b: c}",
        "a: [b",
        "a: [b, [c]]",
        "a: [b, ]",
        "a: [b: c]",
        "a: - b",
        "a: @b",
        "a: b\na: c",
        "# a",
        "? a\n: b",
        "a: b\x85c",
        "a: b\u2028c",
        "a: \ufeffb",
        "a:\tb",
        "---\na: b",
        "a: b\n...",
        "<<: a",
        f"a: {'1' * 5000}",
    ],
)
def test_whatever_may_mean_more_is_left_to_yaml(text):
    assert read_lines(text) is None


WORDS = [
    "a",
    "b-c",
    "é",
    "值",
    "10:00",
    "2024-01-31",
    "true",
    "null",
    ", ",
    ": ",
    " #",
    "- ",
    "\n  ",
]
SIGNS = "1.~\"'[]{},:#- \\&*!|>%@`?\t\xa0\x85\u2028\ufeff\x7f\n"
PARTS = st.sampled_from([*WORDS, *SIGNS])
VALUES = st.lists(PARTS, max_size=6).map("".join)
LISTS = st.lists(VALUES, max_size=4).map(lambda items: f"[{', '.join(items)}]")
KEYS = st.sampled_from(["a", "b_c", "D-1", "no", "é", "1a", "_"])
LINES = st.tuples(KEYS, st.sampled_from([": ", ":", ":  "]), VALUES | LISTS).map("".join)


@given(st.lists(LINES, min_size=1, max_size=4).map("\n".join))
def test_what_is_read_is_what_yaml_reads(text):
    values = read_lines(text)
    if values is not None:
        whole = composed(text, "a.md").values
        assert values == whole and repr(values) == repr(whole)


@given(st.lists(LINES, min_size=1, max_size=4).map("\n".join))
def test_places_are_those_of_yaml(text):
    try:
        whole = composed(text, "a.md", 5)
    except Trouble:
        return
    document = parse_yaml(text, "a.md", 5)
    for name in whole.values if isinstance(whole.values, dict) else ():
        assert document.place((name,)) == whole.place((name,))
