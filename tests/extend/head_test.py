"""What is added to the head of a page, and what is left alone."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from sitegen.extend.feeds import Feeds
from sitegen.extend.head import Head
from tests.extend.blog import CONFIG, ENTRIES, Made, planned

# The variant of the cover that networks show.
CARD = "assets/cat.6fe195b24d.jpg"
SITE = "https://example.org/b"
BARE = "<!doctype html><title>x</title></head><body>"


def head_of(url, html=BARE, site=None):
    made = Made(Feeds(), site=site)
    return Head().html(made.view(url), html)


def metas(html):
    """Map the name of each `<meta>` to its content."""
    nodes = LexborHTMLParser(html).css("meta")
    named = (
        (node.attributes.get("property") or node.attributes.get("name"), node) for node in nodes
    )
    return {name: node.attributes["content"] for name, node in named}


def links(html):
    """List relation, address, and language or media type of each `<link>`."""
    found = (node.attributes for node in LexborHTMLParser(html).css("link"))
    return [
        (each["rel"], each["href"], each.get("hreflang") or each.get("type") or "")
        for each in found
    ]


def without_address():
    return planned(replace(CONFIG, site=replace(CONFIG.site, url="")))


def test_an_article_tells_what_it_is():
    assert metas(head_of("/posts/one/")) == {
        "description": "First of all",
        "og:title": "One & <only>",
        "og:description": "First of all",
        "og:url": f"{SITE}/posts/one/",
        "og:site_name": "Off & on",
        "og:locale": "en",
        "og:type": "article",
        "og:image": f"{SITE}/{CARD}",
        "twitter:card": "summary_large_image",
        "article:published_time": "2024-03-05T00:00:00+08:00",
        "article:modified_time": "2024-03-06T08:30:00+08:00",
    }


def test_the_home_page_tells_what_the_site_is():
    told = metas(head_of("/zh-TW/"))
    assert (told["og:title"], told["description"]) == ("Off & on", "Notes")
    assert (told["og:type"], told["og:locale"]) == ("website", "zh_TW")


def test_a_summary_stands_where_nobody_described_the_entry():
    assert metas(head_of("/posts/two/"))["description"] == "Rain"


def test_a_page_links_its_address_its_translations_and_its_feeds():
    assert links(head_of("/posts/one/")) == [
        ("canonical", f"{SITE}/posts/one/", ""),
        ("alternate", f"{SITE}/posts/one/", "en"),
        ("alternate", f"{SITE}/zh-TW/posts/one/", "zh-TW"),
        ("alternate", f"{SITE}/posts/one/", "x-default"),
        ("alternate", f"{SITE}/feed.xml", "application/atom+xml"),
        ("alternate", f"{SITE}/rss.xml", "application/rss+xml"),
        ("alternate", f"{SITE}/feed.json", "application/feed+json"),
        ("alternate", f"{SITE}/posts/feed.xml", "application/atom+xml"),
        ("alternate", f"{SITE}/posts/rss.xml", "application/rss+xml"),
        ("alternate", f"{SITE}/posts/feed.json", "application/feed+json"),
    ]


def test_a_page_without_translation_links_none():
    assert {kind for _, _, kind in links(head_of("/notes/walk/"))} == {
        "", "application/atom+xml", "application/feed+json", "application/rss+xml",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("url", "feeds"),
    [
        ("/tags/clouds/", ["/feed.xml", "/tags/clouds/feed.xml"]),
        ("/posts/", ["/feed.xml", "/posts/feed.xml"]),
        ("/zh-TW/posts/one/", ["/zh-TW/feed.xml", "/zh-TW/posts/feed.xml"]),
    ],
)
def test_the_feeds_above_a_page_are_linked(url, feeds):
    found = [href for _, href, kind in links(head_of(url)) if kind == "application/atom+xml"]
    assert found == [SITE + feed for feed in feeds]


@pytest.mark.parametrize(
    ("tag", "gone"),
    [
        ('<link rel="canonical" href="/x">', 'href="https://example.org/b/posts/one/">\n<meta'),
        ("<link href=/x rel='canonical nofollow'>", 'rel="canonical"'),
        ('<META NAME="Description" CONTENT="a > b">', 'name="description"'),
        ("<meta property=og:title content=x>", 'property="og:title"'),
        ('<link rel="alternate" hreflang="en" href="/x">', 'hreflang="zh-TW"'),
        ('<link rel="alternate" type="application/rss+xml" href="/x">', "/rss.xml"),
    ],
)
def test_what_the_template_wrote_is_not_repeated(tag, gone):
    assert gone in head_of("/posts/one/")
    assert gone not in head_of("/posts/one/", f"<head>{tag}</head>")


@pytest.mark.parametrize(
    ("url", "html"), [("/404.html", "<p>none either</p>"), ("/posts/one/", "<p>no head here</p>")]
)
def test_a_page_without_a_head_is_left_alone(url, html):
    assert head_of(url, html) == html


def test_what_stands_where_nothing_is_says_only_that_it_is_not_to_be_found():
    added = head_of("/404.html").removeprefix(BARE.partition("</head>")[0])
    assert added == '<meta name="robots" content="noindex">\n</head><body>'


def test_everything_around_stays_as_it_was():
    html = head_of("/posts/one/", "<HEAD>\r\n</HEAD><p></head>")
    assert html.startswith("<HEAD>\r\n<link") and html.endswith(">\n</HEAD><p></head>")


def test_a_site_without_address_tells_only_what_needs_none():
    html = head_of("/posts/one/", site=without_address())
    assert links(html) == []
    assert not {"og:url", "og:image", "twitter:card"} & metas(html).keys()
    assert metas(html)["og:title"] == "One & <only>"


def test_a_cover_is_published():
    made = Made()
    Head().html(made.view("/posts/one/"), BARE)
    (card,) = made.reader.wants()
    assert card.kind == "picture" and card.source == "posts/cat.jpg" and card.output == CARD
    assert {card.options[name] for name in ("width", "height", "format")} == {"1200", "630", "jpeg"}


def test_the_title_of_another_post_changes_no_answer():
    edited = tuple(replace(e, title="New") if e.id == "posts/two" else e for e in ENTRIES)
    before, after = Made(Feeds()), Made(Feeds(), site=planned(entries=edited))
    for made in (before, after):
        Head().html(made.view("/posts/one/"), BARE)
    assert before.answers() == after.answers()


@given(st.text(min_size=1))
def test_a_hostile_title_stays_an_attribute(title):
    hostile = tuple(replace(e, title=title) if e.id == "posts/one" else e for e in ENTRIES)
    html = head_of("/posts/one/", site=planned(entries=hostile))
    (tag,) = [line for line in html.split("<meta ") if line.startswith('property="og:title"')]
    assert not {"<", ">", '"'} & set(tag.partition('content="')[2].rpartition('">')[0])
