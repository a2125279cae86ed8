"""Where a link leads: a page of the site, a file to publish, or elsewhere."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property, partial
from posixpath import normpath
from urllib.parse import unquote, urljoin, urlsplit

from sitegen.model.config import Markdown
from sitegen.model.place import Place
from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems.files import no_such_image
from sitegen.model.problems.markdown import (
    broken_link,
    link_leaves_site,
    no_alt,
    unpublished_link,
)
from sitegen.model.recipe import Recipe
from sitegen.render.address import encoded, parted
from sitegen.render.markdown.report import Make, Report
from sitegen.render.pictures.given import Given, checked, given
from sitegen.render.pictures.pictures import ELSEWHERE, Pictures
from sitegen.trace.key import Key
from sitegen.trace.reader import Reader

_TEXTS = (".md", ".markdown")


class Links:
    """Answers for one body, asking only through the reader."""

    def __init__(
        self, reader: Reader, source: str, markdown: Markdown, report: Report, language: str = ""
    ) -> None:
        """Answer for the text of this source file, in this language."""
        self._reader, self._source, self._report = reader, source, report
        self._markdown, self._language = markdown, language
        self._folder = source.rpartition("/")[0]

    def link(self, href: str) -> Mapping[str, str]:
        """Give the attributes of a link; a broken one is reported and stays as it is."""
        if ELSEWHERE.match(href):
            return {"href": href, **self._outward(href)}
        if not href or href[0] == "#":
            return {"href": href}
        return {"href": self._target(href)}

    def picture(self, src: str, alt: str, attributes: Mapping[str, str]) -> str:
        """Give the markup of a picture, and have its files published."""
        if not alt and "alt" not in attributes:
            self._report.tell(partial(no_alt, src=unquote(src)), src)
        said = given({name: value for name, value in attributes.items() if name != "alt"})
        try:
            return self._shown(src, alt, checked(said))
        except Trouble as trouble:
            self._blame(trouble, src)
            return self._shown(src, alt, Given(attributes=said.attributes))

    def image(self, attributes: Mapping[str, str]) -> str | None:
        """Give the markup of an `<img>` of raw HTML; None when it may stay as it is."""
        src = attributes.get("src", "")
        if "srcset" in attributes or self._picture_at(src, said := _of_html(attributes)) is None:
            return None
        if "alt" not in attributes:
            self._report.tell(partial(no_alt, src=unquote(src)), src)
        try:
            return self._shown(src, attributes.get("alt", ""), said)
        except Trouble as trouble:
            self._blame(trouble, src)
            return None

    def picture_path(self, src: str) -> str | None:
        """Give what `image()` shows for a picture of the text; None when there is none, as told."""
        path = self._picture_at(src, Given())
        if path is not None or not src or ELSEWHERE.match(src) or src[0] in "#/":
            return path or src
        found = self.source(src)
        return found.removeprefix(self._base) if found != src else None

    def source(self, src: str) -> str:
        """Give the URL of a picture or another file that a page shows."""
        if ELSEWHERE.match(src) or not src or src[0] == "#":
            return src
        if src[0] == "/":
            return self._base + src
        written, rest = parted(src)
        path = self._path(written)
        found = (self._copy(path) if path is not None else None) or self._asset(written)
        if found is not None:
            return found + rest
        known = self._near(written) if path is not None else ()
        self._report.tell(partial(no_such_image, wanted=unquote(written), known=known), src)
        return src

    def _shown(self, src: str, alt: str, said: Given) -> str:
        path = self._picture_at(src, said)
        if path is None:
            return self._pictures.elsewhere(self.source(src), alt, said)
        seen = self._pictures.seen(path, said)
        for problem in seen.problems if seen else ():
            self._report.add(problem)
        return self._pictures.html(path, alt, said)

    def _picture_at(self, src: str, said: Given) -> str | None:
        """Find a picture beside the text, or else in the assets folders."""
        if not src or src[0] in "#/":
            return None
        if ELSEWHERE.match(src):
            return src if self._pictures.is_fetched(src, said) else None
        written, rest = parted(src)
        path = self._path(written)
        if rest or path is None or _is_hidden(path):
            return None
        if self._pictures.seen(path, said):
            return path
        owner = self._ask("asset", unquote(written))
        return owner if owner and self._pictures.seen(owner, said) else None

    def _blame(self, trouble: Trouble, src: str) -> None:
        for problem in trouble.problems:
            self._report.tell(partial(_at, problem), src)

    @cached_property
    def _pictures(self) -> Pictures:
        return Pictures(self._reader)

    def _asset(self, written: str) -> str | None:
        owner = self._ask("asset", unquote(written))
        return self._copy(owner) if owner else None

    @cached_property
    def _base(self) -> str:
        return str(self._reader.ask(Key("config", "site.base")) or "").rstrip("/")

    @cached_property
    def _assets(self) -> str:
        return str(self._reader.ask(Key("config", "assets.prefix")) or "") or self._base

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
        written, rest = parted(href)
        if href[0] == "/":
            return self._base + href
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
        if path.endswith(_TEXTS) and self._is_there(path):
            return self._refuse(partial(unpublished_link, wanted=unquote(written)), href)
        known = self._near(written)
        return self._refuse(partial(broken_link, wanted=unquote(written), known=known), href)

    def _refuse(self, make: Make, href: str) -> str:
        self._report.tell(make, href)
        return href

    def _ask(self, kind: str, name: str) -> str | None:
        answer: str | None = self._reader.ask(Key(kind, name))
        return answer

    def _path(self, written: str) -> str | None:
        """Resolve against the source's folder; None when that leads out of the site."""
        path = normpath(f"{self._folder}/{unquote(written)}".lstrip("/"))
        return None if path == ".." or path.startswith(("../", "/")) else path

    def _is_there(self, path: str) -> bool:
        folder, _, name = path.rpartition("/")
        return name in (self._reader.ask(Key("folder", folder)) or ())

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

    def _copy(self, path: str) -> str | None:
        """Publish a file as it is. A text is never published so, nor is a hidden file."""
        if path.endswith(_TEXTS) or _is_hidden(path):
            return None
        output = self._ask("copy", path)
        if output is None:
            return None
        self._reader.want(Recipe("copy", source=path, output=output))
        return f"{self._assets}/{encoded(output)}"

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

    def _near(self, written: str) -> tuple[str, ...]:
        """List what the author might have meant, as it would be written there."""
        folder = written.rstrip("/").rpartition("/")[0]
        path = self._path(folder or ".")
        names = self._reader.ask(Key("folder", "" if path in (None, ".") else str(path))) or ()
        prefix = f"{unquote(folder)}/" if folder else ""
        return tuple(f"{prefix}{name}" for name in names if not name.startswith("."))


def _is_hidden(path: str) -> bool:
    return any(part.startswith(".") for part in path.split("/"))


def _at(problem: Problem, place: Place) -> Problem:
    return replace(problem, place=place)


def _of_html(attributes: Mapping[str, str]) -> Given:
    """Read the attributes of an `<img>` of raw HTML; a width in percent is none of ours."""
    said = {name: value for name, value in attributes.items() if name not in ("src", "alt")}
    odd = {n: said.pop(n) for n in ("width", "height") if not said.get(n, "0").isdigit()}
    parted_ = given(said)
    return replace(parted_, attributes={**parted_.attributes, **odd})
