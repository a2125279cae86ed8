"""Readings above Han."""

import pytest

from sitegen.model.config import Markdown
from tests.render.markdown.making import html, made


def pair(base, reading):
    return f"{base}<rp>(</rp><rt>{reading}</rt><rp>)</rp>"


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("{漢字|ㄏㄢˋ ㄗˋ}", f"<ruby>{pair('漢', 'ㄏㄢˋ')}{pair('字', 'ㄗˋ')}</ruby>"),
        ("{漢字|かん|じ}", f"<ruby>{pair('漢', 'かん')}{pair('字', 'じ')}</ruby>"),
        ("{今日|きょう}", f"<ruby>{pair('今日', 'きょう')}</ruby>"),
        (
            "{食べ物|た べ もの}",
            f"<ruby>{pair('食', 'た')}{pair('べ', 'べ')}{pair('物', 'もの')}</ruby>",
        ),
        ("{葛\U000e0100|くず}", "<ruby>" + pair("葛\U000e0100", "くず") + "</ruby>"),
        ("{漢|<b>}", f"<ruby>{pair('漢', '&lt;b&gt;')}</ruby>"),
        ("**{漢|ㄏㄢˋ}。**字", f"<strong><ruby>{pair('漢', 'ㄏㄢˋ')}</ruby>。</strong>字"),
        ("{a|b}", "{a|b}"),
        ("{漢|}", "{漢|}"),
        ("`{漢|ㄏㄢˋ}`", "<code>{漢|ㄏㄢˋ}</code>"),
    ],
)
def test_each_character_has_its_reading(markdown, expected):
    assert html(markdown, ruby=True) == f"<p>{expected}</p>\n"


def test_readings_are_made_only_on_request():
    assert html("{漢|ㄏㄢˋ}") == "<p>{漢|ㄏㄢˋ}</p>\n"


def test_a_reading_is_neither_counted_nor_quoted_nor_part_of_an_id():
    body = made("# {漢|ㄏㄢˋ}字\n\n{漢字|ㄏㄢˋ ㄗˋ}。", Markdown(ruby=True)).body
    assert (body.words, body.summary) == (4, "漢字。")
    assert (body.headings[0].id, body.headings[0].text) == ("漢字", "漢字")
