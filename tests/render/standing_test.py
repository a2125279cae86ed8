"""Links of a text on a page that stands in for its translation."""

from dataclasses import replace

import pytest

from sitegen.render.standing import led
from tests.stage import scene


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("/base/blog/one/", "/base/zh-TW/blog/one/"),
        ("/base/blog/one/?a&amp;b", "/base/zh-TW/blog/one/?a&amp;b"),
        # The translation has other words for its sections.
        ("/base/blog/one/#c", "/base/blog/one/#c"),
        ("/base/blog/two/", "/base/blog/two/"),
        ("/elsewhere/", "/elsewhere/"),
        ("//host/base/blog/one/", "//host/base/blog/one/"),
        ("https://example.org/blog/one/", "https://example.org/blog/one/"),
        ("#part", "#part"),
    ],
)
def test_a_link_keeps_the_language_of_the_reader(href, expected):
    html = f'<p><a class="x" href="{href}">a</a> href="/base/blog/one/"</p>'
    assert led(html, replace(scene(), language="zh-TW")) == html.replace(href, expected, 1)
