"""Nouns survive JSON."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.body import Body, Heading
from sitegen.model.entry import Entry
from sitegen.model.page import Page, Pagination
from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.query import Condition, Query
from sitegen.model.serial import from_json, thaw, to_json

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
    | st.dates()
    | st.datetimes(timezones=st.just(UTC) | st.none())
    | st.times()
)
NAMES = st.text().filter(lambda name: not name.startswith("$"))
FRONT = st.dictionaries(
    NAMES,
    st.recursive(
        SCALARS,
        lambda inner: st.lists(inner).map(tuple) | st.dictionaries(NAMES, inner),
        max_leaves=8,
    ),
)
QUERY = Query("blog", "en", (Condition("tags", "has", "x"), Condition("n", "in", (1, 2))), ("-n",))
PAGE = Page(
    url="/blog/2/",
    output="blog/2/index.html",
    kind="route",
    language="en",
    template="pages/blog/[...page].html",
    source="pages/blog/[...page].html",
    params={"page": "2"},
    pagination=Pagination(QUERY, 10, 19, 10, 25, 2, 3, "/blog/", "/blog/", "/blog/3/", "/blog/3/"),
)


@pytest.mark.parametrize(
    "noun",
    [
        PAGE,
        Body("<p>é</p>", (Heading(2, "a", "A", "<em>A</em>"),), words=3),
        Problem("SG101", "error", Place("a.md", 3, 1), "it is so", "do that"),
    ],
)
def test_a_noun_comes_back_equal(noun):
    assert from_json(type(noun), to_json(noun)) == noun


@given(FRONT)
def test_front_matter_comes_back_equal(data):
    entry = Entry("blog/a", "blog", "a", "en", "a", "a.md", "a", "A", data=data)
    assert from_json(Entry, to_json(entry)) == entry


def test_a_default_is_not_written():
    assert to_json(Query("blog")) == '{"collection":"blog"}'


@pytest.mark.parametrize(
    ("held", "value"),
    [
        ({"$date": "2024-01-31"}, date(2024, 1, 31)),
        ({"$datetime": "2024-01-31T10:00:00+00:00"}, datetime(2024, 1, 31, 10, tzinfo=UTC)),
        ({"$time": "10:30:00"}, time(10, 30)),
        ({"$date": "no date"}, {"$date": "no date"}),
        ([1, [2]], (1, (2,))),
    ],
)
def test_parsed_json_is_thawed_to_frozen_values(held, value):
    assert thaw(held) == value


def test_what_is_no_noun_is_refused():
    with pytest.raises(TypeError, match="set cannot be written"):
        to_json({1, 2})
