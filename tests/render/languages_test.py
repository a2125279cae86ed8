"""A page in the other languages of its site."""

import pytest

from sitegen.render.languages import language_switch, translations, url_of
from tests.stage import asked, scene


def switch(url, group):
    told = language_switch(scene(url), group)
    return [(each["language"], each["url"], each["is_translation"]) for each in told]


@pytest.mark.parametrize(
    ("url", "group", "told"),
    [
        (
            "/blog/one/",
            "entry:blog:one",
            [("en", "/base/blog/one/", True), ("zh-TW", "/base/zh-TW/blog/one/", True)],
        ),
        # Without translations the page itself stays, and the first page of the other is offered.
        (
            "/zh-TW/blog/one/",
            "",
            [("en", "/base/", False), ("zh-TW", "/base/zh-TW/blog/one/", False)],
        ),
        # There is no first page in Chinese here.
        ("/blog/one/", "entry:blog:two", [("en", "/base/blog/one/", False)]),
    ],
)
def test_a_switch_offers_the_nearest_page_of_each_language(url, group, told):
    assert switch(url, group) == told


def test_a_page_that_stands_in_has_the_translations_of_its_text():
    told = translations(scene(), "fallback:entry:blog:one")
    assert [each["language"] for each in told] == ["en", "zh-TW"]


def test_a_source_is_looked_for_in_another_language_only_where_that_falls_back():
    look = scene()
    assert url_of(look, "content/blog/one.md") == "/blog/one/"
    urls = {each for each in asked(look) if each.startswith("url:")}
    assert urls == {"url:content/blog/one.md"}
