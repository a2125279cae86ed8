"""The URLs of a site, from its sitemap or from what Gatsby wrote about its pages."""

import html
import json
import re
from collections.abc import Callable, Collection
from urllib.parse import unquote, urlsplit

_LOC = re.compile(r"<loc>\s*(.*?)\s*</loc>", re.DOTALL)
_DATA = re.compile(r"(?:^|/)page-data/(.+)/page-data\.json$")
_MOST_PARTS = 1000


def urls_of_sitemap(data: bytes, part: Callable[[str], bytes | None]) -> tuple[str, ...]:
    """List the paths that a sitemap names.

    part:    gives a part of the sitemap by its file name, where it is an index
    returns: percent-encoding undone, without host
    """
    text = data.decode("utf-8", "replace")
    found = [html.unescape(each) for each in _LOC.findall(text)]
    if "<sitemapindex" in text:
        names = [urlsplit(each).path.rpartition("/")[2] for each in found[:_MOST_PARTS]]
        inner = (part(name) or b"" for name in names)
        found = [
            html.unescape(each)
            for one in inner
            if b"<sitemapindex" not in one
            for each in _LOC.findall(one.decode("utf-8", "replace"))
        ]
    return tuple(dict.fromkeys(unquote(urlsplit(each).path) or "/" for each in found))


def urls_of_public(paths: Collection[str], read: Callable[[str], bytes | None]) -> tuple[str, ...]:
    """List the paths of Gatsby's pages.

    paths: of a `public` folder
    """
    data = [each for each in sorted(paths) if _DATA.search(each)]
    found = [_path(read(each)) for each in data]
    if not data:
        pages = [each for each in sorted(paths) if each.endswith(".html")]
        found = [f"/{each.removesuffix('index.html')}" for each in pages]
    return tuple(dict.fromkeys(each for each in found if each))


def _path(data: bytes | None) -> str:
    try:
        told = json.loads(data or b"")
    except (ValueError, RecursionError):
        return ""
    path = told.get("path") if isinstance(told, dict) else None
    return unquote(path) if isinstance(path, str) and path.startswith("/") else ""
