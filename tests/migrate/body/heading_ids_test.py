import re

import pytest

from sitegen.model.config import Markdown
from tests.migrate.body.texts import converted
from tests.render.markdown.making import made

AUTOLINK = "gatsby-remark-autolink-headers"


def ids(text, options=None, plugins=None, major=5):
    """Give the ids that the new site shows."""
    plugins = {**(plugins or {}), AUTOLINK: options or {}}
    result = converted(text, plugins=plugins, major=major)
    markdown = Markdown(smart="smart" in result.needs)
    return re.findall(r'<h\d id="([^"]*)"', made(result.text, markdown).html)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("前言", "前言"),
        ("「引號」測試：一、二", "引號測試一二"),
        ("日本語のみだし！", "日本語のみだし"),
        ("한글 제목", "한글-제목"),
        ("Full－width（括號）", "fullwidth括號"),
        ("Ａｂｃ", "ａｂｃ"),
        ("什麼是 Hook？", "什麼是-hook"),
        ("C++ & C#", "c--c"),
        ("foo – bar", "foo--bar"),
        ("🎉 start", "-start"),
        ("snake_case", "snake_case"),
        ("`code` and *more*", "code-and-more"),
        ("[A link](https://example.org)", "a-link"),
        ("![A picture](x.png) it", "a-picture-it"),
        ("a <kbd>b</kbd>", "a-kbdbkbd"),
        ("T {#own}", "own"),
    ],
)
def test_an_id_is_the_one_that_gatsby_gave(written, expected):
    assert ids(f"## {written}\n") == [expected]


def test_headings_of_one_text_are_numbered_as_gatsby_numbers_them():
    assert ids("# foo\n\n# foo\n\n# Foo 1\n\n# foo\n") == ["foo", "foo-1", "foo-1-1", "foo-2"]


@pytest.mark.parametrize(
    ("options", "written", "expected"),
    [
        ({"maintainCase": True}, "## Über Foo", ["Über-Foo"]),
        ({"removeAccents": True}, "## Über Straße", ["uber-strasse"]),
        ({"elements": ["h2"]}, "# A\n\n## A", ["a", "a"]),
    ],
)
def test_the_options_of_the_plugin_are_followed(options, written, expected):
    assert ids(f"{written}\n", options)[-1] == expected[-1]


def test_punctuation_that_was_smart_first_is_smart_first():
    smart = {"gatsby-remark-smartypants": {}}
    assert ids("# a -- b\n", plugins=smart) == ["a--b"]
    text = converted("# a -- b\n", plugins={AUTOLINK: {}, **smart}).text
    assert text == "# a — b {#a----b}\n"


def test_headings_without_a_space_are_headings_before_gatsby_4():
    plugins = {"gatsby-transformer-remark": {}}
    assert ids("#Foo\n\n##\u00a0Bar\n", plugins=plugins, major=2) == ["foo", "bar"]
    assert ids("#Foo\n", plugins=plugins) == []


def test_setext_headings_have_ids_too():
    assert ids("A <b>x</b>\n===\n\nB\n---\n") == ["a-bxb", "b"]


def test_a_site_without_ids_gets_no_others():
    assert converted("# A <b>x</b>\n").text == "# A <b>x</b>\n"
