"""The terms of a taxonomy, from the entries that have them."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from unicodedata import normalize

from sitegen.model.collection import Taxonomy
from sitegen.model.entry import Entry
from sitegen.model.frozen import dataclass
from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.problems import routes as problems
from sitegen.model.query import Condition, Query
from sitegen.plan.fields import Slug
from sitegen.plan.known import Known

# How a list over several collections is sorted; one collection has an order of its own.
NEWEST_FIRST = ("-date",)

# What stands behind a letter to make another name of it: `C++`, `C#`.
_TELLING = "+#"
_NAMES = (str, int, float)
_LISTS = (tuple, list)

# Entries by id, each with the slugs of its terms and the names as it writes them.
Told = Sequence[tuple[Entry, Mapping[str, str]]]


@dataclass(frozen=True, slots=True)
class Tally:
    """A term before it has a page.

    name:  as the first listed entry, by id, writes it
    query: the listed entries that have it, by their field `slugs:<taxonomy>`
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


def index_of(taxonomy: Taxonomy, known: Known, urls: Mapping[str, str]) -> Index:
    """Index the terms of a taxonomy in one pass over the entries.

    urls: entry id → URL; only entries that have a page take part
    """
    key, own = taxonomy.key, taxonomy.slugs
    slug = cache(lambda name: own.get(name) or known.slug(name))
    paged = (entry for entry in known.entries if entry.id in urls)
    told = [(entry, slugs) for entry in paged if (slugs := _slugs(entry, key, slug))]
    return Index(
        tallies=tuple(_tallies(key, told, known.languages)),
        by_entry={entry.id: tuple(filter(None, slugs)) for entry, slugs in told},
        problems=(*_nameless(key, told), *_spelt_alike(key, told)),
    )


def _slugs(entry: Entry, key: str, slug: Slug) -> dict[str, str]:
    """Map the slug of each of an entry's terms to the name as the entry first writes it."""
    held = entry.data.get(key)
    names = held if isinstance(held, _LISTS) else (held,)
    slugs: dict[str, str] = {}
    for name in names:
        if isinstance(name, _NAMES) and name != "":  # An empty text names nothing.
            slugs.setdefault(slug(str(name)), str(name))
    return slugs


def _nameless(key: str, told: Told) -> Iterator[Problem]:
    for entry, slugs in told:
        if "" in slugs:
            yield problems.nameless_term(Place(entry.source, key=(key,)), key, slugs[""])


def _spelt_alike(key: str, told: Told) -> Iterator[Problem]:
    """Tell of other names that come to the same slug: `C++` beside `C`, homophones in ASCII."""
    names: dict[tuple[str, str], dict[str, str]] = {}
    for entry, slugs in told:
        for slug, name in slugs.items():
            known = names.setdefault((entry.language, slug), {})
            if name in known or not slug:
                continue
            known[name] = _letters(name)
            first = next(iter(known))
            if list(known.values()).count(known[name]) == 1 and name != first:
                place = Place(entry.source, key=(key,))
                yield problems.terms_spelt_alike(place, key, first, name, slug)


def _letters(name: str) -> str:
    """Give what tells names apart: not case, width, spaces, dashes or dots."""
    folded = normalize("NFKC", name).casefold()
    return "".join(each for each in folded if each.isalnum() or each in _TELLING)


def _tallies(key: str, told: Told, languages: Sequence[str]) -> Iterator[Tally]:
    names: dict[tuple[str, str], str] = {}
    counts: dict[tuple[str, str], int] = {}
    listed = [(entry, slugs) for entry, slugs in told if not entry.unlisted]
    for entry, slugs in listed:
        for slug, name in slugs.items():
            term = (entry.language, slug)
            names.setdefault(term, name)
            counts[term] = counts.get(term, 0) + 1
    collections = {entry.collection for entry, _ in listed}
    for language in languages:
        mine = [(name, slug) for (its, slug), name in names.items() if its == language and slug]
        for name, slug in sorted(mine, key=lambda term: (term[0].casefold(), term)):
            query = _query(key, slug, language, collections)
            yield Tally(key, language, name, slug, query, counts[language, slug])


def _query(key: str, slug: str, language: str, collections: set[str]) -> Query:
    where = (Condition(f"slugs:{key}", "has", slug),)
    if len(collections) == 1:
        return Query(next(iter(collections)), language, where)
    return Query("", language, where, NEWEST_FIRST)
