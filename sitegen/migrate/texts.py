"""The documents of the old site as entries of collections."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sitegen.migrate.body.convert import convert as converted
from sitegen.migrate.body.converted import Use
from sitegen.migrate.body.surroundings import Surroundings
from sitegen.migrate.document import Document
from sitegen.migrate.matter import matter
from sitegen.migrate.note import Note
from sitegen.migrate.part import Part
from sitegen.migrate.permalinks import pattern_of
from sitegen.migrate.places import CONTENT, Places, collection_of
from sitegen.migrate.routes import Routes
from sitegen.migrate.schema import Declared, declarations
from sitegen.migrate.sidebar.sidebar import Sidebar
from sitegen.migrate.site.feeds import Guid
from sitegen.model.place import DECLARED_IN

Watch = Callable[[str, Sequence[Any]], Iterable[Any]]


@dataclass(slots=True)
class Texts:
    """What became of the documents.

    files:    path in the new site → bytes
    copies:   path in the new site → path in the source
    fronts:   collection → the front matter of each of its entries
    patterns: collection → its URL pattern, and whether it gives every page its URL
    sidebar:  of documentation
    uses:     calls of components that no theme brings
    needs:    settings of `[markdown]`
    """

    patterns: Mapping[str, tuple[str, bool]]
    sidebar: Sidebar
    files: dict[str, bytes] = field(default_factory=dict)
    copies: dict[str, str] = field(default_factory=dict)
    fronts: dict[str, list[Mapping[str, object]]] = field(default_factory=dict)
    uses: list[Use] = field(default_factory=list)
    needs: set[str] = field(default_factory=set)
    notes: list[Note] = field(default_factory=list)

    @property
    def posts(self) -> str:
        """Name the collection with the most dated pages, else with the most pages; "" is none."""
        shown = {
            name: [front for front in fronts if not front.get("draft")]
            for name, fronts in sorted(self.fronts.items())
            if self.patterns[name][0]
        }
        sizes = {name: (sum("date" in each for each in fronts), len(fronts))
                 for name, fronts in shown.items() if fronts}  # fmt: skip
        return max(sizes, key=lambda name: sizes[name], default="")

    def part(self, tables: Mapping[str, Declared], others: Sequence[str]) -> Part:
        """Give the entries, their declarations and what they need.

        tables: collections of rows
        others: further declarations of `content_config.py`
        """
        collections = {**{name: self._declared(name) for name in self.patterns}, **tables}
        config = declarations(collections, others)
        markdown = dict.fromkeys(sorted(self.needs), True)
        return Part(
            files={**self.files, DECLARED_IN: config.encode("utf-8", "replace")},
            copies=self.copies,
            settings={"markdown": markdown} if markdown else {},
            notes=tuple(self.notes),
        )

    def _declared(self, name: str) -> Declared:
        fronts = self.fronts[name]
        sort = "-date" if any("date" in front for front in fronts) else ""
        sort = "order" if name in self.sidebar.collections else sort
        return Declared(f"{CONTENT}/{name}/**/*.md", self.patterns[name][0], sort, fronts)


def texts(
    documents: Sequence[Document],
    routes: Routes,
    places: Places,
    sidebar: Sidebar,
    around: Surroundings,
    guid: Guid | None,
    watch: Watch,
) -> Texts:
    """Write every document anew.

    guid: how the old feed named entries; None when it had none
    """
    found = Texts(_patterns(documents, routes, around.urls, places), sidebar)
    for document in watch("converting texts", documents):
        _write(document, routes, around, guid, found)
    return found


def _write(
    document: Document, routes: Routes, around: Surroundings, guid: Guid | None, found: Texts
) -> None:
    kind = collection_of(document, routes)
    text = converted(document, around)
    front = matter(document, around, _given(document, routes, around, found, guid), text.front)
    target = around.targets[document.path]
    found.files[target] = f"---\n{front.text.rstrip()}\n---\n{text.text}".encode("utf-8", "replace")
    found.copies |= {**text.files, **front.files}
    found.fronts.setdefault(kind, []).append(front.values)
    found.uses += text.uses
    found.needs |= text.needs
    found.notes += (*text.notes, *front.notes)


def _given(
    document: Document, routes: Routes, around: Surroundings, found: Texts, guid: Guid | None
) -> dict[str, object]:
    """Give the front matter that the old site did not write."""
    url = around.urls.get(document.path)
    pattern, is_exact = found.patterns[collection_of(document, routes)]
    if url is None:
        return {"draft": True} if pattern else {}
    given: dict[str, object] = {} if is_exact else {"permalink": url}
    if spot := found.sidebar.spots.get(document.path):
        given |= {"section": spot.section} if spot.section else {}
        given["order"] = spot.order
    if guid and document.front.get("date"):
        given["guid"] = guid.of(routes.pages[document.path])
    return given


def _patterns(
    documents: Sequence[Document], routes: Routes, urls: Mapping[str, str], places: Places
) -> dict[str, tuple[str, bool]]:
    pages: dict[str, list[tuple[str, str, bool]]] = {}
    for document in documents:
        kind = collection_of(document, routes)
        held = pages.setdefault(kind, [])
        if url := urls.get(document.path):
            target = places.targets[document.path].removeprefix(f"{CONTENT}/{kind}/")
            is_own = "slug" in document.front or bool(routes.languages)
            held.append((target, url, is_own))
    return {kind: pattern_of(held) for kind, held in sorted(pages.items())}
