"""Long lists on several pages."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.query import Query
from sitegen.plan.paginate import numbered, paginated


@given(st.integers(0, 200), st.integers(0, 30))
def test_pages_cover_the_list_once_and_link_to_each_other(total, size):
    parts = paginated(Query("blog"), total, size, lambda number: f"/{number}/")
    rows = [row for part in parts for row in range(part.start, part.end + 1)]
    assert rows == list(range(total))
    assert [part.current_page for part in parts] == list(range(1, len(parts) + 1))
    for one, other in pairwise(parts):
        assert one.next_url == f"/{other.current_page}/"
        assert other.prev_url == f"/{one.current_page}/"
    assert {part.last_page for part in parts} == {len(parts)}


def test_an_empty_list_has_one_empty_page():
    (part,) = paginated(Query("blog"), 0, 10, str)
    assert (part.start, part.end, part.total, part.last_page) == (0, -1, 0, 1)


def test_a_list_on_one_page_asks_for_all_rows():
    (part,) = paginated(Query("blog"), 7, 0, str)
    assert part.query == Query("blog") and part.size == 7


@pytest.mark.parametrize(
    ("url", "second"),
    [("/tags/a/", "/tags/a/2/"), ("/tags/a", "/tags/a/2"), ("/tags/a.html", "/tags/a/2.html")],
)
def test_later_pages_are_under_the_first(url, second):
    assert (numbered(url, 1), numbered(url, 2)) == (url, second)
