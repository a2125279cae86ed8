"""Values beside what a query wants."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from sitegen.model.query import Condition
from sitegen.trace.compare import comparable, meets

TAIPEI = timezone(timedelta(hours=8))


@pytest.mark.parametrize(
    ("held", "operator", "wanted", "is_met"),
    [
        (("a", "b"), "has", "b", True),
        ("a", "has", "a", True),
        ("a", "in", ("a", "b"), True),
        (None, "in", ("a", "b"), False),
        (date(2026, 1, 2), "eq", "2026-01-02", True),
        (None, "eq", None, True),
        (None, "ne", 1, True),
        (2, "gt", 1.5, True),
        (True, "ge", 1, True),
        ("b", "lt", "c", True),
        (date(2026, 1, 2), "le", "2026-01-02", True),
        (date(2026, 1, 2), "gt", "2026-01-01T23:00:00", True),
        # Two types have no order, and nothing has none.
        ("2", "gt", 1, False),
        (None, "lt", 1, False),
        (date(2026, 1, 2), "gt", "yesterday", False),
    ],
)
def test_a_value_is_what_a_condition_wants(held, operator, wanted, is_met):
    assert meets(held, Condition("field", operator, wanted), UTC) is is_met


def test_a_date_begins_in_the_zone_of_the_site():
    midnight_there = datetime(2026, 1, 1, 16, tzinfo=UTC)
    assert comparable(date(2026, 1, 2), TAIPEI) == comparable(midnight_there, TAIPEI)
    assert comparable(datetime(2026, 1, 2), TAIPEI) == comparable(midnight_there, TAIPEI)
