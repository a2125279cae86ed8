"""Which entries a build shows."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.plan.visible import around, changes, visible, why_hidden
from tests.plan.sample import entry

TAIPEI = ZoneInfo("Asia/Taipei")
NOW = dt.datetime(2024, 5, 1, 12, tzinfo=TAIPEI)
EARLIER, LATER = NOW - dt.timedelta(hours=1), NOW + dt.timedelta(hours=1)
MOMENTS = st.none() | st.datetimes(dt.datetime(2024, 4, 1), dt.datetime(2024, 6, 1))


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({}, ""),
        ({"draft": True}, "a draft"),
        ({"date": dt.date(2024, 5, 1)}, ""),
        ({"date": dt.date(2024, 5, 2)}, "not published before 2024-05-02"),
        ({"date": dt.datetime(2024, 5, 1, 13)}, "not published before 2024-05-01T13:00:00"),
        ({"date": dt.datetime(2024, 5, 1, 4, 30, tzinfo=dt.UTC)}, "not published before 2024-05-01T04:30:00+00:00"),  # noqa: E501
        ({"publish_at": EARLIER}, ""),
        ({"publish_at": LATER}, "not published before 2024-05-01T13:00:00+08:00"),
        ({"expire_at": LATER}, ""),
        ({"expire_at": EARLIER}, "expired on 2024-05-01T11:00:00+08:00"),
        ({"expire_at": NOW}, "expired on 2024-05-01T12:00:00+08:00"),
    ],
)  # fmt: skip
def test_drafts_and_entries_outside_their_time_are_hidden(told, why):
    one = entry(**told)
    assert why_hidden(one, NOW) == why
    assert visible([one], NOW) == (() if why else (one,))


def test_drafts_and_future_are_shown_on_request():
    draft, future = entry("a", draft=True), entry("b", publish_at=LATER)
    expired = entry("c", expire_at=EARLIER)
    assert visible([draft, future, expired], NOW, drafts=True) == (draft,)
    assert visible([draft, future, expired], NOW, future=True) == (future, expired)


@given(MOMENTS, MOMENTS, MOMENTS)
def test_nothing_changes_before_the_next_change_and_something_may_at_it(date, start, end):
    one = entry(date=date, publish_at=start, expire_at=end)
    at, change = around(changes([one], NOW.tzinfo), NOW)
    assert visible([one], at.astimezone(NOW.tzinfo)) == visible([one], NOW)
    if change is None:
        assert visible([one], NOW) == visible([one], NOW + dt.timedelta(days=99))
    else:
        assert change > NOW
        assert visible([one], NOW) == visible([one], change - dt.timedelta(microseconds=1))
