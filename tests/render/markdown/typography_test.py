"""Smart punctuation."""

import pytest

from tests.render.markdown.making import html


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "“a ‘b’ c” – it’s… ©"),
        ("de", "„a ‚b‘ c“ – it’s… ©"),
        ("fr", "«\u202fa ‹\u202fb\u202f› c\u202f» – it’s… ©"),
        ("zh-TW", "&quot;a 'b' c&quot; – it's… ©"),
    ],
)
def test_quotes_are_those_of_the_language(language, expected):
    text = "\"a 'b' c\" -- it's... (c)"
    assert html(text, smart=True, language=language) == f"<p>{expected}</p>\n"


def test_code_and_addresses_keep_straight_ones():
    assert html('`"a"` <https://a.b/--c>', smart=True) == (
        '<p><code>&quot;a&quot;</code> <a href="https://a.b/--c">https://a.b/--c</a></p>\n'
    )
