"""Entries seen from afar."""

import datetime as dt
from dataclasses import fields

from sitegen.model.entry import Entry
from sitegen.read.glimpse import Glimpse, When, glimpses, glimpses_of, moments

DAY = dt.date(2026, 1, 31)
NOON = dt.datetime(2026, 1, 31, 12, tzinfo=dt.UTC)
ENTRY = Entry("blog/a", "blog", "a", "en", "a", "content/blog/a.md", "a", "A", date=DAY)
ROW = Entry("people/中", "people", "中", "en", "中", "people.yaml", "中", "B", has_body=False,
            draft=True, publish_at=NOON, expire_at=NOON)  # fmt: skip


def test_a_glimpse_tells_where_an_entry_is_from_and_when_it_is_shown():
    told = {"blog\na": glimpses_of([ENTRY]), "none": "[]", "people\n": glimpses_of([ROW])}
    first, second = glimpses(told)
    assert first == Glimpse("blog/a", "content/blog/a.md", True, first.when, "blog\na")
    assert second == Glimpse("people/中", "people.yaml", False, second.when, "people\n")
    assert moments([first.when, second.when]) == {
        first.when: When(date=DAY),
        second.when: When(True, None, NOON, NOON),
    }


def test_what_decides_when_an_entry_is_shown_has_the_names_of_an_entry():
    assert {each.name for each in fields(When)} <= set(Entry.__dataclass_fields__)
