"""The slug functions of npm."""

import pytest

from sitegen.migrate.slugs.slugify import sindre_slugify, slugify, underscore_slugify


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Hello World!", "Hello-World!"),
        ("some string", "some-string"),
        ("a & b", "a-and-b"),
        ("100% $5", "100percent-dollar5"),
        ("Ça va", "Ca-va"),
        ("  a   b  ", "a-b"),
        ("привет", "privet"),
        ("日本語 x", "x"),
    ],
)
def test_slugify_makes_words_of_signs_and_keeps_the_case(text, slug):
    assert slugify(text) == slug


def test_slugify_takes_its_options():
    assert slugify("A.b C!", is_lower=True, is_strict=True) == "ab-c"
    assert slugify("a b", "_") == "a_b"


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("I ♥ Dogs", "i-love-dogs"),
        ("fooBar 123", "foo-bar-123"),
        ("Déjà Vu!", "deja-vu"),
        ("ES2020 in HTML5", "es-2020-in-html-5"),
        ("будущее ４ Цирк", "budushhee-czirk"),
        ("a+b.c", "a-b-c"),
    ],
)
def test_sindres_slugify_takes_words_apart(text, slug):
    assert sindre_slugify(text) == slug


def test_underscore_string_puts_dashes_for_the_rest():
    assert underscore_slugify("Un éléphant à l'orée du bois") == "un-elephant-a-l-oree-du-bois"
