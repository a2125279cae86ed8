"""Slugs in ASCII. The readings are those of the library anyascii."""

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.problem import Trouble
from sitegen.text.latin import ascii_slug, ids_of, name_slug, slugs_of
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
        ("שלום עולם", "slvm-vlm"),
        ("مرحبا بالعالم", "mrhb-bllm"),
        ("ＡＰＩ", "api"),
    ],
)
def test_letters_are_spelt_in_latin(text, expected):
    assert ascii_slug(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ＡＰＩ　設計", "api-設計"),
        ("深入 ＫＥＤＡ（２）", "深入-keda2"),
        ("Ｃ＋＋", "c"),
        ("ｶﾀｶﾅ", "ｶﾀｶﾅ"),
        ("Hello World", "hello-world"),
    ],
)
def test_full_width_letters_in_names_become_those_that_can_be_typed(text, expected):
    assert name_slug(text) == expected


@given(st.text())
def test_a_name_without_full_width_letters_is_as_a_heading(text):
    plain = re.sub("[\uff01-\uff5e\u3000]", "", text)
    assert name_slug(plain) == slug(plain)


@given(st.text())
def test_nothing_but_ascii_comes_of_it(text):
    assert ascii_slug(text).isascii()


def test_the_style_chooses():
    assert slugs_of("unicode") is name_slug
    assert ids_of("unicode") is slug
    assert slugs_of("ascii") is ids_of("ascii") is ascii_slug


def test_without_the_library_the_author_is_told(monkeypatch):
    monkeypatch.setitem(sys.modules, "anyascii", None)
    with pytest.raises(Trouble) as raised:
        ascii_slug("漢")
    [problem] = raised.value.problems
    assert (problem.fact, problem.code) == (
        "slug_style is 'ascii', which needs the library anyascii",
        "SG600",
    )
