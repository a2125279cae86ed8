"""Directions of languages. source: CLDR 46"""

import pytest

from sitegen.text.direction import direction


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        *(("en", "ltr"), ("zh-TW", "ltr"), ("", "ltr"), ("ar", "rtl"), ("he-IL", "rtl")),
        *(("fa", "rtl"), ("UR", "rtl"), ("az-Arab", "rtl"), ("ar-Latn", "ltr"), ("yi", "rtl")),
    ],
)
def test_the_script_decides_then_the_language(language, expected):
    assert direction(language) == expected
