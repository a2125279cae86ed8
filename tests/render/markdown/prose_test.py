"""HTML to the plain text that a reader reads."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.render.markdown.prose import (
    _UNREAD,
    plain_text,
    read_text,
    shown_text,
    untagged,
)

NOTE = '<sup class="footnote-ref"><a href="#fn1">1</a></sup>'
FORMULA = "<math><mi>x</mi><mo>=</mo><mn>1</mn></math>"


@pytest.mark.parametrize(
    ("html", "plain"),
    [
        ("<p>a <em>b</em></p>\n<p>c</p>", "a b c"),
        ("a &amp; b &lt;c&gt;", "a & b <c>"),
        ("", ""),
    ],
)
def test_tags_are_taken_away_on_one_line(html, plain):
    assert plain_text(html) == plain


@pytest.mark.parametrize(
    ("html", "read", "shown"),
    [
        (f"falls as {FORMULA}, slowly", "falls as , slowly", "falls as x=1, slowly"),
        (f"said{NOTE} so", "said so", "said so"),
        ("see <pre>code</pre> there", "see there", "see there"),
        ("a<!-- more -->b", "a b", "a b"),
        ("<math><mi>x", "", "x"),
    ],
)
def test_formulas_are_not_read_word_by_word_but_quoted(html, read, shown):
    assert " ".join(read_text(html).split()) == read
    assert shown_text(html) == shown


@given(st.text(st.sampled_from("<>ab /=\"'&\n"), max_size=40))
def test_tags_are_taken_away_as_the_pattern_would(html):
    assert untagged(html) == re.sub(r"<[^<>]*>", "", html)


@given(st.text(st.sampled_from("<>/ a&"), max_size=9), st.data())
def test_what_is_not_read_is_taken_away_as_the_pattern_would(text, data):
    parts = (text, "<pre ", "<pre>", "</pre>", "<prefix>", "<!--", "-->", "<math>", "</math>")
    html = "".join(data.draw(st.lists(st.sampled_from(parts), max_size=9)))
    read = unescape(untagged(_UNREAD.sub(" ", html)))
    assert read_text(html).split() == read.split()
