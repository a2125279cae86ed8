"""Props travel as JSON, and nothing in them is lost or breaks out."""

import json
from datetime import UTC, date, datetime, time
from decimal import Decimal
from html import escape
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from sitegen.render.islands.props import DEEPEST, Unsendable, props_text

ZONE = ZoneInfo("Asia/Taipei")
HOSTILE = [
    "</script><script>alert(1)</script>",
    "</sitegen-island>",
    "<!--",
    "]]>",
    "\"'`&amp;&",
    "\u2028\u2029\u0085",
    "\x00\x01\r\n\t",
    "\ud800 alone",
    "😀 中文",
    "$date",
]


@pytest.mark.parametrize(
    ("value", "sent"),
    [
        (None, "null"),
        (True, "true"),
        (5, "5"),
        (2**53 - 1, "9007199254740991"),
        (2**53, '{"$int":"9007199254740992"}'),
        (-(10**30), '{"$int":"-1000000000000000000000000000000"}'),
        (0.5, "0.5"),
        (Decimal("0.1"), "0.1"),
        ("a", '"a"'),
        ((1, [2]), "[1,[2]]"),
        ({2, 1}, '{"$set":[1,2]}'),
        (frozenset(), '{"$set":[]}'),
        ({"a": 1}, '{"a":1}'),
        ({"$date": 1}, '{"$dict":[["$date",1]]}'),
        (date(2026, 5, 1), '{"$date":"2026-05-01"}'),
        (datetime(2026, 5, 1, 8), '{"$date":"2026-05-01T00:00:00.000Z"}'),
        (datetime(2026, 5, 1, 8, tzinfo=UTC), '{"$date":"2026-05-01T08:00:00.000Z"}'),
        ("\ud800", '"\\ud800"'),
    ],
)
def test_a_value_is_written_as_data(value, sent):
    assert props_text({"x": value}, ZONE) == f'{{"x":{sent}}}'


@pytest.mark.parametrize(
    ("value", "path"),
    [
        (float("nan"), "x"),
        ([1, float("inf")], "x[1]"),
        (Decimal("0.1000000000000000000001"), "x"),
        ({"a": {"b": object()}}, "x.a.b"),
        ({1: 2}, "x"),
        ({(1, 2): 3}, "x"),
        (b"bytes", "x"),
        (time(8), "x"),
        (iter([1]), "x"),
        ({frozenset({object()})}, "x{}{}"),
    ],
)
def test_what_no_script_can_be_given_is_refused_with_its_path(value, path):
    with pytest.raises(Unsendable) as raised:
        props_text({"x": value}, ZONE)
    assert raised.value.path == path and raised.value.hint


def test_data_that_holds_itself_is_refused():
    loop: list[object] = []
    loop.append(loop)
    with pytest.raises(Unsendable, match=r"^x(\[0\])+$"):
        props_text({"x": loop}, ZONE)


def test_props_are_written_the_same_whatever_their_order():
    words = [f"word {number}" for number in range(50)]
    backwards = words[::-1]
    one = props_text({"b": 1, "a": set(words)}, ZONE)
    assert one == props_text({"a": set(backwards), "b": 1}, ZONE)


DATA = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.sampled_from(HOSTILE),
    lambda inside: st.lists(inside) | st.dictionaries(st.text() | st.just("$set"), inside),
    max_leaves=20,
)


def revived(value):
    """Read what was written, as the runtime does."""

    def read(pairs):
        held = dict(pairs)
        if len(held) == 1:
            name, value = next(iter(held.items()))
            if name == "$int":
                return int(value)
            if name == "$dict":
                return dict(map(tuple, value))
        return held

    return json.loads(value, object_pairs_hook=read)


@given(st.dictionaries(st.text(min_size=1), DATA))
def test_plain_data_comes_back_as_it_was_through_an_attribute(props):
    attributes = {f"p{at}": value for at, value in enumerate(props.values())}
    text = props_text(attributes, ZONE)
    element = lxml_html.fragment_fromstring(f'<i props="{escape(text)}"><b>x</b></i>')
    assert element.get("props") == text and element[0].text == "x"
    assert revived(text) == attributes


def test_data_may_be_deep_but_not_without_end():
    deep: object = 1
    for _ in range(DEEPEST - 1):
        deep = [deep]
    assert revived(props_text({"x": deep}, ZONE)) == {"x": deep}
    with pytest.raises(Unsendable):
        props_text({"x": [deep]}, ZONE)
