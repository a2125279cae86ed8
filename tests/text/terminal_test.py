"""What a terminal is given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.text.terminal import columns, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain – 文字 é", "plain – 文字 é"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("a\rb\nc\td\x00\x7f", "a\\rb\\nc\\td\\x00\\x7f"),
        ("\x9b31m", "\\x9b31m"),
        ("user\u202etxt.exe", "user\\u202etxt.exe"),
        ("a\u2028b\ud800", "a\\u2028b\\ud800"),
        ("👩‍💻", "👩‍💻"),
    ],
)
def test_control_characters_are_shown_as_such(text, shown):
    assert visible(text) == shown


@given(st.text())
def test_what_is_shown_is_one_line_that_no_terminal_obeys(text):
    shown = visible(text)
    assert len(shown.splitlines()) <= 1
    assert not any(ord(each) < 32 or 127 <= ord(each) < 160 for each in shown)


@pytest.mark.parametrize(
    ("text", "width"), [("abc", 3), ("文字", 4), ("e\u0301", 1), ("ｱ", 1), ("Ａ", 2), ("", 0)]
)
def test_wide_characters_take_two_columns(text, width):
    assert columns(text) == width
