"""Notes as lines of text."""

import pytest

from sitegen.migrate.note import Note


@pytest.mark.parametrize(
    ("note", "line"),
    [
        (
            Note("SG940", "left", "warning", "gatsby-config.js", 4, "an id", "nothing", "act"),
            "warning · SG940 · gatsby-config.js:4 · an id · nothing · act",
        ),
        (Note("SG940", "converted", "info", "a.md", None, "so"), "info · SG940 · a.md · so"),
        (Note("SG940", "left", "info", "", None, "so"), "info · SG940 · so"),
    ],
)
def test_a_note_is_one_line(note, line):
    assert str(note) == line
