"""Feeds: which there are, what they say, and what makes them again."""

import json
import re
from dataclasses import replace
from datetime import date
from typing import Literal

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from pydantic import AwareDatetime, BaseModel, HttpUrl

from sitegen.extend.feeds import Feeds
from sitegen.model.body import Body
from sitegen.model.config import Feeds as Settings
from sitegen.model.config import Language
from tests.extend.blog import BODIES, CONFIG, ENTRIES, Made, entry, page, planned

SITE = "https://example.org/b"


def with_feeds(**settings):
    return replace(CONFIG, feeds=Settings(**settings))


FOLDERS = ("/", "/notes/", "/posts/", "/tags/clouds/", "/zh-TW/", "/zh-TW/posts/")
FILES = ("feed.json", "feed.xml", "rss.xml")


def test_the_site_its_collections_and_its_terms_have_feeds_by_language():
    assert Made(Feeds()).urls() == sorted(f"{each}{name}" for each in FOLDERS for name in FILES)


@pytest.mark.parametrize(
    ("titles", "expected"), [({}, "Posts · Off & on"), ({"posts": "Texte"}, "Texte · Off & on")]
)
def test_a_collection_has_a_title_of_its_own_in_a_language(titles, expected):
    config = replace(CONFIG, languages={"zh-TW": Language(titles=titles)})
    feed = feedparser.parse(Made(Feeds(), site=planned(config)).text("/zh-TW/posts/feed.xml"))
    assert feed.feed.title == expected


@pytest.mark.parametrize(
    ("settings", "urls"),
    [
        ({"formats": ()}, []),
        (
            {"formats": ("rss",), "collections": ("notes",)},
            ["/notes/rss.xml", "/rss.xml", "/tags/clouds/rss.xml"],
        ),
    ],
)
def test_the_settings_choose_formats_and_collections(settings, urls):
    assert Made(Feeds(), site=planned(with_feeds(**settings))).urls() == urls


def test_the_sites_feed_may_take_the_place_of_a_collections():
    made = Made(
        Feeds(), site=planned(with_feeds(formats=("rss",), places={"/posts/rss.xml": "rss"}))
    )
    assert made.urls().count("/posts/rss.xml") == 1
    assert feedparser.parse(made.text("/posts/rss.xml")).feed.title == "Off & on"


def test_the_sites_feed_is_published_at_further_places_too():
    made = Made(
        Feeds(), site=planned(with_feeds(formats=("rss",), places={"/old/atom.xml": "atom"}))
    )
    assert {"/rss.xml", "/old/atom.xml"} < set(made.urls())
    assert feedparser.parse(made.text("/old/atom.xml")).version == "atom10"


def test_a_further_place_wins_over_a_usual_one():
    made = Made(Feeds(), site=planned(with_feeds(places={"/feed.xml": "rss"})))
    assert feedparser.parse(made.text("/feed.xml")).version == "rss20"


def test_a_feed_of_the_sites_own_stands_before_ours():
    site = planned()
    own = replace(page("/feed.xml", "Mine"), output="feed.xml")
    site = replace(site, plan=replace(site.plan, pages=(*site.plan.pages, own)), files={"rss.xml"})
    assert not {"/feed.xml", "/rss.xml"} & set(Made(Feeds(), site=site).urls())


def test_atom_says_everything():
    feed = feedparser.parse(Made(Feeds()).text("/feed.xml"))
    assert not feed.bozo and feed.version == "atom10"
    assert feed.feed.title == "Off & on"
    assert feed.feed.language == "en"
    assert feed.feed.author == "Lin"
    assert feed.feed.id == "tag:example.org,2005:/feed.xml"
    assert [(each.rel, each.href) for each in feed.feed.links] == [
        ("self", f"{SITE}/feed.xml"),
        ("alternate", f"{SITE}/"),
    ]
    assert [each.title for each in feed.entries] == ["A walk", "Two", "One & <only>"]
    one = feed.entries[2]
    assert (one.id, one.link) == ("tag:example.org,2005:posts/one", f"{SITE}/posts/one/")
    assert one.published == "2024-03-05T00:00:00+08:00"
    assert one.updated == "2024-03-06T08:30:00+08:00"
    assert one.author == "Jane Doe"
    assert [tag.term for tag in one.tags] == ["Clouds"]
    assert one.summary == "First of all"
    assert one.content[0].value == f'<p><a href="{SITE}/posts/two/">two</a></p>'


