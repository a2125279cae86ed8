"""The name of a text in a URL."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sitegen.text.slug import Slugs, slug


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hello, World!", "hello-world"),
        ("What's new in 2.0?", "whats-new-in-20"),
        ("snake_case and-dash", "snake_case-and-dash"),
        ("two  spaces", "two--spaces"),
        ("C++ & C#", "c--c"),
        ("深入淺出：強化學習", "深入淺出強化學習"),
        ("Größe", "größe"),
        ("Cafe\u0301", "café"),
        ("😄 emoji", "-emoji"),
        ("I ♥ unicode", "i--unicode"),
        ("Дождь", "дождь"),
        ("x²", "x"),
        ("Ⅷ Ⓐ", "ⅷ-ⓐ"),
        ("", ""),
        ("!?", ""),
    ],
)
def test_a_slug_is_what_github_makes_of_a_heading(text, name):
    assert slug(text) == name


@given(st.text())
@example("C:\u0327")
def test_a_slug_of_a_slug_is_itself(text):
    assert slug(slug(text)) == slug(text)


@given(st.text())
def test_a_slug_has_nothing_that_a_path_minds(text):
    assert not set(slug(text)) & set("/\\?#%.:\"'<> \n\t\0")


@given(st.lists(st.sampled_from(["a", "a-1", "b", "a-1-1"])))
def test_a_taken_slug_gets_the_first_free_number(names):
    slugs, taken = Slugs(), set()
    for name in names:
        numbered = (name, *(f"{name}-{number}" for number in range(1, len(names) + 1)))
        expected = next(each for each in numbered if each not in taken)
        assert slugs.take(name) == expected
        taken.add(expected)
