"""The list of pages for search engines, and the file that tells them where it is."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from sitegen.extend.address import host_of
from sitegen.extend.call import IN_SETTINGS
from sitegen.extend.pages import own_page
from sitegen.extend.protocol import Checked, Planned
from sitegen.model.page import Page
from sitegen.model.problem import Problem
from sitegen.model.problems.extensions import no_site_url

if TYPE_CHECKING:
    from sitegen.render.site import Site

# sitemaps.org allows 50,000 URLs a file; room is left for pages of other integrations.
MOST = 45_000

ROBOTS = "/robots.txt"
SITEMAP = "/sitemap.xml"


class Sitemap:
    """Makes `sitemap.xml`, split where it is long, and `robots.txt`."""

    name = "sitemap"
    version = "1"

    def pages(self, site: Planned) -> Iterator[Page]:
        """Add the files that the settings want, where the site has none of its own."""
        return site.free(self._pages(site))

    def make(self, page: Page, site: "Site") -> str:
        """Make one of the files."""
        from sitegen.extend.urlset import index, urlset

        if page.url == ROBOTS:
            return _robots(page, site)
        if parts := page.props.get("parts"):
            return index(int(str(parts)), site)
        first, last = (page.props.get(name) for name in ("first", "last"))
        return urlset(site, slice(first, last))

    def check(self, site: Checked) -> Iterator[Problem]:
        """Tell that there is no sitemap when nobody knows the site's address."""
        if site.config.sitemap.enabled and not site.config.site.url:
            yield no_site_url(IN_SETTINGS)

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


def _robots(page: Page, site: "Site") -> str:
    told = "User-agent: *\nAllow: /\n"
    if page.props["has_sitemap"]:
        told += f"\nSitemap: {host_of(site.scene).address(SITEMAP)}\n"
    return told
