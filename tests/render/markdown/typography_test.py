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
        ("zh-TW", "&quot;a 'b' c&quot; – it's… ©"),
    ],
)
def test_quotes_are_those_of_the_language(language, expected):
    text = "\"a 'b' c\" -- it's... (c)"
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


@settings(max_examples=500, deadline=None)
@given(st.text(alphabet="'\"a1字 \n*`-(.)[]\\\u00a0“<", max_size=16))
def test_quotes_are_where_markdown_it_puts_them(text):
    assert OURS.render(text) == UPSTREAM.render(text)
