"""Suggestions."""

import pytest

from sitegen.model.near import did_you_mean


@pytest.mark.parametrize(
    ("wanted", "known", "hint"),
    [
        ("titel", ("title", "date"), "did you mean 'title'?"),
        ("qqq", ("title", "date"), "look again"),
        ("x", (), "look again"),
    ],
)
def test_the_nearest_name_is_suggested_only_when_it_is_near(wanted, known, hint):
    assert did_you_mean(wanted, known, "look again") == hint
