"""Smart punctuation."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sitegen.render.markdown.parser import commonmark
from sitegen.render.markdown.typography import typography
from tests.render.markdown.making import html


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "“a ‘b’ c” – it’s… ©"),
        ("de", "„a ‚b‘ c“ – it’s… ©"),
        ("fr", "«\u202fa ‹\u202fb\u202f› c\u202f» – it’s… ©"),
        ("zh-TW", "“a ‘b’ c” – it’s… ©"),
    ],
)
def test_quotes_are_those_of_the_language(language, expected):
    text = "\"a 'b' c\" -- it's... (c)"
    assert html(text, smart=True, language=language) == f"<p>{expected}</p>\n"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # Among Han and kana everything stays as it is typed, on any page.
        ("zh-TW", '他說"好"。', "他說&quot;好&quot;。"),
        ("zh-TW", '用 "kubectl" 看', "用 &quot;kubectl&quot; 看"),
        ("en", '他說"好"，就走了', "他說&quot;好&quot;，就走了"),
        ("ja", 'これは"はい"です', "これは&quot;はい&quot;です"),
        ("zh-TW", '"好"', "&quot;好&quot;"),
        ("zh-TW", "等等...", "等等..."),
        ("zh-TW", "甲--乙", "甲--乙"),
        ("zh-TW", '他說"好"...', "他說&quot;好&quot;..."),
        ("zh-TW", "甲 -- (乙)", "甲 – (乙)"),
        ("zh-TW", "甲--(乙)", "甲--(乙)"),
        ("zh-TW", "**甲**...", "<strong>甲</strong>..."),
        ("zh-TW", "好！！！！", "好！！！！"),
        ("en", "等等... and so on...", "等等... and so on…"),
        # A run of Latin letters has them, on any page.
        ("en", 'the word "中文" is Chinese', "the word “中文” is Chinese"),
        ("zh-TW", 'He said "yes" -- twice...', "He said “yes” – twice…"),
        ("zh-TW", "It's fine. 好。", "It’s fine. 好。"),
        (
            "zh-TW",
            "甲乙。 \"It's a dog's life\", she said.",
            "甲乙。 &quot;It’s a dog’s life&quot;, she said.",
        ),
        # Both marks of a pair change, or neither.
        ("en", 'say "好"字 and "go"', "say &quot;好&quot;字 and “go”"),
        # A particle follows the closing mark without a space.
        ("ko", '그는 "안녕"이라고 했다', "그는 “안녕”이라고 했다"),
        ("ko", "'봄'은 \"계절\"이다", "‘봄’은 “계절”이다"),
        ("en", "the '漢'字 isn't", "the '漢'字 isn’t"),
    ],
)
def test_smart_punctuation_follows_the_run(language, text, expected):
    assert html(text, smart=True, language=language) == f"<p>{expected}</p>\n"


def test_code_and_addresses_keep_straight_ones():
    assert html('`"a"` <https://a.b/--c>', smart=True) == (
        '<p><code>&quot;a&quot;</code> <a href="https://a.b/--c">https://a.b/--c</a></p>\n'
    )


UPSTREAM = MarkdownIt("commonmark", {"maxNesting": 100, "typographer": True}).enable(
    ["replacements", "smartquotes"]
)
OURS = commonmark()
typography(OURS, "en")


@settings(max_examples=500)
@given(st.text(alphabet="'\"a1字 \n*`-(.)[]\\\u00a0“<", max_size=16))
def test_quotes_are_where_markdown_it_puts_them(text):
    assert OURS.render(text) == UPSTREAM.render(text)
