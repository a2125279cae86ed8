"""Slugs in ASCII. The readings are those of the library anyascii."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.problem import Trouble
from sitegen.text.latin import ascii_slug, slugs_of
from sitegen.text.slug import slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hello World", "hello-world"),
        ("深入 KEDA", "shen-ru-keda"),
        ("用KEDA擴展", "yong-keda-kuo-zhan"),
        ("Größe und Straße", "grosse-und-strasse"),
        ("café", "cafe"),
        ("ひらがな", "hiragana"),
        ("Привет, мир!", "privet-mir"),
        ("한국어", "hangugeo"),
    ],
)
def test_letters_are_spelt_in_latin(text, expected):
    assert ascii_slug(text) == expected


@given(st.text())
def test_nothing_but_ascii_comes_of_it(text):
    assert ascii_slug(text).isascii()


def test_the_style_chooses():
    assert slugs_of("unicode") is slug
    assert slugs_of("ascii") is ascii_slug


def test_without_the_library_the_author_is_told(monkeypatch):
    monkeypatch.setitem(sys.modules, "anyascii", None)
    with pytest.raises(Trouble) as raised:
        ascii_slug("漢")
    [problem] = raised.value.problems
    assert (problem.fact, problem.code) == (
        "slug_style is 'ascii', which needs the library anyascii",
        "SG600",
    )
