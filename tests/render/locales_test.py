"""Numbers, as CLDR 46 writes them."""

import pytest

from sitegen.render.locales import plural_form, written_number


@pytest.mark.parametrize(
    ("number", "pattern", "language", "text"),
    [
        (1234567.891, "", "en", "1,234,567.891"),
        (1234567.891, "", "de", "1.234.567,891"),
        (1234, "", "zh-TW", "1,234"),
        (0.256, "#,##0%", "en", "26%"),
        (3, "0.00", "fr", "3,00"),
        (5, "", "xx", "5"),
    ],
)
def test_numbers_are_written_as_the_language_does(number, pattern, language, text):
    assert written_number(number, pattern, language) == text


@pytest.mark.parametrize(
    ("number", "language", "form"),
    [(1, "en", "one"), (0, "fr", "one"), (1, "ja", "other"), (2, "ar", "two"), (6, "cy", "many")],
)
def test_plurals_are_those_of_the_language(number, language, form):
    assert plural_form(number, language) == form
