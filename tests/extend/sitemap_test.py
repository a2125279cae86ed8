"""The sitemap and `robots.txt`."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from sitegen.extend import sitemap
from sitegen.extend.sitemap import Sitemap
from sitegen.model.config import Sitemap as Settings
from tests.extend.blog import CONFIG, ENTRIES, Made, page, planned

SITE = "https://example.org/b"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def having(**settings):
    return planned(replace(CONFIG, sitemap=Settings(**settings)))


def without_address():
    return planned(replace(CONFIG, site=replace(CONFIG.site, url="")))


def with_pages(*pages):
    site = planned()
    return replace(site, plan=replace(site.plan, pages=(*site.plan.pages, *pages)))


SCHEMA = etree.XMLSchema(file=Path(__file__).parent / "sitemap.xsd")


def parsed(text):
    """Parse a sitemap, which must be one by its schema."""
    tree = etree.fromstring(text.encode())
    SCHEMA.assertValid(tree)
    return tree


def urls_of(text):
    return [each.text.removeprefix(SITE) for each in parsed(text).iterfind(".//s:loc", NAMES)]


def test_listed_pages_are_named():
    assert urls_of(Made(Sitemap()).text("/sitemap.xml")) == [
        "/", "/notes/walk/", "/posts/", "/posts/one/", "/posts/two/", "/posts/undated/",
        "/tags/clouds/", "/zh-TW/", "/zh-TW/posts/one/",
    ]  # fmt: skip


def test_an_entry_tells_when_it_changed():
    found = parsed(Made(Sitemap()).text("/sitemap.xml"))
    told = {
        each.findtext("s:loc", "", NAMES).removeprefix(SITE): each.findtext("s:lastmod", "", NAMES)
        for each in found
    }
    assert told["/posts/one/"] == "2024-03-06T08:30:00+08:00"
    assert told["/posts/two/"] == "2024-04-01"
    assert told["/posts/"] == ""


def test_translations_are_named_with_a_page():
    found = parsed(Made(Sitemap()).text("/sitemap.xml"))
    (one,) = [each for each in found if each[0].text == f"{SITE}/zh-TW/posts/one/"]
    assert [(e.get("hreflang"), e.get("href")) for e in one.iterfind("x:link", NAMES)] == [
        ("en", f"{SITE}/posts/one/"),
        ("x-default", f"{SITE}/posts/one/"),
        ("zh-TW", f"{SITE}/zh-TW/posts/one/"),
    ]


def test_addresses_are_percent_encoded():
    made = Made(Sitemap(), site=with_pages(page("/貓 & 狗/", "Both")))
    assert "<loc>https://example.org/b/%E8%B2%93%20&amp;%20%E7%8B%97/</loc>" in made.text(
        "/sitemap.xml"
    )


def test_a_long_sitemap_is_split(monkeypatch):
    whole = urls_of(Made(Sitemap()).text("/sitemap.xml"))
    monkeypatch.setattr(sitemap, "MOST", 4)
    made = Made(Sitemap())
    parts = ["/sitemap-1.xml", "/sitemap-2.xml", "/sitemap-3.xml"]
    assert urls_of(made.text("/sitemap.xml")) == parts
    assert [urls_of(made.text(part)) for part in parts] == [whole[:4], whole[4:8], whole[8:]]


def test_robots_names_the_sitemap():
    assert Made(Sitemap()).text("/robots.txt") == (
        "User-agent: *\nAllow: /\n\nSitemap: https://example.org/b/sitemap.xml\n"
    )


@pytest.mark.parametrize(
    ("site", "urls"),
    [
        (having(enabled=False), ["/robots.txt"]),
        (having(robots=False), ["/sitemap.xml"]),
        (replace(planned(), files={"robots.txt"}), ["/sitemap.xml"]),
        (without_address(), ["/robots.txt"]),
    ],
)
def test_only_what_is_wanted_and_possible_is_made(site, urls):
    assert Made(Sitemap(), site=site).urls() == urls


def test_robots_names_no_sitemap_that_is_not_there():
    made = Made(Sitemap(), site=without_address())
    assert made.text("/robots.txt") == "User-agent: *\nAllow: /\n"


def test_a_title_changes_no_answer_of_the_sitemap():
    edited = tuple(replace(each, title="New") for each in ENTRIES)
    before, after = Made(Sitemap()), Made(Sitemap(), site=planned(entries=edited))
    for made in (before, after):
        made.text("/sitemap.xml")
    assert before.answers() == after.answers()


@given(st.datetimes(min_value=datetime(1900, 1, 1)))
def test_times_are_valid_whatever_they_are(when):
    entries = tuple(replace(each, updated=when) for each in ENTRIES)
    made = Made(Sitemap(), site=planned(entries=entries))
    for each in parsed(made.text("/sitemap.xml")).iterfind(".//s:lastmod", NAMES):
        assert datetime.fromisoformat(each.text).tzinfo
