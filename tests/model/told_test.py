"""What an author wrote, named in messages."""

import datetime as dt

import pytest

from sitegen.model.told import choices, told


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (None, "nothing"),
        (True, "true"),
        (5, "the number 5"),
        ("x", "the text 'x'"),
        ("x" * 50, f"the text '{'x' * 39}…'"),
        (dt.date(2024, 1, 31), "the date 2024-01-31"),
        (dt.datetime(2024, 1, 31, 10), "the date and time 2024-01-31 10:00:00"),
        (dt.time(10), "the time 10:00:00"),
        ({}, "a mapping"),
        ((), "a list"),
    ],
)
def test_a_value_is_named_as_its_author_would(value, name):
    assert told(value) == name


@pytest.mark.parametrize(
    ("known", "text"), [(["a"], "'a'"), (["a", "b"], "'a' or 'b'"), ("abc", "'a', 'b' or 'c'")]
)
def test_choices_read_as_a_sentence(known, text):
    assert choices(known) == text
