"""Dates in English are those of CLDR."""

import datetime as dt

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from sitegen.render.english import in_english

PATTERNS = [
    *("short", "medium", "long", "full", "MMM d", "MMMM y", "yyyy-MM-dd", "EEE, d MMM yyyy"),
    *("d.M.yy", "dd/MM/yyyy", "EEEE"),
]


@given(st.dates(dt.date(1000, 1, 1)), st.sampled_from(PATTERNS))
def test_they_are_written_as_cldr_has_them(day, form):
    assert in_english(day, form) == format_date(day, form, locale="en")


@pytest.mark.parametrize("form", ["HH:mm", "QQQ", "d 'of' MMMM", "week w", "MMMMM", "-", "no such"])
def test_other_forms_are_left_to_the_library(form):
    assert in_english(dt.date(2026, 3, 5), form) is None
