"""Entries found by queries."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.entry import Entry
from sitegen.model.query import Condition, Query
from sitegen.trace.rows import FIELDS, NoField, Table

ORDERS = {"blog": ("-date",), "docs": ("order",), "notes": ()}


def entry(id, when=None, **more):
    collection, _, key = id.partition("/")
    key, _, language = key.partition("@")
    data = more.pop("data", {})
    return Entry(
        id, collection, key, language or "en", key, f"{id}.md", key, key.upper(), when,
        data=data, **more,
    )  # fmt: skip


POSTS = [
    entry("blog/a", date(2024, 1, 1), data={"tags": ("x", "y"), "order": 1}),
    entry("blog/b", date(2024, 3, 1), data={"tags": ("y",), "order": 2, "deep": {"er": 5}}),
    entry("blog/c", datetime(2024, 2, 1, 12, tzinfo=UTC), data={"tags": "x"}),
    entry("blog/d", None, data={"order": None}),
    entry("blog/u", date(2024, 5, 1), unlisted=True),
    entry("blog/a@zh-TW", date(2024, 1, 1)),
    entry("docs/one", data={"order": 1}),
    entry("docs/two", data={"order": 2}),
]


class Around:
    names = ("url",)

    def field(self, entry, name):
        return f"/{entry.id}/"


def table(entries=POSTS):
    return Table({each.id: each for each in entries}, ORDERS, UTC, Around())


def where(*conditions, **more):
    return Query("blog", "en", tuple(Condition(*each) for each in conditions), **more)


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        (Query("blog", "en"), "bcad"),
        (Query("blog", "zh-TW"), ["a@zh-TW"]),
        (Query("blog", "en", unlisted=True), "ubcad"),
        (Query("blog", "en", sort=("date",)), "dacb"),
        (Query("blog", "en", sort=("title",)), "abcd"),
        (Query("blog", "en", offset=1, limit=2), "ca"),
        (where(("tags", "has", "x")), "ca"),
        (where(("tags", "has", "y"), ("order", "gt", 1)), "b"),
        (where(("tags", "eq", "x")), "c"),
        (where(("date", "ge", "2024-02-01")), "bc"),
        (where(("date", "lt", "2024-02-01")), "a"),
        (where(("date", "eq", "2024-03-01")), "b"),
        (where(("deep.er", "eq", 5)), "b"),
        (where(("title", "in", ("A", "D"))), "ad"),
        (where(("title", "ne", "A")), "bcd"),
        (where(("order", "lt", "text")), ""),
        (where(("nothing", "eq", None)), "bcad"),
        (Query("notes"), ""),
    ],
)
def test_a_query_finds_these_entries_in_this_order(query, keys):
    assert [id.partition("/")[2] for id in table().find(query)] == list(keys)


@pytest.mark.parametrize(
    ("id", "prev", "next"),
    [
        ("blog/b", "blog/c", None),
        ("blog/c", "blog/a", "blog/b"),
        ("blog/d", None, "blog/a"),
        ("blog/u", None, None),
        ("docs/one", None, "docs/two"),
        ("docs/two", "docs/one", None),
    ],
)
def test_neighbours_read_forward_in_time_and_in_order(id, prev, next):
    assert (table().neighbour(id, "prev"), table().neighbour(id, "next")) == (prev, next)


def test_an_entry_has_built_in_fields_its_front_matter_and_its_surroundings():
    posts = table()
    assert posts.field("blog/b", "title") == "B"
    assert posts.field("blog/b", "deep.er") == 5
    assert posts.field("blog/b", "url") == "/blog/b/"
    assert {"title", "url", "tags", "deep"} <= set(posts.field("blog/b", FIELDS))


@pytest.mark.parametrize("name", ["nothing", "deep.nothing", "title.x", "data"])
def test_a_field_that_is_not_there_is_no_field(name):
    with pytest.raises(NoField):
        table().field("blog/b", name)


@given(st.permutations(POSTS))
def test_the_order_in_which_entries_are_read_changes_nothing(entries):
    shuffled = table(entries)
    for query in (
        Query("blog"),
        Query("blog", sort=("order", "-title")),
        where(("tags", "has", "y")),
    ):
        assert shuffled.find(query) == table().find(query)
