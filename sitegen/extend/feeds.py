"""Feeds with full text, of the site, its collections and its terms."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from sitegen.extend.call import IN_SETTINGS
from sitegen.extend.formats import FORMATS
from sitegen.extend.pages import own_page
from sitegen.extend.protocol import Checked, Planned
from sitegen.extend.scopes import Scope, scopes
from sitegen.model.config import Feeds as Settings
from sitegen.model.page import Page
from sitegen.model.problem import Problem
from sitegen.model.problems.extensions import no_site_url, no_such_feed
from sitegen.model.serial import to_json

if TYPE_CHECKING:
    from sitegen.render.site import Site


class Feeds:
    """Makes a feed of each scope, in each format that the settings want."""

    name = "feeds"
    version = "3"

    def pages(self, site: Planned) -> Iterator[Page]:
        """Add the feeds, where the site has none of its own."""
        return site.free(self._pages(site) if site.config.site.url else ())

    def make(self, page: Page, site: "Site") -> str:
        """Make a feed."""
        from sitegen.extend.articles import feed_of
        from sitegen.extend.atom import atom
        from sitegen.extend.json_feed import json_feed
        from sitegen.extend.rss import rss

        write = {"atom": atom, "rss": rss, "json": json_feed}[str(page.props["format"])]
        return write(feed_of(page, site))

    def check(self, site: Checked) -> Iterator[Problem]:
        """Tell why there is no feed where the settings want one."""
        if site.config.feeds.formats and not site.config.site.url:
            yield no_site_url(IN_SETTINGS)
        paged = [each.name for each in site.declared.collections if each.permalink]
        for name in site.config.feeds.collections:
            if name not in paged:
                place = replace(IN_SETTINGS, key=("feeds", "collections"))
                yield no_such_feed(place, name, paged)

    def _pages(self, site: Planned) -> Iterator[Page]:
        keys = tuple(each.key for each in site.declared.taxonomies)
        for scope in scopes(site):
            for url, format in _places(scope, site.config.feeds).items():
                props = {**_props(scope, site), "format": format, "taxonomies": keys}
                yield own_page(self.name, url, scope.language, scope.title, props)


def _places(scope: Scope, settings: Settings) -> dict[str, str]:
    """Give the URL of each file of a scope with its format; the settings' own places win.

    Those show the site's feed, also where a collection would have its own.
    """
    usual = {f"{scope.folder}{FORMATS[each][0]}": each for each in settings.formats}
    told = {f"/{place.strip('/')}": each for place, each in settings.places.items()}
    if scope.folder == "/":
        return {**usual, **told}
    return {url: each for url, each in usual.items() if url not in told}


def _props(scope: Scope, site: Planned) -> dict[str, object]:
    queries = tuple(to_json(query) for query in scope.queries)
    return {"queries": queries, "home": scope.home, "limit": site.config.feeds.limit}
