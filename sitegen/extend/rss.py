"""A feed as RSS."""

from collections.abc import Iterator
from email.utils import format_datetime

from sitegen.extend.feed import Article, Feed
from sitegen.extend.xml import DECLARATION, element

_OPENING = (
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"'
    ' xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
)


def rss(feed: Feed) -> str:
    """Write a feed as RSS. source: RSS 2.0; RSS Best Practices Profile"""
    elements = "\n".join((*_head(feed), *map(_item, feed.articles)))
    return f"{DECLARATION}{_OPENING}\n<channel>\n{elements}\n</channel>\n</rss>\n"


def _head(feed: Feed) -> Iterator[str]:
    yield element("title", feed.title)
    yield element("link", feed.home)
    yield element("description", feed.description or feed.title)
    yield element("language", feed.language)
    yield element("lastBuildDate", format_datetime(feed.updated))
    yield element("generator", "sitegen")
    yield element("atom:link", href=feed.url, rel="self", type="application/rss+xml")


def _item(article: Article) -> str:
    return "\n".join(("<item>", *_elements(article), "</item>"))


def _elements(article: Article) -> Iterator[str]:
    yield element("title", article.title)
    yield element("link", article.url)
    yield element("guid", article.id, isPermaLink="false")
    yield element("pubDate", format_datetime(article.published))
    for name in article.authors:
        yield element("dc:creator", name)
    for name in article.categories:
        yield element("category", name)
    if article.summary:
        yield element("description", article.summary)
    yield element("content:encoded", article.html)
