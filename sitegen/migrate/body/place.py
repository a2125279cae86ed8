"""Where an address in a text leads: to a file to bring along, a page, or elsewhere."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from posixpath import dirname, normpath, relpath
from urllib.parse import quote, unquote, urljoin

from sitegen.migrate.body.surroundings import Surroundings

TEXTS = (".md", ".mdx", ".markdown")
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_REST = re.compile(r"[?#]")
# What ends or changes an address in Markdown; all else is more readable as it is.
_UNSAFE = re.compile(r"[\s%()<>\"'\\?#\x00-\x1f]")


@dataclass(frozen=True, slots=True)
class Placed:
    """An address in the new text.

    files:      path in the new site → path in the tree
    is_missing: whether the file that it names is nowhere
    """

    url: str
    files: Mapping[str, str] = field(default_factory=dict)
    is_missing: bool = False


@dataclass(frozen=True, slots=True)
class Places:
    """Answers for one text."""

    around: Surroundings
    path: str

    def picture(self, url: str) -> Placed:
        """Tell where a picture, or another file that is shown, is."""
        if not url or _ELSEWHERE.match(url) or url[0] == "#":
            return Placed(url)
        bare = _REST.split(url)[0]
        if found := self._beside(bare):
            return self._brought(found)
        if public := self._public(bare):
            return Placed(public)
        return Placed(self._absolute(url), is_missing=True)

    def link(self, url: str) -> Placed:
        """Tell where a link leads."""
        if not url or _ELSEWHERE.match(url) or url[0] in "#?":
            return Placed(url)
        bare = _REST.split(url)[0]
        rest = url[len(bare) :]
        if bare[0] == "/":
            is_known = self._public(bare) or unquote(bare).rstrip("/") in self.around.known
            found = None if is_known else self._beside(bare)
            return (
                self._brought(found, rest)
                if found
                else Placed(self._in_language(url, bool(is_known)))
            )
        found = self._beside(bare)
        if found and found in self.around.urls and found in self.around.targets:
            return Placed(self._relative(self.around.targets[found]) + rest)
        if found:
            return self._brought(found, rest)
        return Placed(self._absolute(url), is_missing=self._is_file(bare))

    def _in_language(self, url: str, is_known: bool) -> str:
        """Put the text's own language before a path, as the links of a site in languages do."""
        first = self.around.urls.get(self.path, "/").split("/")[1]
        is_other = not is_known and first in self.around.languages
        return f"/{first}{url}" if is_other and self._is_known(f"/{first}{url}") else url

    def beside(self, url: str) -> str | None:
        """Find the file of the tree that an address names from this text; None when it is none."""
        return None if _ELSEWHERE.match(url) else self._beside(_REST.split(url)[0])

    def _beside(self, bare: str) -> str | None:
        """Find a file next to the text: gatsby-remark-images joins `/x.png` to its folder, too."""
        folder = dirname(self.path)
        for written in dict.fromkeys((bare, unquote(bare))):
            path = normpath(f"{folder}/{written.lstrip('/')}".lstrip("/"))
            if path in self.around.paths and not (written[0:1] == "/" and path.endswith(TEXTS)):
                return path
        return None

    def _public(self, bare: str) -> str | None:
        folder = f"{self.around.gatsby.folder}/static".lstrip("/")
        for written in dict.fromkeys((bare, unquote(bare))):
            path = normpath(f"{folder}/{written.lstrip('/')}")
            if path in self.around.paths and path.startswith(f"{folder}/"):
                return readable(path[len(folder) :])
        return None

    def _brought(self, path: str, rest: str = "") -> Placed:
        if path.endswith(TEXTS):
            # A text without a page is not published.
            return Placed(self._absolute(readable(path)), is_missing=True)
        home = self.around.home(path)
        return Placed(self._relative(home) + rest, {home: path})

    def _relative(self, home: str) -> str:
        target = self.around.targets.get(self.path, self.path)
        return readable(relpath(f"/{home}", f"/{dirname(target)}"))

    def _absolute(self, url: str) -> str:
        """Resolve an address as a browser did, against the page's own."""
        own = self.around.urls.get(self.path, "/")
        found = _resolved(own, url)
        if self._is_known(found) or own.endswith("/"):
            return found
        # Hosts add the slash that the URL does not have.
        other = _resolved(f"{own}/", url)
        return other if self._is_known(other) else found

    def _is_known(self, url: str) -> bool:
        return unquote(_REST.split(url)[0]).rstrip("/") in self.around.known

    def _is_file(self, bare: str) -> bool:
        last = bare.rpartition("/")[2]
        return "." in last.strip(".") and not self._is_known(self._absolute(bare))


def _resolved(own: str, url: str) -> str:
    # Without a host, `..` would climb above the root.
    return urljoin(f"http://x{own}", url).removeprefix("http://x")


def readable(path: str) -> str:
    """Write a path as an address, with no more escapes than Markdown needs."""
    return _UNSAFE.sub(lambda sign: quote(sign[0]), path)
