"""Which text a page of gatsby-node shows."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sitegen.migrate.asked import PageCall
from sitegen.migrate.js.project import inside
from sitegen.migrate.js.values import Record, Value
from sitegen.migrate.nodes import Node, Nodes

_CONTENT = "?__contentFilePath="
_NEAR = ("prev", "next", "previous", "newer", "older", "related", "first", "last")
# What a context calls the language of its page.
LANGUAGE = ("locale", "langKey", "lang", "language")
_NAMING = re.compile(r"(?:slug|path|permalink|url|id|name)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Claim:
    """A page that shows a text.

    strength: 5 the page is the text's own component; 4 its context names the node; 3 the loop is
              about the text, and the context or path has a name of it; 2 the context alone has
              its name; 1 the loop alone
    fit:      among pages of one strength: 2 for the text's own language, 1 for its own name at the
              end of the path
    """

    page: PageCall
    document: str
    strength: int
    fit: int = 0

    @property
    def rank(self) -> tuple[int, int]:
        """Give what the best of several claims has most of."""
        return self.strength, self.fit


class Owners:
    """Tells which texts pages show."""

    def __init__(self, nodes: Nodes, texts: Iterable[str] = ()) -> None:
        """Look at the names that texts have.

        texts: paths of all, also of those that no source folder has
        """
        self._nodes = nodes
        self._names: dict[str, set[str]] = {}
        self._texts = [each for each in nodes.all if each.document]
        self._by_document: dict[str, set[str]] = {}
        for node in self._texts:
            names = _names_of(node)
            self._by_document.setdefault(node.document, set()).update(names)
            for name in names:
                self._names.setdefault(name, set()).add(node.document)
        self._languages: dict[str, tuple[Value, ...]] = {}
        for node in self._texts:
            told = self._languages.get(node.document, ())
            self._languages[node.document] = (*told, *_languages_of(node))
        self._documents = {*texts, *self._by_document}

    def claims(self, pages: Iterable[PageCall]) -> list[Claim]:
        """Find the text of each page that shows one."""
        made = [claim for page in pages if (claim := self._claim(page))]
        found = [replace(each, fit=self._fit(each)) for each in made]
        # A path that many texts ask for by their loop alone is a list's.
        asked: dict[str, set[str]] = {}
        for each in found:
            asked.setdefault(str(each.page.path), set()).add(each.document)
        return [each for each in found if each.strength > 1 or len(asked[str(each.page.path)]) == 1]

    def _fit(self, claim: Claim) -> int:
        told, path = _language(claim.page.context), str(claim.page.path).rstrip("/")
        is_own = told is not None and told in self._languages.get(claim.document, ())
        names = (each.rstrip("/") for each in self._by_document.get(claim.document, ()))
        return 2 * is_own + any(each and path.endswith(each) for each in names)

    def _claim(self, page: PageCall) -> Claim | None:
        component, _, content = page.component.partition(_CONTENT)
        for path in (content, component):
            place = inside(path) if path else None
            if place in self._documents:
                return Claim(page, place, 5)
        named = self._of_language(self._named(page.context), page.context)
        if len(named) == 1 and _language(page.context) in self._languages[next(iter(named))]:
            return Claim(page, next(iter(named)), 4)
        for name, value in page.context.items():
            node = self._nodes.get(value) if isinstance(value, str) else None
            document = node.text if node is not None else ""
            if document and not _is_near(name):
                return Claim(page, document, 4)
        subject = page.node.text if page.node is not None else ""
        if subject and (subject in named or page.path in self._by_document[subject]):
            return Claim(page, subject, 3)
        if len(named) == 1:
            return Claim(page, next(iter(named)), 2)
        return Claim(page, subject, 1) if subject else None

    def _of_language(self, named: set[str], context: Mapping[str, Value]) -> set[str]:
        """Take those in the page's language, when its context names one and there are several."""
        told = _language(context)
        own = {each for each in named if told in self._languages.get(each, ())}
        return own if len(named) > 1 and own else named

    def _named(self, context: Mapping[str, Value]) -> set[str]:
        found: set[str] = set()
        for name, value in context.items():
            if isinstance(value, Record) and not _is_near(name):
                node = value.node
                found |= {node.document} if isinstance(node, Node) and node.document else set()
            if _NAMING.search(name) and isinstance(value, str) and not _is_near(name):
                found |= self._names.get(value, set())
        return found


def _is_near(name: str) -> bool:
    return name.lower().startswith(_NEAR)


def _language(context: Mapping[str, Value]) -> Value:
    return next((context[name] for name in LANGUAGE if name in context), None)


def _languages_of(node: Node) -> tuple[Value, ...]:
    held = [node.value.get(name) for name in ("fields", "frontmatter")]
    return tuple(each[name] for each in held if each for name in LANGUAGE if name in each)


def _names_of(node: Node) -> set[str]:
    front, fields = node.value.get("frontmatter", {}), node.value.get("fields", {})
    found = [node.value.get(name) for name in ("slug", "path", "fileAbsolutePath")]
    found += [front.get(name) for name in ("slug", "path", "permalink", "url")]
    if isinstance(fields, dict):
        found += [each for each in fields.values() if isinstance(each, str) and "/" in each]
        found.append(fields.get("slug"))
    return {each for each in found if isinstance(each, str) and each}
