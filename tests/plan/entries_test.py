"""The pages of entries."""

from dataclasses import replace

import pytest

from tests.plan.sample import BLOG, config, declared, entry, plan, told, urls


def blog(permalink: str):
    schema = {"properties": {"series": {}}}
    return declared(replace(BLOG, permalink=permalink, schema=schema))


@pytest.mark.parametrize(
    ("permalink", "more", "url"),
    [
        ("/blog/{slug}/", {"slug": "hello"}, "/blog/hello/"),
        ("/{year}/{month}/{day}/{slug}/", {}, "/2024/01/31/a/"),
        ("/{collection}/{path}/", {"key": "2024/My Trip", "slug": "trip"}, "/blog/2024/trip/"),
        ("/blog/{path}/", {"key": "index"}, "/blog/"),
        ("/{title}.html", {"title": "A Title!"}, "/a-title.html"),
        ("/{series}/{slug}/", {"data": {"series": "On Ships"}}, "/on-ships/a/"),
        ("/{slug}/", {"slug": "caf\u0065\u0301"}, "/caf\u00e9/"),
        ("/{slug}", {"slug": "a"}, "/a/"),
        ("/{slug}/", {"permalink": "/old.html"}, "/old.html"),
        ("/{slug}/", {"permalink": "/old"}, "/old"),
        ("/{slug}/", {"slug": "404"}, "/404.html"),
        ("", {"permalink": "/alone/"}, "/alone/"),
    ],
)
def test_a_permalink_says_where_an_entry_is(permalink, more, url):
    assert urls(plan(entry(**more), has=blog(permalink))) == [url]


@pytest.mark.parametrize(
    ("style", "permalink", "written"),
    [
        ("directory", "", {"/b/a/": "b/a/index.html", "/zh-TW/b/a/": "zh-TW/b/a/index.html"}),
        ("file", "", {"/b/a": "b/a.html", "/zh-TW/b/a": "zh-TW/b/a.html"}),
        ("file", "/x/", {"/b/a": "b/a.html", "/x/": "x/index.html"}),
        ("directory", "/x", {"/b/a/": "b/a/index.html", "/x": "x.html"}),
    ],
)
def test_prefix_and_style_shape_patterns_and_leave_permalinks_alone(style, permalink, written):
    entries = entry(), entry(language="zh-TW", permalink=permalink)
    planned = plan(*entries, has=blog("/b/{slug}/"), said=config(style))
    assert {page.url: page.output for page in planned.pages} == written
    assert {page.group for page in planned.pages} == {"entry:blog:a"}


def test_a_pattern_with_the_language_has_no_prefix():
    planned = plan(entry(language="zh-TW"), has=blog("/b/{language}/{slug}/"), said=config())
    assert urls(planned) == ["/b/zh-TW/a/"]


def test_an_entry_without_permalink_has_no_page():
    assert plan(entry(), has=blog("")).pages == ()


@pytest.mark.parametrize(
    ("names", "more", "template"),
    [
        ({"entry.html"}, {}, "entry.html"),
        ({"entry.html", "blog.html"}, {}, "blog.html"),
        ({"entry.html", "blog.html", "own.html"}, {"template": "own.html"}, "own.html"),
    ],
)
def test_the_nearest_template_shows_an_entry(names, more, template):
    assert plan(entry(**more), templates=names).pages[0].template == template


def test_a_missing_template_is_told_once_a_collection():
    planned = plan(entry("a"), entry("b"), templates=["entri.html"])
    assert told(planned) == [
        "content_config.py: there is no template 'entry.html' for the collection 'blog' [SG220]"
    ]
    assert planned.problems[0].hint == "did you mean 'entri.html'?"
    assert told(plan(entry(template="pots.html"))) == [
        "content/blog/a.md: there is no template 'pots.html' for this entry [SG220]"
    ]


def test_the_page_for_what_is_not_there_and_unlisted_entries_are_not_listed():
    planned = plan(entry("404"), entry("a", unlisted=True), entry("b"), has=blog("/{slug}/"))
    assert {page.url: page.is_listed for page in planned.pages} == {
        "/404.html": False,
        "/a/": False,
        "/b/": True,
    }


@pytest.mark.parametrize(
    ("permalink", "more", "problem"),
    [
        ("/{year}/", {"date": None}, "the URL pattern '/{year}/' needs 'year', which is empty here [SG209]"),  # noqa: E501
        ("/{slug}/", {"slug": ""}, "the URL pattern '/{slug}/' needs 'slug', which is empty here [SG209]"),  # noqa: E501
        ("/{slug}/", {"slug": "a/b"}, "the URL 'a/b' cannot be published: its slug holds '/' [SG205]"),  # noqa: E501
        ("/{slug}/", {"slug": ".."}, "the URL '/../' cannot be published: it has the part '..' [SG205]"),  # noqa: E501
        ("/{slug}/", {"permalink": "/../x/"}, "the URL '/../x/' cannot be published: it has the part '..' [SG205]"),  # noqa: E501
        ("/{slug}/", {"permalink": "x/"}, "the URL 'x/' cannot be published: it does not begin with '/' [SG205]"),  # noqa: E501
        ("/{slug}/", {"slug": "aux"}, "the URL '/aux/' needs a file that Windows cannot have [SG206]"),  # noqa: E501
    ],
)  # fmt: skip
def test_what_cannot_be_a_url_is_told(permalink, more, problem):
    assert told(plan(entry(**more), has=blog(permalink))) == [f"content/blog/a.md: {problem}"]


def test_a_field_that_no_entry_can_have_is_told_once_where_the_pattern_is():
    planned = plan(entry("a"), entry("b"), has=blog("/{slog}/"))
    assert told(planned) == [
        "content_config.py: the URL pattern '/{slog}/' wants the field 'slog', which is not here "
        "[SG208]"
    ]


def test_a_field_that_one_entry_lacks_is_told_there():
    anything = replace(BLOG, permalink="/{mood}/", schema={"additionalProperties": True})
    planned = plan(entry("a", data={"mood": "calm"}), entry("b"), has=declared(anything))
    assert told(planned) == [
        "content/blog/b.md: the URL pattern '/{mood}/' wants the field 'mood', which is not here "
        "[SG208]"
    ]
