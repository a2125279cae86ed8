"""The terms of a taxonomy, from the entries that have them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from sitegen.model.entry import Entry
from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.problems import routes as problems
from sitegen.model.query import Condition, Query
from sitegen.plan.fields import Slug
from sitegen.plan.known import Known

# How a list over several collections is sorted; one collection has an order of its own.
NEWEST_FIRST = ("-date",)

_NAMES = (str, int, float)


@dataclass(frozen=True, slots=True)
class Tally:
    """A term before it has a page.

    name:  as the first listed entry, by id, writes it
    query: the listed entries that have it
    count: how many these are
    """

    taxonomy: str
    language: str
    name: str
    slug: str
    query: Query
    count: int


@dataclass(frozen=True, slots=True)
class Index:
    """The terms of a taxonomy in all languages.

    tallies:  by language, then by name
    by_entry: entry id → slugs of its terms, the unlisted entries' too
    """

    tallies: tuple[Tally, ...]
    by_entry: Mapping[str, tuple[str, ...]]
    problems: tuple[Problem, ...]


def index_of(key: str, known: Known, urls: Mapping[str, str]) -> Index:
    """Index the terms of a taxonomy in one pass over the entries.

    key:  the front matter field that holds them
    urls: entry id → URL; only entries that have a page take part
    """
    slug = cache(known.slug)
    told = {each.id: _slugs(each, key, slug) for each in known.entries if each.id in urls}
    listed = [entry for entry in known.entries if told.get(entry.id) and not entry.unlisted]
    return Index(
        tallies=tuple(_tallies(key, listed, told, known)),
        by_entry={id: tuple(filter(None, slugs)) for id, slugs in told.items() if slugs},
        problems=tuple(_nameless(key, known, told)),
    )


def _slugs(entry: Entry, key: str, slug: Slug) -> dict[str, str]:
    """Map the slug of each of an entry's terms to the name as the entry first writes it."""
    held = entry.data.get(key)
    slugs: dict[str, str] = {}
    for name in held if isinstance(held, tuple | list) else (held,):
        if isinstance(name, _NAMES):
            slugs.setdefault(slug(str(name)), str(name))
    return slugs


def _tallies(
    key: str, listed: list[Entry], told: Mapping[str, Mapping[str, str]], known: Known
) -> Iterator[Tally]:
    counts = Counter((entry.language, slug) for entry in listed for slug in told[entry.id])
    names: dict[tuple[str, str], str] = {}
    for entry in reversed(listed):  # The first entry writes last.
        names.update({(entry.language, slug): name for slug, name in told[entry.id].items()})
    collections = {entry.collection for entry in listed}
    for language in known.languages:
        mine = [(name, slug) for (its, slug), name in names.items() if its == language and slug]
        for name, slug in sorted(mine, key=lambda term: (term[0].casefold(), term)):
            query = _query(key, slug, language, collections)
            yield Tally(key, language, name, slug, query, counts[language, slug])


def _query(key: str, slug: str, language: str, collections: set[str]) -> Query:
    where = (Condition(f"terms.{key}", "has", slug),)
    if len(collections) == 1:
        return Query(next(iter(collections)), language, where)
    return Query("", language, where, NEWEST_FIRST)


def _nameless(key: str, known: Known, told: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    for entry in known.entries:
        if "" in told.get(entry.id, {}):
            yield problems.nameless_term(Place(entry.source), key, told[entry.id][""])
