"""The demo: whole, without script, and with nothing in it that must stay hidden.

`GOLDEN=write pytest tests/demo_test.py` takes its outputs for the golden ones.
"""

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit
from xml.etree import ElementTree

import feedparser
import pytest
from lxml import etree
from lxml import html as lxml_html
from selectolax.lexbor import LexborHTMLParser

from sitegen.build import Options
from tests.extend.feed_schemas import faults
from tests.extend.feeds_test import JsonFeed
from tests.sites import run, site_of

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "demo.txt"
# What stands in the draft and in the expired post, and nowhere else.
HIDDEN = (b"heliotrope-lantern", b"marzipan-telegraph")
# After every article's date.
LATER = Options(now=datetime(2027, 1, 1, tzinfo=UTC))
# A script that is data: nothing runs.
DATA = '[type="application/ld+json"]'
XHTML = "{http://www.w3.org/1999/xhtml}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@dataclass(frozen=True)
class Demo:
    """The demo as it was built: output path → bytes, and what was told."""

    files: dict[str, bytes]
    told: list[str]

    def ending(self, *suffixes: str) -> dict[str, bytes]:
        """The outputs with one of these suffixes."""
        return {path: data for path, data in self.files.items() if path.endswith(suffixes)}


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    built = run(ROOT, tmp_path_factory.mktemp("demo") / "cache", LATER)
    return Demo({path: data or b"" for path, data in built.files.items()}, built.told)


def undigested(path: str) -> str:
    """Leave out the digest in the name of an asset."""
    return re.sub(r"\.[0-9a-f]{10}\.(\w+)$", r".*.\1", path)


def url_of(path: str) -> str:
    """The URL at which a host serves an output."""
    return "/" + path.removesuffix("index.html")


def links(page: LexborHTMLParser) -> Iterator[str]:
    """Every URL that a page names."""
    for node in page.css("[href], [src], [srcset]"):
        attributes = node.attributes
        yield from filter(None, (attributes.get("href"), attributes.get("src")))
        for part in (attributes.get("srcset") or "").split(","):
            yield from part.split()[:1]


def anchors(data: bytes) -> set[str]:
    """Every id of a page."""
    found = LexborHTMLParser(data.decode()).css("[id]")
    return {node.attributes["id"] or "" for node in found}


def test_nothing_is_wrong_with_the_demo(demo):
    assert demo.told == []


def test_the_demo_has_the_outputs_it_had(demo):
    paths = sorted(map(undigested, demo.files))
    if os.environ.get("GOLDEN") == "write":
        GOLDEN.write_text("\n".join(paths) + "\n", "utf-8")
    assert paths == GOLDEN.read_text("utf-8").splitlines()


def test_no_page_has_inline_handlers(demo):
    for path, data in demo.ending(".html").items():
        page = LexborHTMLParser(data.decode())
        assert not page.css("[onclick], [onload], [onerror]"), path
        assert not [link for link in links(page) if link.lower().startswith("javascript:")], path


@pytest.mark.parametrize("phrase", HIDDEN, ids=bytes.decode)
def test_a_hidden_text_is_in_the_sources_and_in_no_output(demo, phrase):
    posts = (ROOT / "content").rglob("*.md")
    assert [path for path in posts if phrase in path.read_bytes()]
    assert not [path for path, data in demo.files.items() if phrase in data]


def test_every_page_is_html_with_a_language_and_a_title_and_one_heading(demo):
    for path, data in demo.ending(".html").items():
        tree = lxml_html.document_fromstring(data)
        assert data.lstrip().lower().startswith(b"<!doctype html>"), path
        assert tree.get("lang"), path
        assert (tree.findtext(".//title") or "").strip(), path
        if not tree.xpath("//meta[@http-equiv='refresh']"):
            assert len(tree.findall(".//h1")) == 1, path


def test_no_page_has_an_id_twice(demo):
    for path, data in demo.ending(".html").items():
        ids = [node.attributes["id"] for node in LexborHTMLParser(data.decode()).css("[id]")]
        assert len(ids) == len(set(ids)), path


def test_every_internal_link_and_anchor_leads_somewhere(demo):
    config = site_of(ROOT).config
    urls = {url_of(path): data for path, data in demo.files.items()}
    lost = []
    for path, data in demo.ending(".html").items():
        for link in links(LexborHTMLParser(data.decode())):
            target = urlsplit(urljoin(config.site.url + url_of(path), link))
            if f"{target.scheme}://{target.netloc}" != config.site.url:
                continue
            found = urls.get(unquote(target.path))
            if found is None or (
                target.fragment and unquote(target.fragment) not in anchors(found)
            ):
                lost.append(f"{path}: {link}")
    assert lost == []


def test_every_feed_is_what_its_format_asks_for(demo):
    for path, data in demo.ending("feed.xml", "rss.xml").items():
        assert faults(path, data) == [], path
    for data in demo.ending("feed.json").values():
        JsonFeed.model_validate_json(data)


@pytest.mark.parametrize("path", ["feed.xml", "rss.xml", "posts/feed.xml", "zh-TW/rss.xml"])
def test_a_feed_parses_and_its_entries_lead_to_pages(demo, path):
    config = site_of(ROOT).config
    feed = feedparser.parse(demo.files[path])
    assert not feed.bozo and feed.feed.title and feed.entries
    for entry in feed.entries:
        assert entry.id and entry.title
        target = unquote(entry.link.removeprefix(config.site.url)).lstrip("/")
        assert f"{target}index.html" in demo.files, entry.link


