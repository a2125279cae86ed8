"""How long a text is to read. The counts were worked out by hand, as each line tells."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.text.count import words_and_minutes


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("one two  three\nfour", 4),
        ("well-known isn't", 2),
        ("it’s the “best” one", 4),
        ("here – a dash — there", 4),
        ("here—there", 2),
        ("… !", 0),
        ("3.14 and 42", 3),
        # Han and kana: one each, punctuation none.
        ("強化學習，入門。", 6),
        ("ひらがなとカタカナ", 9),
        ("ラーメン", 4),
        ("人々", 2),
        ("ㄅㄆㄇ", 3),
        ("が", 1),
        ("か\u3099", 1),
        ("葛\U000e0100城", 2),
        ("𰻞𰻞麵", 3),
        # Mixed: 用 擴 展 and KEDA, Kafka.
        ("用 KEDA 擴展 Kafka", 5),
        ("用KEDA擴展Kafka", 5),
        # 第 章 and 3; 年 月 日 and 2026, 3, 5.
        ("第3章", 3),
        ("2026年3月5日", 6),
        ("３個", 2),
        ("3.14 和 42", 3),
        # KEDA, HPA and Karpenter with nothing but wide marks between them.
        ("KEDA、HPA，Karpenter。", 3),
        ("「KEDA」", 1),
        ("他說：「Hello, world！」", 4),
        ("“你好”world", 3),
        ("C++ 和 C#", 3),
        # Hangul has words.
        ("안녕하세요 세계", 2),
        ("한국어와 漢字", 3),
        # Thai: ส ว ส ด, marks go with their letters; Khmer: ខ ម រ.
        ("สวัสดี", 4),
        ("ខ្មែរ", 3),
        # Emoji are no words.
        ("好 🎉 yes", 2),
        ("Ελλάδα и Россия", 3),
    ],
)
def test_each_script_counts_in_its_own_way(text, count):
    assert words_and_minutes(text)[0] == count


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("", 0),
        ("a", 1),
        ("word " * 230, 1),
        ("word " * 231, 2),
        ("字" * 500, 1),
        ("字" * 501, 2),
        # Half a minute of each is one minute, and a character more is two.
        ("字" * 250 + " word" * 115, 1),
        ("字" * 251 + " word" * 115, 2),
    ],
)
def test_reading_time_is_added_up_by_script_and_rounded_up(text, time):
    assert words_and_minutes(text)[1] == time


@given(st.text(st.characters(max_codepoint=127)))
def test_words_of_ascii_are_what_holds_more_than_marks_between_spaces(text):
    assert words_and_minutes(text)[0] == sum(
        bool(re.search(r"\w", piece)) for piece in text.split()
    )
