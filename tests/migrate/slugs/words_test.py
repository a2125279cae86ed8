"""Lodash's words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.migrate.slugs.words import camel_case, kebab_case, snake_case, start_case


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ES6", "es-6"),
        ("iOS 14", "i-os-14"),
        ("TypeScript", "type-script"),
        ("C++", "c"),
        ("C#", "c"),
        (".NET", "net"),
        ("100DaysOfCode", "100-days-of-code"),
        ("Pandas與Numpy", "pandas與-numpy"),
        ("以JavaScript學習", "以-java-script學習"),
        ("한글 태그", "한글-태그"),
        ("naïve", "naive"),
        ("don't stop", "dont-stop"),
        ("XMLHttpRequest", "xml-http-request"),
        ("1st place", "1st-place"),
        ("--foo__bar--", "foo-bar"),
        ("", ""),
    ],
)
def test_kebab_case_is_lodashs(text, name):
    assert kebab_case(text) == name


def test_other_cases_have_the_same_words():
    text = "fooBar baz-9"
    assert snake_case(text) == "foo_bar_baz_9"
    assert camel_case(text) == "fooBarBaz9"
    assert start_case(text) == "Foo Bar Baz 9"


@given(st.text(max_size=60))
def test_a_name_has_neither_spaces_nor_edges(text):
    name = kebab_case(text)
    assert not name.startswith("-") and not name.endswith("-") and " " not in name
