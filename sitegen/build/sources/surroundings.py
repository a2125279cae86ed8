"""What each entry has beside its front matter."""

from collections.abc import Mapping
from functools import cached_property

from sitegen.build.layout import Layout
from sitegen.model.entry import Entry
from sitegen.model.plan import Term
from sitegen.trace.facts import Missing
from sitegen.trace.key import Key


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


class Unplanned:
    """What nobody knows of entries yet: whoever asks for it waits for the plan."""

    @property
    def names(self) -> frozenset[str]:
        """Nobody knows the fields yet. raises: Missing"""
        raise Missing(Key("url", ""))

    def field(self, entry: Entry, name: str) -> object:
        """Nobody knows any yet. raises: Missing"""
        raise Missing(Key("url", entry.source))


def _told(term: Term) -> dict[str, str]:
    return {"name": term.name, "slug": term.slug, "url": term.url}
