"""Feeds: where they were, and how they named entries."""

import pytest

from sitegen.migrate.gatsby import Gatsby, Plugin
from sitegen.migrate.site.feeds import Guid, feeds
from sitegen.migrate.tree import Files

URL = "https://example.org"


def project(text="", major=5, url=f"{URL}/", **options):
    plugin = Plugin("gatsby-plugin-feed", options, "gatsby-config.js", 3)
    gatsby = Gatsby(
        config="gatsby-config.js", major=major, metadata={"siteUrl": url}, plugins=(plugin,)
    )
    return gatsby, Files({"gatsby-config.js": text})


@pytest.mark.parametrize(
    ("written", "id"),
    [
        ("guid: site.siteMetadata.siteUrl + edge.node.fields.slug,", f"{URL}/blog/a/"),
        ("guid: `${site.siteMetadata.siteUrl}${node.fields.slug}`,", f"{URL}/blog/a/"),
        ("guid: site.siteMetadata.siteUrl + '/blog' + node.fields.slug,", f"{URL}/blog/a/"),
        ("guid: site.siteMetadata.site_url + '/x' + node.frontmatter.path", f"{URL}/x/blog/a/"),
        ("guid: `${siteUrl}${node.fields.slug}?feed`,", f"{URL}/blog/a/?feed"),
        ("url: rssMetadata.site_url + node.fields.slug,", f"{URL}/blog/a/"),
        ("url: siteUrl + node.fields.slug,\nguid: url,", f"{URL}/blog/a/"),
        ("", f"{URL}/blog/a/"),
    ],
)
def test_ids_are_written_as_the_feed_wrote_them(written, id):
    _, guid = feeds(*project(f"serialize: () => ({{ {written}\n }})" if written else ""))
    assert guid and guid.of("/blog/a/") == id


def test_an_address_with_a_slash_loses_it_but_in_the_first_gatsby():
    assert feeds(*project())[1] == Guid(URL)
    assert feeds(*project(major=1))[1] == Guid(f"{URL}/")


def test_ids_that_code_makes_are_guessed_and_told():
    part, guid = feeds(*project("serialize: () => ({ guid: hash(node.id), })"))
    assert guid == Guid(URL)
    assert [note.code for note in part.notes] == ["SG946", "SG947", "SG948"]


def test_a_feed_stays_where_it_was():
    part, _ = feeds(*project("limit: 30", feeds=[{"output": "blog/feed.xml"}]))
    assert part.settings == {
        "feeds": {"formats": ["rss"], "limit": 30, "places": {"/blog/feed.xml": "rss"}}
    }


def test_without_the_plugin_nothing_is_said():
    part, guid = feeds(Gatsby(), Files({}))
    assert (part.settings, part.notes, guid) == ({}, (), None)
