import datetime as dt
import math
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.place import Place
from sitegen.model.problem import Trouble
from sitegen.read.yaml import parse_yaml
from tests.read.facts import troubles

TAIPEI = dt.timezone(dt.timedelta(hours=8))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("Yes", "Yes"),
        ("on", "on"),
        ("true", True),
        ("FALSE", False),
        ("~", None),
        ("", None),
        ("3:30", "3:30"),
        ("1_000", "1_000"),
        ("012", 12),
        ("0o17", 15),
        ("0x1F", 31),
        ("1e3", 1000.0),
        ("-.5", -0.5),
        ("-.INF", -math.inf),
        ("1.2.3", "1.2.3"),
        ("+", "+"),
        ("'5'", "5"),
        ("!!str 5", "5"),
        ("2024-01-31", dt.date(2024, 1, 31)),
        ("2024-13-01", "2024-13-01"),
        ("2024-01-31 25:00", "2024-01-31 25:00"),
        ("2024-01-31 10:00", dt.datetime(2024, 1, 31, 10)),
        ("2024-01-31T10:00:05Z", dt.datetime(2024, 1, 31, 10, 0, 5, tzinfo=dt.UTC)),
        ("2024-01-31 10:00:00 +08:00", dt.datetime(2024, 1, 31, 10, tzinfo=TAIPEI)),
        ("[a, {b: 1}]", ["a", {"b": 1}]),
        ("[&x [1], *x]", [[1], [1]]),
    ],
)
def test_plain_words_mean_what_yaml_1_2_says(text, value):
    read = parse_yaml(f"key: {text}", "a.md").values["key"]
    assert read == value and type(read) is type(value)


def test_keys_are_texts_as_they_are_written():
    assert parse_yaml("no: 1\n2024: 2\n~: 3", "a.md").values == {"no": 1, "2024": 2, "~": 3}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: 1\nb: 2\na: 3", "a.md:4:1  the key 'a' stands here a second time  [SG109]"),
        ("a: [1\nb: 2", "a.md:3:2  this is not YAML: did not find expected ',' or ']'  [SG105]"),
        (
            "a: \x07",
            "a.md:2:4  this is not YAML: the character '\\x07' may not stand here  [SG105]",
        ),
        ("a: !!int x", "a.md:2:4  this is not YAML: there is no number 'x'  [SG105]"),
        ("? [a]\n: b", "a.md:2:3  this is not YAML: a key should be text  [SG105]"),
        ("a: 1\n---\nb: 2", "a.md:3:1  this is not YAML: found another document  [SG105]"),
        (
            "a: b: c",
            "a.md:2:5  this is not YAML: mapping values are not allowed in this context  [SG105]  "
            "put a text that holds ': ' in quotes",
        ),
        (
            "a: @b",
            "a.md:2:4  this is not YAML: found character that cannot start any token  [SG105]  "
            "put a text that begins with a sign in quotes",
        ),
        (
            "a: 1\n\tb: 2",
            "a.md:3:1  this is not YAML: found a tab character that violates indentation  [SG105]  "
            "indent with spaces",
        ),
        ("a: *b", "a.md:2:4  this is not YAML: found undefined alias  [SG105]"),
        (
            "a: !!python/object:os.system x",
            "a.md:2:4  the YAML tag '!!python/object:os.system' is not read  [SG110]  "
            "remove the tag",
        ),
        ("a: !own [1]", "a.md:2:4  the YAML tag '!own' is not read  [SG110]  remove the tag"),
    ],
)
def test_what_is_no_yaml_is_told_with_its_line(text, problem):
    assert troubles(parse_yaml, text, "a.md", 2) == [problem]


LAUGHS = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [{f'*a{n - 1}, ' * 9}]\n" for n in range(1, 9))


@pytest.mark.parametrize(
    "text",
    [
        LAUGHS,
        "a: &a [*a]",
        "[" * 100_000,
        "{a: " * 50_000,
        "- " * 50_000,
        "? " * 50_000,
        "\n".join(" " * depth + "a:" for depth in range(2000)),
    ],
    ids=["laughs", "itself", "brackets", "braces", "dashes", "questions", "steps"],
)
def test_bombs_end_soon_and_with_a_line(text):
    begun = time.process_time()
    (problem,) = troubles(parse_yaml, text, "a.md")
    assert "[SG111]" in problem or "[SG105]" in problem
    assert time.process_time() - begun < 5


def test_values_and_keys_know_their_places():
    document = parse_yaml("名字: 值\nlist:\n  - one\n  - two: 2\n", "a.md", 5)
    assert document.place(("名字",)) == Place("a.md", 5, 5, 6)
    assert document.place(("名字",), True) == Place("a.md", 5, 1, 3)
    assert document.place(("list", 1, "two")) == Place("a.md", 8, 10, 11)
    assert document.place(("list", 1, "three")) == Place("a.md", 8, 5, 0)
    assert document.place(("none",)) == Place("a.md", 4)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_yaml_or_trouble(text):
    try:
        parse_yaml(text, "a.md")
    except Trouble as trouble:
        assert all(each.place.line for each in trouble.problems)


@given(
    st.recursive(
        st.none() | st.booleans() | st.text("ab: -#'\"[]{}no0123", max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.text("ab"), inner, max_size=3)
        ),
    )
)
def test_json_reads_as_the_same_values(values):
    import json

    assert parse_yaml(json.dumps(values), "a.md").values == values
