"""Where a link leads: a page of the site, a file to publish, or elsewhere."""

from collections.abc import Mapping
from functools import cached_property, partial
from urllib.parse import unquote, urljoin, urlsplit

from sitegen.model.address import encoded, parted
from sitegen.model.config import Markdown
from sitegen.model.problems.markdown import (
    broken_link,
    link_leaves_site,
    unpublished_link,
)
from sitegen.render.markdown.beside import TEXTS
from sitegen.render.markdown.report import Make, Report
from sitegen.render.markdown.shown import Shown
from sitegen.render.pictures.looking import ELSEWHERE
from sitegen.trace.key import Key
from sitegen.trace.reader import Reader


class Links(Shown):
    """Says where the links of one body lead, and shows its pictures."""

    def __init__(
        self, reader: Reader, source: str, markdown: Markdown, report: Report, language: str = ""
    ) -> None:
        """Answer for the text of this source file, in this language."""
        super().__init__(reader, source, report)
        self._markdown, self._language = markdown, language

    def link(self, href: str) -> Mapping[str, str]:
        """Give the attributes of a link; a broken one is reported and stays as it is."""
        if ELSEWHERE.match(href):
            return {"href": href, **self._outward(href)}
        if not href or href[0] == "#":
            return {"href": href}
        return {"href": self._target(href)}

    @cached_property
    def _host(self) -> str:
        return urlsplit(str(self._reader.ask(Key("config", "site.url")) or "")).netloc

    def _outward(self, href: str) -> dict[str, str]:
        rel, target = self._markdown.external_rel, self._markdown.external_target
        if not (rel or target) or not href.lower().startswith(("http:", "https:", "//")):
            return {}
        if urlsplit(href).netloc == self._host:
            return {}
        return {name: value for name, value in (("rel", rel), ("target", target)) if value}

    def _target(self, href: str) -> str:
        if href[0] == "/":
            return self._base + href
        written, rest = parted(href)
        if not written:
            return href
        path = self._path(written)
        if path is None:
            return self._refuse(partial(link_leaves_site, wanted=unquote(href)), href)
        found = (
            self._page_of(path, rest) or self._copy(path) or self._near_page(path, written, rest)
        )
        if found:
            return found + rest
        if path.endswith(TEXTS) and self._is_there(path):
            return self._refuse(partial(unpublished_link, wanted=unquote(written)), href)
        known = self._near(written)
        return self._refuse(partial(broken_link, wanted=unquote(written), known=known), href)

    def _refuse(self, make: Make, href: str) -> str:
        self._report.tell(make, href)
        return href

    def _page_of(self, path: str, rest: str) -> str | None:
        url = self._in_language(path, rest) or self._ask("url", path)
        return self._base + encoded(url) if url else None

    def _in_language(self, path: str, rest: str) -> str | None:
        """Find the page that says what a source says in the language of the text.

        returns: None where that is the text itself, which names its own original
        """
        if self._language in ("", self._ask("config", "site.default_language")):
            return None
        section = "#" if "#" in rest else ""
        url = self._ask("url", f"{path}\n{self._language}{section}")
        return url if url and url != self._ask("url", self._source) else None

    def _near_page(self, path: str, written: str, rest: str) -> str | None:
        """Try the path without its suffix, then as a URL relative to the page's own."""
        for text in (f"{path}.md", f"{path}/index.md"):
            if found := self._page_of(text, rest):
                return found
        own = self._ask("url", self._source)
        url = urljoin(own, unquote(written)) if own else ""
        if not url or self._ask("page", url) is None:
            return None
        return self._base + encoded(url)
