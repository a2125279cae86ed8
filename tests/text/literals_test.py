"""Values in tags: literals of JavaScript, and nothing that would have to be run."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.text.literals import NoLiteral, read_literal


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3", 3),
        ("-1.5", -1.5),
        ("1e3", 1000.0),
        ("true", True),
        ("null", None),
        ('"a\\n\\"b"', 'a\n"b'),
        ("'\\u0041\\x42\\u{1F600}'", "AB\U0001f600"),
        ("`a b`", "a b"),
        ("[1, 'a', [], ]", [1, "a", []]),
        ("{a: 1, 'b-c': {d: [true]}}", {"a": 1, "b-c": {"d": [True]}}),
        (" /* so */ 5 ", 5),
    ],
)
def test_a_literal_is_read(text, value):
    assert read_literal(text, 0, len(text)) == (value, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "a.b",
        "() => 1",
        "`${x}`",
        "[",
        "[1",
        "[1 2]",
        "{a}",
        "{a: }",
        "{a: 1",
        "'a",
        "[" * 99,
    ],
)
def test_code_is_no_literal(text):
    with pytest.raises(NoLiteral):
        read_literal(text, 0, len(text))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@given(value=JSON)
def test_json_comes_back(value):
    text = json.dumps(value)
    assert read_literal(text, 0, len(text)) == (value, len(text))
