"""Line breaks between Han or kana. source: CSS Text 3, 4.1.3, and the table in `breaks.py`."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.render.markdown.breaks import joined
from tests.render.markdown.making import html


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "中文\n中文", "中文中文"),
        ("zh-TW", "中文\n中文", "中文中文"),
        ("ja", "ひらがな\nカタカナ", "ひらがなカタカナ"),
        ("ja", "ｶﾀｶﾅ\nｶﾅ", "ｶﾀｶﾅｶﾅ"),
        ("zh-TW", "ㄅㄆ\nㄇ", "ㄅㄆㄇ"),
        ("zh-TW", "第１\n２章", "第１２章"),
        ("zh-TW", "葛\U000e0100\n城", "葛\U000e0100城"),
        # Wide punctuation brings its own space.
        ("zh-TW", "一，\n二", "一，二"),
        ("zh-TW", "工具，\nKEDA", "工具，KEDA"),
        ("zh-TW", "KEDA\n（工具）", "KEDA（工具）"),
        ("en", "as in\n「好」", "as in「好」"),
        # Mixed: as authors write a space between Han and Latin, so does a break.
        ("zh-TW", "中文\nKEDA", "中文\nKEDA"),
        ("zh-TW", "KEDA\n中文", "KEDA\n中文"),
        ("zh-TW", "中文\n2026", "中文\n2026"),
        ("en", "word\nword", "word\nword"),
        ("en", "café\nword", "café\nword"),
        # Hangul has spaces.
        ("ko", "한국어\n한국어", "한국어\n한국어"),
        ("ko", "한국어\n漢字", "한국어\n漢字"),
        ("ko", "漢字\n漢字", "漢字漢字"),
        ("ko", "다。\n한국어", "다。\n한국어"),
        # Ambiguous punctuation is wide in Chinese and Japanese only.
        ("zh-CN", "“你好”\n他说", "“你好”他说"),
        ("zh-CN", "他说\n“你好”", "他说“你好”"),
        ("ja", "それは……\nはい", "それは……はい"),
        ("en", "“你好”\n他说", "“你好”\n他说"),
        ("zh-CN", "say “hi”\nto", "say “hi”\nto"),
        # Marks around text are none.
        ("zh-TW", "*中*\n**文**", "<em>中</em><strong>文</strong>"),
        ("zh-TW", "中\n`文`", "中<code>文</code>"),
        ("zh-TW", "中\n`x`", "中\n<code>x</code>"),
        ("zh-TW", "[中](/a)\n文", '<a href="/a">中</a>文'),
        ("zh-TW", "~~中~~\n文", "<s>中</s>文"),
        # Emoji stand apart, as words do.
        ("zh-TW", "好🎉\n好", "好🎉\n好"),
        # A break that is meant stays, and so does the space beside a picture.
        ("zh-TW", "中  \n文", "中<br>\n文"),
        ("zh-TW", "中\\\n文", "中<br>\n文"),
        ("zh-TW", "中\n![貓](cat.jpg)", '中\n<img src="/blog/cat.jpg" alt="貓">'),
        ("zh-TW", "一\n二\n三\nx\n四", "一二三\nx\n四"),
        ("zh-TW", "一  \u3000\n二", "一  \u3000二"),
    ],
)
def test_a_break_is_a_space_only_where_one_is_written(language, text, expected):
    assert html(text, language=language) == f"<p>{expected}</p>\n"


def test_a_note_between_is_passed_over():
    assert "</sup>文" in html("中[^1]\n文\n\n[^1]: x", language="zh-TW")
    assert "</sup>\nx" in html("中[^1]\nx\n\n[^1]: x", language="zh-TW")


def test_breaks_that_the_settings_ask_for_stay():
    assert html("中\n文", breaks=True) == "<p>中<br>\n文</p>\n"


@pytest.mark.parametrize("text", ["# 中\n文", "中\n文\n===", "- 中\n  文", "> 中\n> 文"])
def test_headings_lists_and_quotes_join_too(text):
    assert ("中文" in html(text)) == (not text.startswith("# "))


@settings(max_examples=300)
@given(st.text(alphabet="中文한a，“ \n<>&;/em", max_size=16))
def test_nothing_but_line_breaks_is_taken_away_and_once_is_enough(text):
    once = joined(text, "zh-TW")
    assert once.replace("\n", "") == text.replace("\n", "")
    assert joined(once, "zh-TW") == once
