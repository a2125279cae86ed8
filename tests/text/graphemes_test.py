"""Cutting text. source: Unicode Standard Annex #29"""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from sitegen.text.graphemes import shortened


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("short", 5, "short"),
        ("強化學習入門", 6, "強化學習入門"),
        ("強化學習入門", 5, "強化學習…"),
        ("一個家庭👨‍👩‍👧‍👦在這裡", 6, "一個家庭👨‍👩‍👧‍👦…"),
        ("🇹🇼🇯🇵🇰🇷", 2, "🇹🇼…"),
        ("cafe\u0301 noir", 5, "cafe\u0301…"),
        ("cafe\u0301s", 5, "cafe\u0301s"),
        ("葛\U000e0100城市場", 3, "葛\U000e0100城…"),
        ("नमस्ते दुनिया", 5, "नमस्ते…"),
        ("one two three", 10, "one two…"),
        ("one, two", 6, "one…"),
        ("indivisible", 6, "indiv…"),
        ("用 KEDA 擴展叢集", 5, "用…"),
        ("第一，第二，第三", 4, "第一…"),
    ],
)
def test_a_text_is_cut_at_graphemes_and_words(text, most, expected):
    assert shortened(text, most) == expected


def test_words_may_be_cut_and_the_end_chosen():
    assert shortened("one two three", 10, "...", keeps_words=False) == "one two..."


@given(st.text(max_size=30), st.integers(1, 30))
def test_no_text_is_longer_than_asked_nor_ends_inside_a_grapheme(text, most):
    cut = shortened(text, most)
    assert len(regex.findall(r"\X", cut)) <= most or cut == text
    kept = cut.removesuffix("…")
    assert (
        cut == text
        or "".join(regex.findall(r"\X", text)[: len(regex.findall(r"\X", kept))]) == kept
    )
