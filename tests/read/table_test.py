import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.place import Place
from sitegen.model.problem import Trouble
from sitegen.read.table import parse_table
from tests.read.facts import troubles


@pytest.mark.parametrize(
    ("path", "text", "values"),
    [
        ("a.yml", "a: [1, no]", {"a": [1, "no"]}),
        ("a.yaml", "", None),
        ("a.json", '{"a": [1, null]}', {"a": [1, None]}),
        ("a.toml", "a = 2024-01-31", {"a": dt.date(2024, 1, 31)}),
        ("a.csv", 'a,b\r\n1,"x, y"\r\n\r\n2,\r\n', [{"a": "1", "b": "x, y"}, {"a": "2", "b": ""}]),
        ("a.csv", "", []),
    ],
)
def test_a_data_file_is_read_by_its_suffix(path, text, values):
    assert parse_table(text.encode(), path).values == values


@pytest.mark.parametrize(
    ("path", "text", "steps", "place"),
    [
        ("a.json", '[\n{"a": 1},\n{"a": 22}]', (1, "a"), Place("a.json", 3, 7, 9)),
        ("a.csv", 'a,b\n1,"x\ny"\n2,z\n', (1, "b"), Place("a.csv", 4)),
        ("a.yml", "- 1\n- a: 2", (1, "a"), Place("a.yml", 2, 6, 7)),
    ],
)
def test_a_row_knows_its_line(path, text, steps, place):
    assert parse_table(text.encode(), path).place(steps) == place


@pytest.mark.parametrize(
    ("path", "text", "problem"),
    [
        ("a.json", '{"a": }', "a.json:1:7  this is not JSON: expecting value  [SG107]"),
        ("a.json", '{"a": 1, "a": 2}', "a.json  the key 'a' stands here a second time  [SG109]"),
        ("a.json", "[" * 99999, "a.json  this is not JSON: it goes beyond measure  [SG107]"),
        ("a.toml", "a", "a.toml:1  this is not TOML: expected '=' after a key in a key/value "
                        "pair  [SG106]"),
        ("a.csv", "a,b\n1\n",
         "a.csv:2  this is not CSV: this row has 1 cells and the header 2  [SG108]"),
        ("a.csv", "a,a\n1,2\n", "a.csv:1  the key 'a' stands here a second time  [SG109]"),
        ("a.csv", 'a\n"x', "a.csv:2  this is not CSV: unexpected end of data  [SG108]"),
        ("a.xml", "", "a.xml  data files with the suffix '.xml' are not read  [SG120]  "
                      "use '.yml', '.yaml', '.json', '.toml' or '.csv'"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told(path, text, problem):
    assert troubles(parse_table, text.encode(), path) == [problem]


@given(st.binary(), st.sampled_from(["a.yml", "a.json", "a.toml", "a.csv"]))
def test_any_bytes_are_values_or_trouble(data, path):
    try:
        parse_table(data, path)
    except Trouble as trouble:
        assert trouble.problems
