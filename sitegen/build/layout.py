"""The plan as it is remembered: lines of JSON, each read when somebody asks for it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any, NamedTuple

from sitegen.model.page import Kind, Page
from sitegen.model.plan import Plan
from sitegen.model.serial import from_json, to_json
from sitegen.trace.digest import digest

Sequences = Mapping[str, tuple[str, ...]]


class Outline(NamedTuple):
    """What is known of a page that nobody has asked for."""

    url: str
    output: str
    kind: Kind
    source: str
    template: str
    language: str
    title: str
    group: str
    is_listed: bool
    fallback: str
    entry: str


class Pages(Mapping[str, Page]):
    """Pages by URL, each read when somebody asks for it.

    outlines: in the order of the plan
    """

    def __init__(self, outlines: Sequence[Outline], told: Sequence[bytes]) -> None:
        """Hold these.

        told: JSON of each page
        """
        self.outlines = outlines
        self._told = dict(zip((each.url for each in outlines), told, strict=True))
        self._at_hand: dict[str, Page] = {}

    def __getitem__(self, url: str) -> Page:
        """Read a page."""
        if url not in self._at_hand:
            self._at_hand[url] = from_json(Page, self._told[url])
        return self._at_hand[url]

    def __iter__(self) -> Iterator[str]:
        """Give the URLs."""
        return iter(self._told)

    def __len__(self) -> int:
        """Count the pages."""
        return len(self._told)

    def __contains__(self, url: object) -> bool:
        """Tell whether there is a page of this URL."""
        return url in self._told

    def digest(self, url: str) -> str:
        """Name a page."""
        return digest(self._told[url])


class Layout:
    """A plan whose parts are read when somebody asks for them.

    sequences: collection and language, a line each → the listed entries in their order
    """

    def __init__(self, lines: Sequence[bytes]) -> None:
        """Read what `layout_of` told. raises: ValueError when it is something else"""
        self._rest, self._urls, self._terms, self._sequences, self._outlines, *self._pages = lines

    @cached_property
    def pages(self) -> Pages:
        """Pages by URL."""
        return Pages(list(map(Outline._make, json.loads(self._outlines))), self._pages)

    @cached_property
    def urls(self) -> Mapping[str, str]:
        """Entry id → URL of its page."""
        found: dict[str, str] = json.loads(self._urls)
        return found

    @cached_property
    def entry_terms(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """Taxonomy → entry id → slugs of its terms."""
        hint: Any = Mapping[str, Mapping[str, tuple[str, ...]]]
        found: Mapping[str, Mapping[str, tuple[str, ...]]] = from_json(hint, self._terms)
        return found

    @cached_property
    def sequences(self) -> Sequences:
        """Collection and language → the listed entries in their order."""
        hint: Any = Mapping[str, tuple[str, ...]]
        found: Sequences = from_json(hint, self._sequences)
        return found

    @cached_property
    def rest(self) -> Plan:
        """The plan without its pages, and without what it says of entries."""
        return from_json(Plan, self._rest)

    def plan(self) -> Plan:
        """Read the whole plan."""
        pages = tuple(self.pages.values())
        return replace(self.rest, pages=pages, urls=self.urls, entry_terms=self.entry_terms)


def layout_of(plan: Plan, sequences: Sequences) -> list[bytes]:
    """Tell a plan as lines that `Layout` reads.

    sequences: as in `Layout`
    """
    outlines = [[getattr(page, name) for name in Outline._fields] for page in plan.pages]
    rest = replace(plan, pages=(), urls={}, entry_terms={})
    head = (rest, plan.urls, plan.entry_terms, sequences, outlines)
    return [to_json(each).encode("utf-8", "surrogatepass") for each in (*head, *plan.pages)]
