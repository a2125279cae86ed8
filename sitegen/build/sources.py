"""Answers that rest on what earlier rounds made."""

from collections.abc import Callable, Mapping, Set
from functools import cached_property
from typing import Any

from sitegen.assets.marks import marked
from sitegen.build.layout import Layout, Pages
from sitegen.model.body import NO_BODY, Body, unpacked
from sitegen.model.entry import Entry
from sitegen.model.page import Page
from sitegen.model.plan import Term
from sitegen.model.problem import Trouble
from sitegen.read.decode import decode
from sitegen.read.layers import Layers
from sitegen.read.route import template_text
from sitegen.render.owned import Owned
from sitegen.trace.digest import ABSENT, digest_of, joint
from sitegen.trace.facts import Missing
from sitegen.trace.key import Key
from sitegen.trace.outside import Snapshot, Store
from sitegen.trace.reader import subject_and_fields
from sitegen.trace.rows import NoField
from sitegen.trace.traces import Traces

# Bodies that a process keeps at hand: a page reads several parts of one, a list a few of each.
BODIES_AT_HAND = 64

FAILED = "failed"


class Texts:
    """Answers `text`: the Markdown under an entry's front matter.

    digests: entry id → digest of its text
    read:    entry id → its text
    """

    def __init__(self, digests: Mapping[str, str], read: Callable[[str], str]) -> None:
        """Answer for these entries."""
        self._digests, self._read = digests, read

    def value(self, name: str) -> str | None:
        """Read the text."""
        return self._read(name) if name in self._digests else None

    def digest(self, name: str) -> str:
        """Name the text as the entries' round saw it."""
        return self._digests.get(name, ABSENT)

    def basis(self) -> Mapping[str, str]:
        """Name each text."""
        return self._digests


class Bodies:
    """Answers `body`: facets of one body, read from the store when they are asked for."""

    def __init__(self, traces: Traces, store: Store, awaited: Set[str] = frozenset()) -> None:
        """Answer from the traces of the bodies' round.

        awaited: ids of bodies that can be made when somebody asks for them
        """
        self._traces, self._store, self._awaited = traces, store, awaited
        self._at_hand: dict[str, Body] = {}

    @property
    def table(self) -> "Bodies":
        """Rows are bodies, and fields their facets."""
        return self

    def field(self, id: str, name: str) -> Any:
        """Give a facet. raises: Missing, Trouble without words when the body failed"""
        if id not in self._traces:
            if id in self._awaited:
                raise Missing(Key("body", id))
            return getattr(NO_BODY, name)
        return getattr(self._at_hand.get(id) or self._load(id), name)

    def value(self, name: str) -> Any:
        """Give facets by name. raises: as above"""
        id, facets = subject_and_fields(name)
        return {facet: self.field(id, facet) for facet in facets}

    def digest(self, name: str) -> str:
        """Name the facets of a body."""
        id, facets = subject_and_fields(name)
        trace = self._traces.get(id)
        if trace is None:
            return ABSENT
        return joint(trace.facets[facet] for facet in facets) if trace.digest else FAILED

    def basis(self) -> Mapping[str, str]:
        """Name each body."""
        return {id: digest or FAILED for id, digest in self._traces.digests().items()}

    def _load(self, id: str) -> Body:
        if not self._traces[id].digest:
            raise Trouble()
        data = self._store.get(self._traces[id].digest)
        if data is None:
            raise Missing(Key("body", id))
        if len(self._at_hand) >= BODIES_AT_HAND:
            self._at_hand.clear()
        body = self._at_hand[id] = unpacked(data)
        return body


class TemplateTexts:
    """Answers `template`: the layer that owns a name, and its text; `*` lists the names."""

    def __init__(self, layers: Layers, snapshot: Snapshot) -> None:
        """Answer from these layers. Names in the pages folders begin with `pages/`."""
        self._layers, self._snapshot = layers, snapshot
        self._at_hand: dict[str, Owned] = {}

    def value(self, name: str) -> Owned | tuple[str, ...] | None:
        """Give the template. raises: Trouble when it is not text"""
        if name == "*":
            return self._names()
        path = self._path(name)
        if path and name not in self._at_hand:
            self._at_hand[name] = Owned(path, self._text(name, path))
        return self._at_hand.get(name)

    def digest(self, name: str) -> str:
        """Name the owner and the bytes."""
        if name == "*":
            return joint(self._names())
        path = self._path(name)
        return joint([path, self._snapshot.digests[path]]) if path else ABSENT

    def basis(self) -> str:
        """Name every template."""
        return joint(part for name in self._names() for part in (name, self.digest(name)))

    def _text(self, name: str, path: str) -> str:
        return template_text(decode(self._snapshot.read(path), path))

    def _names(self) -> tuple[str, ...]:
        pages = (f"pages/{name}" for name in self._layers.names("pages"))
        return tuple(sorted([*self._layers.names("templates"), *pages]))

    def _path(self, name: str) -> str | None:
        folder = "pages" if name.startswith("pages/") else "templates"
        return self._layers.own(folder, name.removeprefix("pages/"))