def test_the_sitemap_names_pages_and_only_pages(demo):
    config = site_of(ROOT).config
    tree = ElementTree.fromstring(demo.files["sitemap.xml"])
    told = [each.text or "" for each in tree.iter(f"{SITEMAP}loc")]
    paths = {unquote(url.removeprefix(config.site.url)).lstrip("/") for url in told}
    assert len(told) == len(paths) and all(url.startswith(config.site.url + "/") for url in told)
    assert {f"{path}index.html" for path in paths} <= demo.files.keys()
    assert not {path for path in paths if "404" in path}
    for path in paths:
        data = demo.files[f"{path}index.html"]
        assert b'http-equiv="refresh"' not in data and b"noindex" not in data, path


@pytest.mark.parametrize("folder", ["", "posts/", "zh-TW/", "zh-TW/posts/"])
def test_a_feed_holds_the_text_of_the_page(demo, folder):
    host = site_of(ROOT).config.site.url
    for entry in feedparser.parse(demo.files[f"{folder}feed.xml"]).entries:
        path = f"{unquote(entry.link.removeprefix(host)).lstrip('/')}index.html"
        prose = lxml_html.document_fromstring(demo.files[path]).find_class("prose")[0]
        prose.make_links_absolute(entry.link)
        for node in prose.xpath(".//template|.//script"):
            node.drop_tree()
        fed = lxml_html.fragment_fromstring(entry.content[0].value, create_parent="div")
        assert fed.text_content().split() == prose.text_content().split(), path
        assert links_of(fed) == links_of(prose), path


def links_of(tree):
    """Where every link of a tree leads, in order, as addresses in full."""
    return [unquote(node.get("href")) for node in tree.iter("a")]


def test_translations_name_each_other_and_nothing_else(demo):
    host = site_of(ROOT).config.site.url
    told = {}
    for path, data in demo.ending(".html").items():
        tree = lxml_html.document_fromstring(data)
        found = tree.xpath("//link[@rel='alternate'][@hreflang]")
        named = {each.get("hreflang"): each.get("href") for each in found}
        told[host + quote(url_of(path))] = (tree.get("lang"), named)
    pairs = {url: (lang, named) for url, (lang, named) in told.items() if named}
    assert len(pairs) > 20
    for url, (lang, named) in pairs.items():
        assert named[lang] == url and named["x-default"] == named["en"]
        assert named.keys() == {"en", "zh-TW", "x-default"}
        assert all(pairs[each][1] == named for each in named.values())


def test_the_sitemap_names_the_same_translations_as_the_pages(demo):
    tree = etree.fromstring(demo.files["sitemap.xml"])
    etree.XMLSchema(file=ROOT / "tests/extend/sitemap.xsd").assertValid(tree)
    for url in tree:
        named = {each.get("hreflang"): each.get("href") for each in url.iterfind(f"{XHTML}link")}
        path = unquote(url.findtext(f"{SITEMAP}loc").removeprefix("https://example.org/"))
        page = lxml_html.document_fromstring(demo.files[f"{path}index.html"])
        found = page.xpath("//link[@rel='alternate'][@hreflang]")
        assert {each.get("hreflang"): each.get("href") for each in found} == named


def test_what_is_not_translated_stands_in_and_is_told_nowhere(demo):
    page = demo.files["zh-TW/posts/kubectl-lines/index.html"].decode()
    assert '<meta name="robots" content="noindex">' in page
    assert '<link rel="canonical" href="https://example.org/posts/kubectl-lines/">' in page
    assert "這一頁還沒有翻譯" in page and 'hreflang="zh-TW"' not in page
    for path in (
        "sitemap.xml",
        "zh-TW/tags/kubernetes/index.html",
        "zh-TW/archive/index.html",
        "zh-TW/index.html",
    ):
        assert b"zh-TW/posts/kubectl-lines" not in demo.files[path], path
    feed = feedparser.parse(demo.files["zh-TW/feed.xml"])
    assert not [each.link for each in feed.entries if "kubectl" in each.link]
    assert b"/zh-TW/posts/kubectl-lines/" in demo.files["zh-TW/about/index.html"]


def test_every_page_that_is_listed_says_what_it_is(demo):
    kinds = {}
    for path, data in demo.ending(".html").items():
        for script in LexborHTMLParser(data.decode()).css(f"script{DATA}"):
            told = json.loads(script.text(deep=True))
            kinds[path] = {node["@type"] for node in told.get("@graph", [told])}
    assert kinds["index.html"] == kinds["zh-TW/index.html"] == {"WebSite"}
    assert kinds["zh-TW/posts/keda/index.html"] == {"BlogPosting", "BreadcrumbList"}
    assert kinds["about/index.html"] == {"BreadcrumbList"}
    assert "404.html" not in kinds and "zh-TW/posts/kubectl-lines/index.html" not in kinds


def test_every_article_but_one_is_in_both_languages(demo):
    english = {path for path in demo.files if re.fullmatch(r"posts/[^/]+/index\.html", path)}
    stands_in = [path for path in english if b"noindex" in demo.files.get(f"zh-TW/{path}", b"")]
    assert stands_in == ["posts/kubectl-lines/index.html"]
