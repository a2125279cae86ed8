"""The pages of a site as a sitemap lists them."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from sitegen.extend.address import Host, host_of
from sitegen.extend.moments import moment
from sitegen.extend.sitemap import is_shown, part_url
from sitegen.extend.xml import DECLARATION, element
from sitegen.model.frozen import dataclass
from sitegen.render.site import Site

_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_XHTML = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'


class Row(NamedTuple):
    """What a sitemap says of a page.

    group:   equal in all translations of the page
    changed: when its entry last changed; None for other pages
    """

    url: str
    language: str
    group: str
    changed: date | None


@dataclass(frozen=True, slots=True)
class Where:
    """Where a site is served, in which zone its dates are, and its default language."""

    host: Host
    zone: str
    default_language: str


def urlset(site: Site, part: slice) -> str:
    """Write the listed pages, or a part of them, with their translations."""
    zone, default = (str(site.ask("config", f"site.{n}")) for n in ("timezone", "default_language"))
    where, rows = Where(host_of(site.scene), zone, default), _rows(site)
    groups: dict[str, list[Row]] = {}
    for row in rows:
        if row.group:
            groups.setdefault(row.group, []).append(row)
    told = "".join(_url(row, groups.get(row.group, ()), where) for row in rows[part])
    return f"{DECLARATION}<urlset {_NAMESPACE} {_XHTML}>\n{told}</urlset>\n"


def index(parts: int, site: Site) -> str:
    """Write the list of a long sitemap's parts, so many."""
    host = host_of(site.scene)
    urls = (host.address(part_url(number + 1)) for number in range(parts))
    entries = "".join(f"<sitemap>{element('loc', url)}</sitemap>\n" for url in urls)
    return f"{DECLARATION}<sitemapindex {_NAMESPACE}>\n{entries}</sitemapindex>\n"


def _rows(site: Site) -> tuple[Row, ...]:
    """List the pages that a sitemap names, by URL."""
    reader = site.scene.reader
    pages = reader.project("pages", "all")

    def field(url: str, name: str) -> Any:
        return reader.field(pages, url, name)

    return tuple(
        Row(url, field(url, "language"), field(url, "group"), field(url, "lastmod"))
        for url in reader.ids(pages)
        if is_shown(field(url, "output"), field(url, "is_listed"))
    )


def _url(row: Row, translations: Sequence[Row], where: Where) -> str:
    told = element("loc", where.host.address(row.url))
    if row.changed:
        told += element("lastmod", _when(row.changed, where.zone))
    if len(translations) > 1:
        told += "".join(_alternates(translations, where))
    return f"<url>{told}</url>\n"


def _alternates(translations: Sequence[Row], where: Where) -> Iterator[str]:
    for row in translations:
        url = where.host.address(row.url)
        yield element("xhtml:link", rel="alternate", hreflang=row.language, href=url)
        if row.language == where.default_language:
            yield element("xhtml:link", rel="alternate", hreflang="x-default", href=url)


def _when(changed: date, zone: str) -> str:
    """Write a date as it is, and a time with its zone. source: W3C, Date and Time Formats"""
    if not isinstance(changed, datetime):
        return changed.isoformat()
    return moment(changed, zone).isoformat(timespec="seconds")
