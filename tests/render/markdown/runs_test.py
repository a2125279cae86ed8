"""Emphasis beside Chinese, Japanese and Korean.

The kinds of cases are those of commonmark-spec issue 650 and of the CJK-friendly amendments that
came of it; the sentences are our own.
"""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.render.markdown.inlines import EAST_ASIAN
from sitegen.render.markdown.parser import commonmark
from tests.render.markdown.making import html

EXAMPLES = json.loads((Path(__file__).parent / "commonmark-0.31.2.json").read_text("utf-8"))
EMPTY_QUOTES = {218, 239, 240}


def east_asian():
    """CommonMark with the rules for CJK, and nothing else."""
    md = commonmark()
    md.options[EAST_ASIAN] = "zh-TW"
    return md


MD = east_asian()


@pytest.mark.parametrize(("number", "markdown", "expected"), EXAMPLES["examples"])
def test_commonmark_examples_pass_with_the_rules_for_cjk(number, markdown, expected):
    if number in EMPTY_QUOTES:
        expected = expected.replace("<blockquote>\n</blockquote>", "<blockquote></blockquote>")
    assert MD.render(markdown) == expected


# Issue 650: each mark that may end a sentence or close a bracket, just inside the stars.
MARKS = "，。、；：？！“”‘’（）【】《》「」『』〈〉—～…·〃-々.,:;?!()[]\"'"


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_inside_the_closing_stars_is_bold_before_han(mark):
    assert MD.renderInline(f"**字{mark}**文") == f"<strong>字{escaped(mark)}</strong>文"


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_inside_the_opening_stars_is_bold_behind_han(mark):
    assert MD.renderInline(f"字**{mark}文**") == f"字<strong>{escaped(mark)}文</strong>"


def escaped(mark):
    return mark.replace('"', "&quot;")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Chinese
        ("**粗體。**下文", "<strong>粗體。</strong>下文"),
        ("他說**「好」**就走了", "他說<strong>「好」</strong>就走了"),
        ("見*《論語》*一書", "見<em>《論語》</em>一書"),
        ("用**`kubectl`**查看", "用<strong><code>kubectl</code></strong>查看"),
        ("看**[這裡](/a)**就懂", '看<strong><a href="/a">這裡</a></strong>就懂'),
        ("工具**(CLI)**很小", "工具<strong>(CLI)</strong>很小"),
        ("只要**$5**就好", "只要<strong>$5</strong>就好"),
        ("**第一，**、**第二。**完", "<strong>第一，</strong>、<strong>第二。</strong>完"),
        # Japanese
        ("これは**大事です。**次へ", "これは<strong>大事です。</strong>次へ"),
        ('太郎は**"はい"**と言った', "太郎は<strong>&quot;はい&quot;</strong>と言った"),
        ("葛\U000e0100**(異体字)**城", "葛\U000e0100<strong>(異体字)</strong>城"),
        ("大塚\ufe00**(互換)**駅", "大塚\ufe00<strong>(互換)</strong>駅"),
        ("**“\ufe01a”\ufe01**b", "<strong>“\ufe01a”\ufe01</strong>b"),
        # Korean
        ("**문서(document)**를 쓴다", "<strong>문서(document)</strong>를 쓴다"),
        ("**`npm`**을 쓴다", "<strong><code>npm</code></strong>을 쓴다"),
        ("\u1161**(a)**", "\u1161<strong>(a)</strong>"),
        # Underscores stay outside of words, of Han too.
        ("__字。__文", "__字。__文"),
        ("字 __「文」__ 字", "字 <strong>「文」</strong> 字"),
        # Latin, and emoji, which are as wide as Han, follow CommonMark.
        ("a**(b)**c", "a**(b)**c"),
        ("a**🎉**a", "a**🎉**a"),
        ("a**㊗**a", "a<strong>㊗</strong>a"),
        ("é**“x”**é", "é**“x”**é"),
        ("** 字 **", "** 字 **"),
    ],
)
def test_emphasis_beside_cjk(text, expected):
    assert MD.renderInline(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("字~~()a~~a", "字<s>()a</s>a"),
        ("a~~b()~~字", "a<s>b()</s>字"),
        ("~~字。~~文", "<s>字。</s>文"),
        ("a~~b()~~c", "a~~b()~~c"),
    ],
)
def test_what_is_struck_out_follows_the_same_rule(text, expected):
    assert html(text) == f"<p>{expected}</p>\n"


def test_an_english_page_that_quotes_chinese_has_the_rule_too():
    assert html("He said **「好。」**and left.", language="en") == (
        "<p>He said <strong>「好。」</strong>and left.</p>\n"
    )


PLAIN = commonmark()


@settings(max_examples=300)
@given(st.text(alphabet="*_aé (.«\u00a0€\n", max_size=14))
def test_without_cjk_nothing_differs_from_commonmark(text):
    assert MD.render(text) == PLAIN.render(text)
