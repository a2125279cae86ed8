"""A feed as JSON Feed."""

import json
from collections.abc import Mapping

from sitegen.extend.feed import Article, Feed
from sitegen.extend.xml import lawful

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(feed: Feed) -> str:
    """Write a feed as JSON Feed. source: JSON Feed 1.1"""
    fields = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.url,
        "description": feed.description,
        "language": feed.language,
        "authors": [{"name": feed.author}],
        "items": [_item(article) for article in feed.articles],
    }
    # What UTF-8 cannot hold is left out, as in the other formats.
    return lawful(json.dumps(_filled(fields), ensure_ascii=False, indent=1)) + "\n"


def _item(article: Article) -> Mapping[str, object]:
    return _filled(
        {
            "id": article.id,
            "url": article.url,
            "title": article.title,
            "content_html": article.html,
            "summary": article.summary,
            "date_published": article.published.isoformat(timespec="seconds"),
            "date_modified": article.updated.isoformat(timespec="seconds"),
            "authors": [{"name": name} for name in article.authors],
            "tags": list(article.categories),
        }
    )


def _filled(fields: Mapping[str, object]) -> dict[str, object]:
    """Leave out what is empty; an item must have its content, be it empty."""
    must = ("title", "items", "content_html")
    return {name: value for name, value in fields.items() if value or name in must}
