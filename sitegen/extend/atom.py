"""A feed as Atom."""

from collections.abc import Iterator

from sitegen.extend.feed import Article, Feed
from sitegen.extend.xml import DECLARATION, element


def atom(feed: Feed) -> str:
    """Write a feed as Atom. source: RFC 4287"""
    elements = "\n".join((*_head(feed), *map(_entry, feed.articles)))
    opening = element("feed", xmlns="http://www.w3.org/2005/Atom", xml_lang=feed.language)
    return f"{DECLARATION}{opening.removesuffix('/>')}>\n{elements}\n</feed>\n"


def _head(feed: Feed) -> Iterator[str]:
    yield element("title", feed.title)
    if feed.description:
        yield element("subtitle", feed.description)
    yield element("link", href=feed.url, rel="self", type="application/atom+xml")
    yield element("link", href=feed.home, rel="alternate", type="text/html")
    yield element("id", feed.id)
    yield element("updated", feed.updated.isoformat(timespec="seconds"))
    yield _author(feed.author)
    yield element("generator", "sitegen")


def _entry(article: Article) -> str:
    return "\n".join(("<entry>", *_elements(article), "</entry>"))


def _elements(article: Article) -> Iterator[str]:
    yield element("title", article.title)
    yield element("link", href=article.url, rel="alternate", type="text/html")
    yield element("id", article.id)
    yield element("published", article.published.isoformat(timespec="seconds"))
    yield element("updated", article.updated.isoformat(timespec="seconds"))
    yield from map(_author, article.authors)
    for name in article.categories:
        yield element("category", term=name)
    if article.summary:
        yield element("summary", article.summary)
    yield element("content", article.html, type="html")


def _author(name: str) -> str:
    return f"<author>{element('name', name)}</author>"
