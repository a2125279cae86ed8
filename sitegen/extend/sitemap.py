"""The list of pages for search engines, and the file that tells them where it is."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from sitegen.extend.address import address, moment
from sitegen.extend.call import SETTINGS
from sitegen.extend.pages import own_page
from sitegen.extend.protocol import Checked, Planned
from sitegen.extend.xml import DECLARATION, element
from sitegen.model.page import Page
from sitegen.model.problem import Problem
from sitegen.model.problems.extensions import no_site_url
from sitegen.render.site import Site

# sitemaps.org allows 50,000 URLs a file; room is left for pages of other integrations.
MOST = 45_000

ROBOTS = "/robots.txt"
SITEMAP = "/sitemap.xml"

_NAMESPACES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
)


class Row(NamedTuple):
    """What a sitemap says of a page.

    changed: when its entry last changed; None for other pages
    """

    url: str
    language: str
    group: str
    changed: date | None


class Sitemap:
    """Makes `sitemap.xml`, split where it is long, and `robots.txt`."""

    name = "sitemap"
    version = "1"

    def pages(self, site: Planned) -> Iterator[Page]:
        """Add the files that the settings want, where the site has none of its own."""
        return site.free(self._pages(site))

    def make(self, page: Page, site: Site) -> str:
        """Make one of the files."""
        if page.url == ROBOTS:
            return _robots(page, site)
        if parts := page.props.get("parts"):
            return _index(int(str(parts)), site)
        first, last = (page.props.get(name) for name in ("first", "last"))
        return _urlset(_rows(site), slice(first, last), site)

    def check(self, site: Checked) -> Iterator[Problem]:
        """Tell that there is no sitemap when nobody knows the site's address."""
        if site.config.sitemap.enabled and not site.config.site.url:
            yield no_site_url(SETTINGS)

    def _pages(self, site: Planned) -> Iterator[Page]:
        language, settings = site.config.site.default_language, site.config.sitemap
        has_sitemap = settings.enabled and bool(site.config.site.url)
        if settings.robots:
            yield own_page(self.name, ROBOTS, language, props={"has_sitemap": has_sitemap})
        if has_sitemap:
            count = sum(is_shown(page.output, page.is_listed) for page in site.plan.pages)
            for url, props in _parts(count):
                yield own_page(self.name, url, language, props=props)


def is_shown(output: str, is_listed: bool) -> bool:
    """Tell whether a sitemap names a page."""
    return is_listed and output.endswith(".html")


def part_url(number: int) -> str:
    """Give the URL of one part of a long sitemap. number: from 1"""
    return f"/sitemap-{number}.xml"


def _parts(count: int) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Give the files for so many pages, and what each holds; the last takes the rest."""
    number = -(-count // MOST)
    if number <= 1:
        yield SITEMAP, {}
        return
    yield SITEMAP, {"parts": number}
    for part in range(number):
        last = None if part == number - 1 else (part + 1) * MOST
        yield part_url(part + 1), {"first": part * MOST, "last": last}


def _robots(page: Page, site: Site) -> str:
    told = "User-agent: *\nAllow: /\n"
    if page.props["has_sitemap"]:
        told += f"\nSitemap: {address(site.scene, SITEMAP)}\n"
    return told


def _index(parts: int, site: Site) -> str:
    urls = (address(site.scene, part_url(number + 1)) for number in range(parts))
    entries = "".join(f"<sitemap>{element('loc', url)}</sitemap>\n" for url in urls)
    return f"{DECLARATION}<sitemapindex {_NAMESPACES}>\n{entries}</sitemapindex>\n"


def _rows(site: Site) -> tuple[Row, ...]:
    """List the pages that a sitemap names, by URL."""
    reader = site.scene.reader
    pages = reader.project("pages", "all")

    def field(url: str, name: str) -> object:
        return reader.field(pages, url, name)

    return tuple(
        Row(url, *(field(url, name) for name in ("language", "group", "lastmod")))  # type: ignore[arg-type]
        for url in reader.ids(pages)
        if is_shown(str(field(url, "output")), bool(field(url, "is_listed")))
    )


def _urlset(rows: Sequence[Row], part: slice, site: Site) -> str:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        if row.group:
            groups.setdefault(row.group, []).append(row)
    told = "".join(_url(row, groups.get(row.group, ()), site) for row in rows[part])
    return f"{DECLARATION}<urlset {_NAMESPACES}>\n{told}</urlset>\n"


def _url(row: Row, translations: Sequence[Row], site: Site) -> str:
    told = element("loc", address(site.scene, row.url))
    if row.changed:
        told += element("lastmod", _when(row.changed, site))
    if len(translations) > 1:
        told += "".join(_alternates(translations, site))
    return f"<url>{told}</url>\n"


def _alternates(translations: Sequence[Row], site: Site) -> Iterator[str]:
    default = site.ask("config", "site.default_language")
    for row in translations:
        for language in (row.language, *(["x-default"] if row.language == default else ())):
            url = address(site.scene, row.url)
            yield element("xhtml:link", rel="alternate", hreflang=language, href=url)


def _when(changed: date, site: Site) -> str:
    """Write a date as it is, and a time with its zone."""
    if not hasattr(changed, "hour"):
        return changed.isoformat()
    return moment(changed, str(site.ask("config", "site.timezone"))).isoformat(timespec="seconds")
