"""The feeds that a page belongs to, for browsers and readers to find."""

from collections.abc import Iterator
from functools import lru_cache
from html import escape

from sitegen.extend.address import Host
from sitegen.extend.formats import FORMATS
from sitegen.extend.scopes import root_of
from sitegen.model.page import Page
from sitegen.plan.urls import has_suffix
from sitegen.render.site import Site


def feed_links(page: Page, site: Site, host: Host) -> Iterator[tuple[str, str]]:
    """Link the feeds of the page's folder and of those above it, the site's own first.

    returns: media type and `<link>` each
    """
    wanted = site.ask("config", "feeds.formats")
    if not wanted:
        return
    root = root_of(page.language, str(site.ask("config", "site.default_language")))
    for folder in folders(folder_of(page), root):
        for format in wanted:
            file, media_type = FORMATS[format]
            feed: Page | None = site.ask("page", f"{folder}{file}")
            if feed and feed.kind == "made":
                yield media_type, _link(media_type, feed.title, host.address(feed.url))


def folder_of(page: Page) -> str:
    """Give the folder that holds what a page shows; a list's is that of its first page.

    An entry has no feed of its own, so it belongs to the folder above.
    """
    url = page.pagination.first_url if page.pagination else page.url
    if page.kind == "entry" or has_suffix(url):
        url = url.rstrip("/").rpartition("/")[0]
    return f"{url.rstrip('/')}/"


@lru_cache(maxsize=4096)
def folders(folder: str, root: str) -> tuple[str, ...]:
    """List the folders from the root to a folder."""
    parts = folder.removeprefix(root).split("/")[:-1] if folder.startswith(root) else []
    return (root, *(f"{root}{'/'.join(parts[: n + 1])}/" for n in range(len(parts))))


@lru_cache(maxsize=1024)
def _link(media_type: str, title: str, url: str) -> str:
    told = f'<link rel="alternate" type="{media_type}" title="{escape(title)}"'
    return f'{told} href="{escape(url)}">'
