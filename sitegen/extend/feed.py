"""A feed before it is written in a format."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, cast

from sitegen.extend.absolute import absolute_html
from sitegen.extend.address import address, moment
from sitegen.model.page import Page
from sitegen.render.entries import EntryView
from sitegen.render.site import Site
from sitegen.trace.reader import Projection

# The time of a feed that has nothing to tell yet.
NEVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Article:
    """One entry of a feed.

    url:     absolute; names the entry for good
    summary: plain text
    html:    its whole body, with absolute URLs
    """

    title: str
    url: str
    published: datetime
    updated: datetime
    summary: str
    html: str
    authors: tuple[str, ...]
    categories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed says, newest first.

    url:  of the feed itself; home: of the page that shows the same
    """

    title: str
    description: str
    language: str
    url: str
    home: str
    author: str
    articles: tuple[Article, ...]

    @property
    def updated(self) -> datetime:
        """When something in it last changed."""
        return max((each.updated for each in self.articles), default=NEVER)


def feed_of(page: Page, site: Site) -> Feed:
    """Ask for all that a feed says.

    page: with the props `queries`, JSON each; `limit`, 0 means all; `home`, a path; `taxonomies`
    """
    rows = sorted(_rows(page, site), key=lambda row: (-row[0].timestamp(), row[1]))
    limit = cast(int, page.props["limit"]) or len(rows)
    keys = cast("tuple[str, ...]", page.props["taxonomies"])
    return Feed(
        title=page.title,
        description=str(site.ask("config", "site.description")),
        language=page.language,
        url=address(site.scene, page.url),
        home=address(site.scene, str(page.props["home"])),
        author=str(site.ask("config", "site.author") or site.ask("config", "site.title")),
        articles=tuple(_article(*row, keys, site) for row in rows[:limit]),
    )


def _rows(page: Page, site: Site) -> Iterator[tuple[datetime, str, Projection]]:
    reader = site.scene.reader
    for query in cast("tuple[str, ...]", page.props["queries"]):
        found = reader.project("query", query)
        for id in reader.ids(found):
            yield _instant(reader.field(found, id, "date"), site), id, found


def _article(
    published: datetime, id: str, found: Projection, keys: tuple[str, ...], site: Site
) -> Article:
    entry = EntryView(site.scene, id, found)
    url = address(site.scene, site.scene.reader.field(found, id, "url"))
    updated = _instant(entry.updated, site) if entry.updated else published
    return Article(
        title=entry.title,
        url=url,
        published=published,
        updated=max(published, updated),
        summary=entry.description or entry.summary,
        html=absolute_html(str(entry.html), url),
        authors=tuple(_names(_held(entry, "authors") or _held(entry, "author"))),
        categories=tuple(name for key in keys for name in _names(_held(entry, key))),
    )


def _instant(when: date, site: Site) -> datetime:
    return moment(when, str(site.ask("config", "site.timezone")))


def _held(entry: EntryView, name: str) -> tuple[Any, ...]:
    held = getattr(entry, name, None)
    return held if isinstance(held, tuple) else (held,) if held else ()


def _names(held: tuple[Any, ...]) -> Iterator[str]:
    """Name what is written as text, as a mapping with a name, or as a reference to an entry."""
    for each in held:
        if isinstance(each, EntryView):
            yield each.title
        elif isinstance(each, Mapping):
            yield str(each.get("name") or each.get("title") or "")
        elif each is not None:
            yield str(each)