class ComponentTexts(TemplateTexts):
    """Answers `component` likewise: `ui/card` is `ui/card.html` of a components folder.

    Where there is a `ui/card.css`, the component's own elements are marked for it.
    """

    def digest(self, name: str) -> str:
        """Name the owner, the bytes, and whether elements are marked."""
        own = super().digest(name)
        return joint([own, "marked"]) if self._has_sheet(name) else own

    def _text(self, name: str, path: str) -> str:
        text = super()._text(name, path)
        return marked(text, name) if self._has_sheet(name) else text

    def _has_sheet(self, name: str) -> bool:
        return self._layers.own("components", f"{name}.css") is not None

    def _names(self) -> tuple[str, ...]:
        names = self._layers.names("components")
        return tuple(n.removesuffix(".html") for n in names if n.endswith(".html"))

    def _path(self, name: str) -> str | None:
        return self._layers.own("components", f"{name}.html")


class PlannedPages:
    """Answers `page`: what the plan says of a page, or its title alone."""

    def __init__(self, pages: Pages, titles: Mapping[str, str], basis: str) -> None:
        """Answer from pages that rest on this basis.

        titles: by URL and `title`, a line each
        """
        self._pages, self._titles, self._basis = pages, titles, basis

    def value(self, name: str) -> Page | str | None:
        """Give the page of a URL, or a title, or None."""
        return self._titles.get(name) if "\n" in name else self._pages.get(name)

    def digest(self, name: str) -> str:
        """Name the page or the title."""
        if name in self._pages:
            return self._pages.digest(name)
        title = self._titles.get(name)
        return ABSENT if title is None else digest_of(title)

    def basis(self) -> str:
        """Name the plan."""
        return self._basis


class PageTable:
    """Pages as rows: every field of the plan, and when their entries last changed."""

    def __init__(self, pages: Mapping[str, Page], entries: Mapping[str, Entry]) -> None:
        """Hold pages by URL."""
        self.pages, self._entries = pages, entries

    def field(self, url: str, name: str) -> object:
        """Read one field. raises: NoField"""
        page = self.pages[url]
        if name == "lastmod":
            entry = self._entries.get(page.entry)
            return (entry.updated or entry.date) if entry else None
        if name not in Page.__dataclass_fields__:
            raise NoField(name)
        return getattr(page, name)


class PageRows:
    """Answers `pages`: some fields of every page of the plan."""

    def __init__(self, table: PageTable, basis: str) -> None:
        """Answer from a table that rests on this basis."""
        self.table, self._basis = table, basis

    def ids(self, subject: str) -> tuple[str, ...]:
        """List the URLs of all pages, whatever the subject."""
        return tuple(self.table.pages)

    def value(self, name: str) -> object:
        """List the URLs of all pages."""
        return self.ids(name)

    def digest(self, name: str) -> str:
        """Name these fields of all pages."""
        _, fields = subject_and_fields(name)
        return digest_of(
            [[url, *(self.table.field(url, field) for field in fields)] for url in self.ids(name)]
        )

    def basis(self) -> str:
        """Name the plan."""
        return self._basis


class DataFiles:
    """Answers `data`: a file of the data folder, parsed when it is asked for; `*` lists the names.

    files: name → path
    """

    def __init__(self, files: Mapping[str, str], snapshot: Snapshot) -> None:
        """Answer from these files."""
        self._files, self._snapshot = files, snapshot
        self._at_hand: dict[str, object] = {}

    def value(self, name: str) -> object:
        """Read the file, or give None. raises: Trouble when it cannot be read"""
        if name == "*":
            return tuple(sorted(self._files))
        if name in self._files and name not in self._at_hand:
            from sitegen.read.data import read_data

            path = self._files[name]
            self._at_hand[name] = read_data(self._snapshot.read(path), path)
        return self._at_hand.get(name)

    def digest(self, name: str) -> str:
        """Name the file's bytes."""
        if name == "*":
            return joint(sorted(self._files))
        path = self._files.get(name)
        return joint([path, self._snapshot.digests[path]]) if path else ABSENT

    def basis(self) -> str:
        """Name every file."""
        return joint(part for name in sorted(self._files) for part in (name, self.digest(name)))


class Surroundings:
    """What the plan adds to each entry: `url`, and `terms:KEY` and `slugs:KEY` by taxonomy."""

    def __init__(self, plan: Layout) -> None:
        """Look up entries in a plan."""
        self._plan = plan

    @cached_property
    def names(self) -> frozenset[str]:
        """The fields there are."""
        told = (f"{kind}:{key}" for kind in ("terms", "slugs") for key in self._plan.entry_terms)
        return frozenset(["url", *told])

    @cached_property
    def _terms(self) -> Mapping[tuple[str, str, str], Mapping[str, str]]:
        terms = self._plan.rest.terms
        return {(term.taxonomy, term.language, term.slug): _told(term) for term in terms}

    def field(self, entry: Entry, name: str) -> object:
        """Read the URL of an entry, "" when it has none; or its terms, or their slugs."""
        if name == "url":
            return self._plan.urls.get(entry.id, "")
        kind, _, key = name.partition(":")
        slugs = self._plan.entry_terms[key].get(entry.id, ())
        if kind == "slugs":
            return slugs
        found = (self._terms.get((key, entry.language, slug)) for slug in slugs)
        return tuple(filter(None, found))


def _told(term: Term) -> dict[str, str]:
    return {"name": term.name, "slug": term.slug, "url": term.url}
