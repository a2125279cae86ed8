"""Languages of their own: permalinks, and pages that stand in."""

from dataclasses import replace

from sitegen.model.collection import Collection
from sitegen.model.config import Language
from tests.plan.sample import BLOG, TAGS, config, declared, entry, plan, told, urls


def two(**own):
    """Settings of a site in English and Chinese, with these for Chinese."""
    return config(languages={"zh-TW": Language(**own)})


def stood_in(planned):
    return {page.url: page.fallback for page in planned.pages if page.fallback}


def test_a_text_without_a_translation_has_a_page_that_stands_in():
    entries = entry("a"), entry("a", "zh-TW"), entry("b")
    planned = plan(*entries, said=two(fallback="en"))
    assert stood_in(planned) == {"/zh-TW/blog/b/": "/blog/b/"}
    [page] = [page for page in planned.pages if page.fallback]
    assert (page.language, page.entry, page.source) == ("zh-TW", "blog/b", "content/blog/b.md")
    assert (page.group, page.is_listed) == ("fallback:entry:blog:b", False)
    assert planned.urls["blog/b"] == "/blog/b/"


def test_nothing_stands_in_unless_the_language_says_so():
    assert stood_in(plan(entry("a"), said=config())) == {}


def test_only_texts_of_the_named_language_stand_in():
    said = config(
        spoken=("en", "zh-TW", "de"),
        languages={"en": Language(fallback="de"), "zh-TW": Language(fallback="en")},
    )
    assert stood_in(plan(entry("a", "de"), entry("b"), said=said)) == {
        "/blog/a/": "/de/blog/a/",
        "/zh-TW/blog/b/": "/blog/b/",
    }


def test_translations_are_told_by_their_key_whatever_their_names():
    entries = entry("a"), entry("甲", "zh-TW", translation_key="a")
    assert stood_in(plan(*entries, said=two(fallback="en"))) == {}


def test_an_exact_permalink_is_put_under_the_language():
    said = two(fallback="en", permalinks={"blog": ""})
    found = plan(entry("a", permalink="/x.html"), entry("b", permalink="/y/"), said=said)
    assert stood_in(found) == {"/zh-TW/x.html": "/x.html", "/zh-TW/y/": "/y/"}


def test_rows_of_data_and_texts_without_pages_do_not_stand_in():
    bare = Collection("notes", "files", "content/notes/*.md", "content/notes")
    entries = entry("a", has_body=False), entry("n", collection="notes")
    assert stood_in(plan(*entries, has=declared(BLOG, bare), said=two(fallback="en"))) == {}


def test_a_language_has_permalinks_of_its_own():
    said = two(permalinks={"blog": "/文章/{slug}/", "tags": "/標籤/{term}/"}, fallback="en")
    entries = (
        entry("a", data={"tags": ("x",)}),
        entry("a", "zh-TW", data={"tags": ("甲",)}),
        entry("b"),
    )
    planned = plan(*entries, has=declared(taxonomies=(TAGS,)), said=said)
    assert urls(planned) == [
        "/blog/a/",
        "/blog/b/",
        "/tags/",
        "/tags/x/",
        "/zh-TW/文章/a/",
        "/zh-TW/文章/b/",
        "/zh-TW/標籤/",
        "/zh-TW/標籤/甲/",
    ]


def test_a_collection_can_have_pages_in_one_language_only():
    bare = replace(BLOG, permalink="")
    said = two(permalinks={"blog": "/b/{slug}/"})
    planned = plan(entry("a"), entry("a", "zh-TW"), has=declared(bare), said=said)
    assert urls(planned) == ["/zh-TW/b/a/"]


def test_what_is_wrong_with_a_permalink_is_told_where_it_is_written():
    said = two(permalinks={"blog": "x", "blgo": "/x/"})
    assert told(plan(entry("a"), said=said)) == [
        "sitegen.toml: the pattern 'x' is not one: it does not begin with '/' [SG207]",
        "sitegen.toml: there is no collection 'blgo' [SG603]",
    ]


def test_a_title_for_feeds_is_one_of_a_collection():
    said = two(titles={"blog": "文章", "blgo": "文章", "tags": "標籤"})
    found = plan(entry("a"), has=declared(taxonomies=(TAGS,)), said=said).problems
    assert [(each.place.key, each.fact, each.hint, each.code) for each in found] == [
        (
            ("languages", "zh-TW", "titles", "blgo"),
            "there is no collection 'blgo'",
            "did you mean 'blog'?",
            "SG603",
        ),
        (
            ("languages", "zh-TW", "titles", "tags"),
            "there is no collection 'tags'",
            "there is blog",
            "SG603",
        ),
    ]
