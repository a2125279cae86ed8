"""What is learned of a text while it is rendered."""

import pickle
from dataclasses import fields

import pytest

from sitegen.model.body import Body, Heading
from sitegen.model.config import Markdown
from sitegen.render.markdown.body import BodyMaker
from sitegen.trace.digest import digest_of
from tests.render.markdown.making import made


def test_headings_are_listed():
    body = made("# A `b`\n\n## [深](b.md) *x*[^1] {#y}\n\n[^1]: note").body
    assert body.headings == (
        Heading(1, "a-b", "A b", "A <code>b</code>"),
        Heading(2, "y", "深 x", "深 <em>x</em>"),
    )


@pytest.mark.parametrize(
    ("markdown", "excerpt", "summary", "is_cut"),
    [
        ("One *two*.\n\nThree.", "<p>One <em>two</em>.</p>", "One two.", True),
        ("One.\n\n<!-- more -->\n\nTwo.", "<p>One.</p>", "One.", True),
        ("One.\n\nTwo.\n\n<!--more-->\n\nThree.", "<p>One.</p>\n<p>Two.</p>", "One. Two.", True),
        ("One.\n\n<!-- more -->", "<p>One.</p>", "One.", False),
        ("One.", "<p>One.</p>", "One.", False),
        ("# T\n\n![x](cat.jpg)\n\nText & more.", "<p>Text &amp; more.</p>", "Text & more.", True),
        ("# T\n\nA[^1].\n<!-- more -->\n\n[^1]: n", "<h1>T</h1>\n<p>A.</p>", "T A.", True),
        ("a\nb `c\nd`", "<p>a\nb <code>c d</code></p>", "a b c d", False),
        ("- a\n- b", "", "", True),
        ("", "", "", False),
    ],
)
def test_the_excerpt_is_the_beginning(markdown, excerpt, summary, is_cut):
    body = made(markdown).body
    assert (body.excerpt, body.summary, body.is_cut) == (excerpt, summary, is_cut)


def test_the_mark_of_the_excerpt_is_not_published_even_where_html_is_shown():
    body = made("One.\n\n<!-- more -->\n\nTwo.", Markdown(html=False)).body
    assert body.html == "<p>One.</p>\n<p>Two.</p>\n"


def test_a_mark_in_a_quote_is_a_comment():
    assert made("> a\n>\n> <!-- more -->\n\nb").body.excerpt == "<p>b</p>"


def test_words_are_those_a_reader_reads():
    body = made("one *two*\n\n```\nnot read\n```\n\n三四 $x$ five[^1]\n\n[^1]: six").body
    assert (body.words, body.minutes) == (7, 1)


def test_an_empty_text_is_an_empty_body():
    assert made("").body == Body("")


def test_every_part_has_a_digest_of_its_own():
    result = made("# A\n\nB")
    parts = [each.name for each in fields(Body)]
    assert result.facets == {name: digest_of(getattr(result.body, name)) for name in parts}


def test_problems_come_in_the_order_of_the_text():
    problems = made("[^x]: lost\n\n```nope\n```\n\n![](zz.jpg) *a* [b](zz)\n\n# [c](yy)").problems
    assert [each.split()[0] for each in problems] == ["1:0", "3:4", "6:5", "6:5", "6:21", "8:7"]


def test_a_maker_can_be_sent_to_another_process():
    maker = BodyMaker(Markdown(math=True))
    assert pickle.loads(pickle.dumps(maker)) == maker


def test_a_summary_keeps_the_formulas_of_its_sentence():
    body = made("The error falls as $x=1$, slowly.", Markdown(math=True)).body
    assert body.summary == "The error falls as x=1, slowly."
