"""The demo: whole, without script, and with nothing in it that must stay hidden.

`GOLDEN=write pytest tests/demo_test.py` takes its outputs for the golden ones.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

import feedparser
import pytest
from lxml import html as lxml_html
from selectolax.lexbor import LexborHTMLParser

from sitegen.build import Options
from tests.sites import run, site_of

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "demo.txt"
# What stands in the draft and in the expired post, and nowhere else.
HIDDEN = (b"heliotrope-lantern", b"marzipan-telegraph")
# After every article's date.
LATER = Options(now=datetime(2027, 1, 1, tzinfo=UTC))
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


def test_every_feed_is_well_formed(demo):
    for data in demo.ending("feed.xml", "rss.xml").values():
        assert ElementTree.fromstring(data).tag.endswith(("feed", "rss"))


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
