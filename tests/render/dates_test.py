"""Dates as people write them."""

from datetime import UTC, date, datetime

import pytest

from sitegen.render.dates import written


@pytest.mark.parametrize(
    ("form", "language", "text"),
    [
        ("long", "en", "March 5, 2026"),
        ("long", "zh-TW", "2026年3月5日"),
        ("medium", "de", "05.03.2026"),
        ("short", "ja", "2026/03/05"),
        ("d MMM yyyy", "fr", "5 mars 2026"),
        ("long", "en-XX", "March 5, 2026"),
        ("long", "nonsense", "March 5, 2026"),
    ],
)
def test_a_date_is_written_as_its_language_writes_it(form, language, text):
    assert written(date(2026, 3, 5), form, language) == text


def test_a_pattern_may_show_the_time():
    assert written(datetime(2026, 3, 5, 9, 7, tzinfo=UTC), "HH:mm", "en") == "09:07"


def test_an_unknown_form_is_refused():
    with pytest.raises(ValueError, match="loong"):
        written(date(2026, 3, 5), "loong", "en")
