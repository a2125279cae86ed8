"""Terms and their pages."""

from dataclasses import replace

import pytest

from sitegen.model.collection import Collection, Taxonomy
from sitegen.model.plan import Term
from sitegen.model.query import Condition, Query
from tests.plan.sample import BLOG, TAGS, config, declared, entry, plan, told, urls

NOTES = Collection("notes", "files", "content/notes/*.md", "content/notes", "/notes/{path}/")


def tagged(key: str, *names: str, **more):
    return entry(key, data={"tags": names}, **more)


def with_tags(*entries, taxonomy=TAGS, said=None, **more):
    has = declared(BLOG, NOTES, taxonomies=(taxonomy,))
    return plan(*entries, has=has, said=said, **more)


def test_two_names_with_one_slug_are_one_term_named_by_the_first_entry():
    planned = with_tags(tagged("b", "web"), tagged("a", "Web", "Art"), tagged("c", "WEB", "web"))
    assert planned.terms == (
        Term("tags", "en", "Art", "art", "/tags/art/", 1),
        Term("tags", "en", "Web", "web", "/tags/web/", 3),
    )
    assert planned.entry_terms == {
        "tags": {"blog/a": ("web", "art"), "blog/b": ("web",), "blog/c": ("web",)}
    }


def test_an_empty_text_is_no_term():
    assert with_tags(tagged("a", "", "Art")).problems == ()


def test_a_term_keeps_an_address_of_its_own():
    taxonomy = replace(TAGS, slugs={"C++": "cpp", "Web": "W"})
    planned = with_tags(tagged("a", "C++", "Web", "Art"), taxonomy=taxonomy)
    assert [(term.name, term.url) for term in planned.terms] == [
        ("Art", "/tags/art/"),
        ("C++", "/tags/cpp/"),
        ("Web", "/tags/W/"),
    ]


def test_each_language_has_terms_and_a_list_of_its_own():
    entries = tagged("a", "Web"), tagged("a", "Web", "網頁", language="zh-TW")
    planned = with_tags(*entries, said=config())
    assert [(term.language, term.url) for term in planned.terms] == [
        ("en", "/tags/web/"),
        ("zh-TW", "/zh-TW/tags/web/"),
        ("zh-TW", "/zh-TW/tags/網頁/"),
    ]
    pages = {page.url: page for page in planned.pages}
    assert pages["/tags/web/"].group == pages["/zh-TW/tags/web/"].group == "term:tags:web"
    assert pages["/tags/"].group == pages["/zh-TW/tags/"].group == "terms:tags"


def test_unlisted_entries_have_terms_and_are_not_counted():
    planned = with_tags(tagged("a", "Web", "Rare", unlisted=True), tagged("b", "web"))
    assert [(term.name, term.count) for term in planned.terms] == [("web", 1)]
    assert planned.entry_terms["tags"]["blog/a"] == ("web", "rare")


def test_entries_without_a_page_have_no_part_in_a_taxonomy():
    rows = entry("a", collection="authors", data={"tags": ("Web",)})
    authors = Collection("authors", "table", "data/authors.yml")
    assert plan(rows, has=declared(authors, taxonomies=(TAGS,))).terms == ()


def test_the_page_of_a_term_lists_the_entries_that_have_it():
    one = with_tags(tagged("a", "Web")).pages[-1]
    has_it = (Condition("slugs:tags", "has", "web"),)
    assert one.pagination and one.pagination.query == Query("blog", "en", has_it)
    assert one.props == {"taxonomy": "tags", "term": "Web", "slug": "web", "count": 1}
    both = with_tags(tagged("a", "Web"), tagged("n", "Web", collection="notes")).pages[-1]
    assert both.pagination and both.pagination.query == Query("", "en", has_it, ("-date",))


@pytest.mark.parametrize(
    ("style", "permalink", "found"),
    [
        ("directory", "/tags/{term}/", ["/tags/", "/tags/web/", "/tags/web/2/"]),
        ("file", "/tags/{term}/", ["/tags", "/tags/web", "/tags/web/2"]),
        ("directory", "/t/{term}.html", ["/t/", "/t/web.html", "/t/web/2.html"]),
    ],
)
def test_a_long_list_has_several_pages(style, permalink, found):
    taxonomy = replace(TAGS, permalink=permalink, paginate=1)
    planned = with_tags(
        tagged("a", "Web"), tagged("b", "Web"), taxonomy=taxonomy, said=config(style, ("en",))
    )
    assert [url for url in urls(planned) if "blog" not in url] == found


def test_the_list_of_terms_is_there_without_terms_but_not_listed():
    pages = with_tags().pages
    assert [(page.url, page.kind, page.is_listed) for page in pages] == [("/tags/", "terms", False)]
    assert with_tags(templates=()).problems == ()


@pytest.mark.parametrize(
    ("taxonomy", "problem"),
    [
        (Taxonomy("tags", "/tags/"), "the pattern '/tags/' is not one: a taxonomy's has '{term}', and may have '{language}' [SG207]"),  # noqa: E501
        (replace(TAGS, template="trem.html"), "there is no template 'trem.html' for the taxonomy 'tags' [SG220]"),  # noqa: E501
        (replace(TAGS, index_template="x.html"), "there is no template 'x.html' for the taxonomy 'tags' [SG220]"),  # noqa: E501
    ],
)  # fmt: skip
def test_what_a_taxonomy_gets_wrong_is_told(taxonomy, problem):
    planned = with_tags(tagged("a", "Web"), taxonomy=taxonomy)
    assert told(planned) == [f"content_config.py: {problem}"]


def test_a_term_without_letters_is_told():
    assert told(with_tags(tagged("a", "!!!", "Web"))) == [
        "content/blog/a.md: '!!!' in 'tags' has nothing that could stand in a URL [SG232]"
    ]
