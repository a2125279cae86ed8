"""How long a text is to read."""

import pytest

from sitegen.text.count import minutes, words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("one two  three\nfour", 4),
        ("well-known isn't", 2),
        ("here – a dash — there", 4),
        ("強化學習，入門。", 6),
        ("用 KEDA 擴展 Kafka", 5),
        ("ひらがなとカタカナ", 9),
        ("안녕하세요 세계", 2),
        ("3.14 和 42", 3),
        ("… !", 0),
    ],
)
def test_han_counts_by_character_and_latin_by_word(text, count):
    assert words(text) == count


@pytest.mark.parametrize(
    ("text", "time"),
    [("", 0), ("a", 1), ("word " * 230, 1), ("word " * 231, 2), ("字" * 500, 1), ("字" * 501, 2)],
)
def test_reading_time_is_rounded_up(text, time):
    assert minutes(text) == time