def test_rss_says_everything():
    feed = feedparser.parse(Made(Feeds()).text("/rss.xml"))
    assert not feed.bozo and feed.version == "rss20"
    assert (feed.feed.title, feed.feed.link) == ("Off & on", f"{SITE}/")
    assert feed.feed.language == "en"
    one = feed.entries[2]
    assert (one.id, one.link) == ("tag:example.org,2005:posts/one", f"{SITE}/posts/one/")
    assert one.published == "Tue, 05 Mar 2024 00:00:00 +0800"
    assert (one.author, one.summary) == ("Jane Doe", "First of all")
    assert one.content[0].value == f'<p><a href="{SITE}/posts/two/">two</a></p>'


class Author(BaseModel, extra="forbid"):
    name: str


class Item(BaseModel, extra="forbid"):
    """An item, as JSON Feed 1.1 has it and we write it."""

    id: str
    url: HttpUrl
    title: str
    content_html: str
    summary: str | None = None
    date_published: AwareDatetime
    date_modified: AwareDatetime
    authors: list[Author] | None = None
    tags: list[str] | None = None


class JsonFeed(BaseModel, extra="forbid"):
    """A feed, as JSON Feed 1.1 has it and we write it."""

    version: Literal["https://jsonfeed.org/version/1.1"]
    title: str
    home_page_url: HttpUrl
    feed_url: HttpUrl
    description: str | None = None
    language: str
    authors: list[Author]
    items: list[Item]


def test_json_feed_says_everything():
    feed = JsonFeed.model_validate_json(Made(Feeds()).text("/feed.json"))
    assert (feed.title, feed.language, feed.description) == ("Off & on", "en", "Notes")
    assert (str(feed.home_page_url), str(feed.feed_url)) == (f"{SITE}/", f"{SITE}/feed.json")
    assert feed.authors == [Author(name="Lin")]
    one = feed.items[2]
    assert (one.id, str(one.url)) == ("tag:example.org,2005:posts/one", f"{SITE}/posts/one/")
    assert one.date_published.isoformat() == "2024-03-05T00:00:00+08:00"
    assert one.date_modified.isoformat() == "2024-03-06T08:30:00+08:00"
    assert (one.authors, one.tags) == ([Author(name="Jane Doe")], ["Clouds"])
    assert one.content_html == f'<p><a href="{SITE}/posts/two/">two</a></p>'


def test_all_formats_hold_the_same():
    made = Made(Feeds())
    atom, rss = (feedparser.parse(made.text(url)).entries for url in ("/feed.xml", "/rss.xml"))
    items = JsonFeed.model_validate_json(made.text("/feed.json")).items
    told = [(each.id, each.title, each.content_html) for each in items]
    for entries in (atom, rss):
        assert [(each.id, each.title, each.content[0].value) for each in entries] == told


def test_an_id_stays_when_everything_about_the_address_changes():
    def ids(site):
        entries = feedparser.parse(Made(Feeds(), site=site).text("/feed.xml")).entries
        return [each.id for each in entries]

    site = planned()
    moved = replace(site.config.site, url="http://example.org:8080", base="/elsewhere")
    urls = {id: f"/x{url}" for id, url in site.plan.urls.items()}
    away = replace(site.plan, urls=urls)
    assert ids(replace(site, config=replace(site.config, site=moved), plan=away)) == ids(site)
    other = replace(site.config.site, url="https://example.net")
    feeds = Settings(authority="example.org")
    assert ids(replace(site, config=replace(site.config, site=other, feeds=feeds))) == ids(site)


def test_an_entry_can_bring_its_id():
    old = entry("posts/one", "One", date(2024, 3, 5), guid="https://old.example/?p=1")
    feed = feedparser.parse(Made(Feeds(), site=planned(entries=(old,))).text("/rss.xml"))
    assert feed.entries[0].id == "https://old.example/?p=1"


