"""Classes of characters. source: Unicode 16, EastAsianWidth.txt, emoji-data.txt and Scripts.txt"""

import re

import pytest

from sitegen.text.scripts import HAN_AND_KANA, HANGUL, WIDE_PUNCTUATION, is_cjk, is_unspaced


@pytest.mark.parametrize("character", "漢かカｶㄅ々〇。，「한ᄀㆍ㊗〽🈂𰻞")
def test_these_are_of_chinese_japanese_or_korean(character):
    assert is_cjk(character)


@pytest.mark.parametrize("character", "aé“…—·🎉⌚🈚🏽ñЖ€")
def test_these_are_not(character):
    assert not is_cjk(character)


def test_the_classes_share_no_character():
    classes = (HAN_AND_KANA, WIDE_PUNCTUATION, HANGUL)
    patterns = [re.compile(f"[{each}]") for each in classes]
    for code in (*range(0x3000), *range(0x3000, 0x10000), *range(0x1AFF0, 0x20100)):
        assert sum(pattern.match(chr(code)) is not None for pattern in patterns) < 2, hex(code)


@pytest.mark.parametrize(("language", "it_is"), [("zh-TW", 1), ("ja", 1), ("ko", 0), ("en", 0)])
def test_chinese_and_japanese_have_no_spaces(language, it_is):
    assert is_unspaced(language) == bool(it_is)
