"""A published site: its pages, redirects and feeds."""

import re
from collections.abc import Callable, Collection, Mapping
from functools import cached_property
from urllib.parse import unquote

from sitegen.migrate.parity.feed import ids_of
from sitegen.migrate.parity.page import PageFacts, facts, refresh_of

# What Gatsby publishes for itself.
_OWN = re.compile(
    r"^(404(/index)?\.html|dev-404-page/index\.html|offline-plugin-app-shell-fallback/index\.html"
    r"|~partytown/.*|_gatsby/.*|page-data/.*)$"
)
_FEED = re.compile(r"\.(xml|rss|atom|json)$")
_MOST_HOPS = 5


class Site:
    """What is in a published folder, looked up and taken apart once."""

    def __init__(
        self,
        paths: Collection[str],
        read: Callable[[str], bytes | None],
        named: Collection[str] = (),
    ) -> None:
        """Look at these files.

        paths: relative to the folder
        read:  gives a file's bytes
        named: URLs that a sitemap names
        """
        self.files, self.read, self._named = frozenset(paths), read, named
        self._facts: dict[str, PageFacts] = {}

    @cached_property
    def urls(self) -> tuple[str, ...]:
        """URLs of the pages, sorted, redirects among them; without those of Gatsby's own."""
        pages = (each for each in self.files if each.endswith(".html") and not _OWN.match(each))
        return tuple(sorted({*map(url_of, pages), *self._named}))

    @cached_property
    def feeds(self) -> Mapping[str, tuple[str, ...]]:
        """Path of each feed → the ids of its entries."""
        named = (each for each in sorted(self.files) if _FEED.search(each) and not _OWN.match(each))
        found = {path: ids_of(self.read(path) or b"") for path in named if "page-data" not in path}
        return {path: ids for path, ids in found.items() if ids}

    @cached_property
    def rules(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        """The lines of `_redirects`: what they match, and where it leads."""
        lines = self._text("_redirects").splitlines()
        told = (line.split() for line in lines if not line.lstrip().startswith("#"))
        return tuple((_rule(each[0]), each[1]) for each in told if len(each) > 1)

    def file(self, url: str) -> str:
        """Name the file that answers at a URL; "" when there is none."""
        bare = unquote(url).lstrip("/")
        if url.endswith("/") or not bare:
            wanted = [f"{bare}index.html"]
        else:
            wanted = [bare, f"{bare}.html", f"{bare}/index.html"]
        return next((each for each in wanted if each in self.files), "")

    def leads_to(self, url: str) -> str:
        """Tell where a URL leads, by a page or by a rule; "" when it leads nowhere."""
        if file := self.file(url):
            return refresh_of(self._text(file)) if file.endswith(".html") else ""
        path = unquote(url)
        for pattern, target in self.rules:
            if pattern.match(path) or pattern.match(path.rstrip("/")):
                return target
        return ""

    def end_of(self, url: str) -> str:
        """Follow redirects to a page. returns: its file; a whole URL elsewhere; "" for nothing"""
        for _ in range(_MOST_HOPS):
            target = self.leads_to(url)
            if not target:
                return self.file(url)
            if "://" in target or ":splat" in target:
                return target
            url = target.partition("#")[0]
        return ""

    def facts(self, file: str) -> PageFacts:
        """Take a page apart, once."""
        if file not in self._facts:
            self._facts[file] = facts(self._text(file))
        return self._facts[file]

    def _text(self, path: str) -> str:
        return (self.read(path) or b"").decode("utf-8", "replace")


def url_of(path: str) -> str:
    """Name the URL of an HTML file."""
    is_index = path.rpartition("/")[2] == "index.html"
    return f"/{path.removesuffix('index.html') if is_index else path}"


def _rule(source: str) -> re.Pattern[str]:
    parts = re.split(r"(\*|:\w+)", unquote(source).rstrip("/"))
    told = (".*" if p == "*" else "[^/]+" if p.startswith(":") else re.escape(p) for p in parts)
    return re.compile(f"^{''.join(told)}/?$")