@pytest.mark.parametrize(
    ("url", "title", "home", "titles"),
    [
        ("/posts/feed.xml", "All posts · Off & on", "/posts/", ["Two", "One & <only>"]),
        ("/notes/feed.xml", "Notes · Off & on", "/", ["A walk"]),
        ("/tags/clouds/feed.xml", "Clouds · Off & on", "/tags/clouds/", ["Two", "One & <only>"]),
        ("/zh-TW/feed.xml", "Off & on", "/zh-TW/", ["一"]),
    ],
)
def test_a_feed_holds_what_its_page_shows(url, title, home, titles):
    feed = feedparser.parse(Made(Feeds()).text(url))
    assert (feed.feed.title, feed.feed.link) == (title, f"{SITE}{home}")
    assert [each.title for each in feed.entries] == titles


def test_a_feed_holds_the_newest_only():
    made = Made(Feeds(), site=planned(with_feeds(limit=2)))
    assert titles_of(made.text("/feed.xml")) == ["A walk", "Two"]


def test_an_edit_outside_the_feed_changes_no_answer():
    config = with_feeds(limit=1)
    made = Made(Feeds(), site=planned(config))
    made.text("/posts/feed.xml")
    edited = tuple(replace(e, title="New") if e.id == "posts/one" else e for e in ENTRIES)
    bodies = {**BODIES, "posts/one": Body("new")}
    after = Made(Feeds(), site=planned(config, edited), bodies=bodies)
    after.text("/posts/feed.xml")
    assert made.answers() == after.answers()


def test_a_feed_with_nothing_to_tell_is_still_a_feed():
    undated = tuple(replace(e, date=None) if "tags" in e.data else e for e in ENTRIES)
    made = Made(Feeds(), site=planned(entries=undated))
    assert titles_of(made.text("/tags/clouds/feed.xml")) == []


def test_permalinks_that_name_the_language_have_feeds_where_they_point():
    site = planned()
    (posts, *others) = site.declared.collections
    there = replace(posts, permalink="/{language}/p/{slug}/")
    site = replace(site, declared=replace(site.declared, collections=(there, *others)))
    urls = Made(Feeds(), site=site).urls()
    assert {"/en/p/feed.xml", "/zh-TW/p/feed.xml"} < set(urls)


# No character by any standard; JSON holds all others.
NONE = re.compile("[\ufffe\uffff]")
HOSTILE = st.text(min_size=1) | st.sampled_from(
    ["]]>", "<script>alert(1)</script>", "\"'&amp;", "a\u2028b", "\r\n\t", "\x00\x0b\ufffe", "&#0;"]
)


@given(HOSTILE, HOSTILE, HOSTILE)
def test_hostile_text_stays_text(title, html, tag):
    hostile = entry("posts/one", title, date(2024, 3, 5), tags=(tag,), description=html)
    made = Made(Feeds(), site=planned(entries=(hostile,)), bodies={"posts/one": Body(html)})
    atom = etree.fromstring(made.text("/feed.xml").encode())
    names = {"a": "http://www.w3.org/2005/Atom"}
    assert atom.findtext("a:entry/a:title", "", names) == lawful(title)
    assert atom.findtext("a:entry/a:summary", "", names) == lawful(html)
    assert atom.find("a:entry/a:category", names).get("term") == lawful(tag)
    told = json.loads(made.text("/feed.json"))["items"][0]
    assert (told["title"], told["tags"]) == (NONE.sub("", title), [NONE.sub("", tag)])
    rss = etree.fromstring(made.text("/rss.xml").encode())
    assert rss.findtext("channel/item/title") == lawful(title)
    assert rss.findtext("channel/item/category") == lawful(tag)


def titles_of(text):
    """List the titles in a feed, which must be well formed."""
    feed = feedparser.parse(text)
    assert not feed.bozo
    return [each.title for each in feed.entries]


def lawful(text):
    """Leave out what XML 1.0 cannot hold."""
    return "".join(c for c in text if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff"))
