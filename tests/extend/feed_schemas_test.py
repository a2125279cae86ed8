"""Feeds are what their formats ask for, and the schemas would notice if not."""

from dataclasses import replace

import pytest

from sitegen.extend.feeds import Feeds
from tests.extend.blog import CONFIG, ENTRIES, Made, planned
from tests.extend.feed_schemas import SCHEMAS, faults

BARE = replace(CONFIG.site, author="", description="")


@pytest.mark.parametrize("config", [CONFIG, replace(CONFIG, site=BARE)], ids=["full", "bare"])
@pytest.mark.parametrize("entries", [ENTRIES, ()], ids=["entries", "none"])
def test_every_feed_is_lawful(config, entries):
    made = Made(Feeds(), site=planned(config=config, entries=entries))
    found = [url for url in made.urls() if url.rpartition("/")[2] in SCHEMAS]
    assert found and not [each for url in found for each in faults(url, made.text(url))]


@pytest.mark.parametrize(
    ("name", "written", "instead"),
    [
        ("feed.xml", "<id>", "<id>no address "),
        ("feed.xml", "<updated>2", "<updated>on 2"),
        ("feed.xml", "</published>", "</published><published>2024-03-05T00:00:00Z</published>"),
        ("feed.xml", 'rel="self"', 'rel="self" target="_blank"'),
        ("feed.xml", "<author><name>Lin</name></author>", ""),
        ("feed.xml", 'href="https:', 'href="//'),
        ("feed.xml", 'type="html"', 'type="markdown"'),
        ("rss.xml", "+0800</pubDate>", "Taipei</pubDate>"),
        ("rss.xml", "<guid", "<id"),
        ("rss.xml", 'version="2.0"', 'version="0.9"'),
        ("rss.xml", "<link>https:", "<link>"),
        ("rss.xml", "<category>", "<tag>"),
    ],
)
def test_a_schema_notices_what_is_wrong(name, written, instead):
    text = Made(Feeds()).text(f"/{name}")
    assert written in text
    tag = written.strip("<>") if written in ("<guid", "<category>") else ""
    broken = text.replace(written, instead, 1)
    if tag:
        broken = broken.replace(f"</{tag}>", f"</{instead.strip('<>')}>", 1)
    assert faults(name, broken)
