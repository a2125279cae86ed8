"""What a feed says, asked of the site."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple, cast

from sitegen.extend.absolute import absolute_html
from sitegen.extend.address import Host, host_of
from sitegen.extend.feed import Article, Feed
from sitegen.extend.identity import identity
from sitegen.extend.moments import moment
from sitegen.extend.own import own
from sitegen.extend.readers import for_readers
from sitegen.model.page import Page
from sitegen.render.entries import EntryView
from sitegen.render.site import Site
from sitegen.trace.reader import Projection


class Row(NamedTuple):
    """An entry that a query found, which is yet to be read."""

    published: datetime
    id: str
    found: Projection


def feed_of(page: Page, site: Site) -> Feed:
    """Ask for all that a feed says.

    page: with the props `queries`, JSON each; `limit`, 0 means all; `home`, a path; `taxonomies`
    """
    host, props = host_of(site.scene), page.props
    rows = sorted(_rows(props, site), key=lambda row: (-row.published.timestamp(), row.id))
    limit = cast(int, props["limit"]) or len(rows)
    keys = cast("tuple[str, ...]", props["taxonomies"])
    return Feed(
        id=identity(page.url, host.url, _authority(site)),
        title=page.title,
        description=own(site, "description"),
        language=page.language,
        url=host.address(page.url),
        home=host.address(str(props["home"])),
        author=own(site, "author") or own(site, "title"),
        articles=tuple(_article(row, keys, site, host) for row in rows[:limit]),
    )


def names_of(entry: EntryView) -> tuple[str, ...]:
    """Name the authors of an entry, from its field `authors` or `author`."""
    return tuple(_names(_held(entry, "authors") or _held(entry, "author")))


def _rows(props: Mapping[str, object], site: Site) -> Iterator[Row]:
    reader = site.scene.reader
    for query in cast("tuple[str, ...]", props["queries"]):
        found = reader.project("query", query)
        for id in reader.ids(found):
            yield Row(_instant(reader.field(found, id, "date"), site), id, found)


def _article(row: Row, keys: tuple[str, ...], site: Site, host: Host) -> Article:
    entry = EntryView(site.scene, row.id, row.found)
    url = host.address(site.scene.reader.field(row.found, row.id, "url"))
    updated = _instant(entry.updated, site) if entry.updated else row.published
    return Article(
        id=_guid(entry) or identity(row.id, host.url, _authority(site)),
        title=entry.title,
        url=url,
        published=row.published,
        updated=max(row.published, updated),
        summary=entry.description or entry.summary,
        html=absolute_html(for_readers(str(entry.html)), url),
        authors=names_of(entry),
        categories=tuple(name for key in keys for name in _names(_held(entry, key))),
    )


def _authority(site: Site) -> str:
    return str(site.ask("config", "feeds.authority") or "")


def _guid(entry: EntryView) -> str:
    """Read the id that an entry brings from elsewhere, in a field `guid` of its front matter."""
    held = getattr(entry, "guid", None)
    return held if isinstance(held, str) else ""


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
