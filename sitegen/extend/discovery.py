"""The feeds that a page belongs to, for browsers and readers to find."""

from collections.abc import Iterator

from markupsafe import escape

from sitegen.extend.address import address
from sitegen.extend.formats import FORMATS
from sitegen.model.page import Page
from sitegen.plan.urls import has_suffix
from sitegen.render.site import Site


def feed_links(page: Page, site: Site) -> Iterator[tuple[str, str]]:
    """Link the feeds of the page's folder and of those above it, the site's own first.

    returns: media type and `<link>` each
    """
    wanted = site.ask("config", "feeds.formats")
    for folder in _folders(page, str(site.ask("config", "site.default_language"))):
        for format in wanted:
            file, media_type = FORMATS[format]
            feed: Page | None = site.ask("page", f"{folder}{file}")
            if feed and feed.kind == "made":
                url, title = address(site.scene, feed.url), escape(feed.title)
                link = f'<link rel="alternate" type="{media_type}" title="{title}"'
                yield media_type, f'{link} href="{escape(url)}">'


def _folders(page: Page, default_language: str) -> tuple[str, ...]:
    """List the folders from the root of the page's language to the page.

    An entry has no feed of its own, so its own folder is not among them; the pages of a list
    belong to the folder of the first.
    """
    url = page.pagination.first_url if page.pagination else page.url
    if page.kind == "entry" or has_suffix(url):
        url = url.rstrip("/").rpartition("/")[0]
    root = "/" if page.language == default_language else f"/{page.language}/"
    folder = f"{url.rstrip('/')}/"
    parts = folder.removeprefix(root).split("/")[:-1] if folder.startswith(root) else []
    return (root, *(f"{root}{'/'.join(parts[: n + 1])}/" for n in range(len(parts))))
