"""The whole plan: from what a site has to what it publishes."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from sitegen.model.collection import Declared
from sitegen.model.config import Config
from sitegen.model.entry import Entry
from sitegen.model.frozen import dataclass
from sitegen.model.page import Page
from sitegen.model.place import Place
from sitegen.model.plan import Plan, Redirect, Term
from sitegen.model.problem import Problem
from sitegen.model.problems import routes as problems
from sitegen.model.route import Route
from sitegen.plan.claims import claims_of
from sitegen.plan.clashes import clashes
from sitegen.plan.entries import entry_pages
from sitegen.plan.fallbacks import fallback_pages
from sitegen.plan.homes import homes_of
from sitegen.plan.known import Known
from sitegen.plan.languages import languages
from sitegen.plan.lawful import flaw, is_plain, reserved_part
from sitegen.plan.permalinks import strange_names
from sitegen.plan.precedence import settled
from sitegen.plan.queried import strange_keys, strange_orders
from sitegen.plan.redirects import astray, redirects_of
from sitegen.plan.references import missing_references
from sitegen.plan.refused import refused_sources
from sitegen.plan.routes import route_pages
from sitegen.plan.taxonomy import Index, index_of
from sitegen.plan.terms import term_pages
from sitegen.plan.translations import twins
from sitegen.plan.wanted import Stock
from sitegen.trace.rows import Table

Thing = TypeVar("Thing")

NONE: Mapping[str, str] = {}


def plan_site(
    entries: Iterable[Entry],
    declared: Declared,
    routes: Sequence[Route],
    config: Config,
    templates: Collection[str],
    *,
    slug: Callable[[str], str],
    statics: Mapping[str, str] = NONE,
    zone: dt.tzinfo = dt.UTC,
    unread: Collection[str] = (),
    is_whole: bool = True,
) -> Plan:
    """Plan every page, URL, term and redirect of a site.

    entries:   the visible ones
    routes:    of the site and its theme, each name once
    templates: names, such as `post.html`
    slug:      gives a name as a part of a URL
    statics:   output path → source path of what is published as it is
    zone:      the site's, in which dates without a time begin
    unread:    collections of which something could not be read: what refers to them is not blamed
    is_whole:  whether everything could be read; else what leads nowhere is not blamed
    returns:   the same for any order of what is given, with everything that is wrong
    """
    ordered = tuple(sorted(entries, key=lambda entry: (entry.id, entry.source)))
    templates, spoken = frozenset(templates), languages(config.site)
    known = Known(ordered, declared, config, spoken, templates, slug, zone)

    made = _made(known, routes)
    moved = tuple(redirects_of(ordered, made.urls, config.redirects))
    redirects = _only(Redirect, moved)
    pages = settled(made.pages, statics, config.paths.themes)
    claims = tuple(claims_of(pages, redirects, statics))
    outputs = {claim.output for claim in claims}
    found = [
        *made.refusals,
        *strange_names(known),
        *strange_orders(known),
        *strange_keys(known),
        *_only(Problem, moved),
        *(each for index in made.indexes.values() for each in index.problems),
        *twins(ordered, made.urls),
        *missing_references(known, unread),
        *clashes(claims),
        *astray(redirects, {page.url for page in pages}, outputs, is_whole and not made.refusals),
    ]
    return Plan(
        pages=_by_url(pages),
        urls=made.urls,
        terms=made.terms,
        entry_terms={key: index.by_entry for key, index in made.indexes.items()},
        redirects=tuple(sorted(redirects, key=lambda each: (each.path, each.source))),
        refused=refused_sources(known, made.urls, made.refusals),
        problems=_in_order(found),
    )


@dataclass(frozen=True, slots=True)
class _Made:
    """What entries, taxonomies and routes come to, before anything is compared.

    urls:     entry id → URL
    refusals: for each of which a page may be missing
    """

    pages: tuple[Page, ...]
    urls: Mapping[str, str]
    indexes: Mapping[str, Index]
    terms: tuple[Term, ...]
    refusals: tuple[Problem, ...]


def _made(known: Known, routes: Sequence[Route]) -> _Made:
    homes, of_homes = homes_of(known)
    made = [*_lawful(entry_pages(known, homes))]
    urls = {page.entry: page.url for page in made if isinstance(page, Page)}
    made += _lawful(fallback_pages(known, homes, urls))
    taxonomies = known.declared.taxonomies
    indexes = {each.key: index_of(each, known, urls) for each in taxonomies}
    for taxonomy in taxonomies:
        made += _lawful(term_pages(taxonomy, indexes[taxonomy.key].tallies, known))
    made += _lawful(route_pages(routes, _stock(known, indexes)))
    refusals = (*of_homes, *_only(Problem, made))
    return _Made(_only(Page, made), urls, indexes, _only(Term, made), refusals)


def _only(kind: type[Thing], found: Iterable[object]) -> tuple[Thing, ...]:
    return tuple(each for each in found if isinstance(each, kind))


def _stock(known: Known, indexes: Mapping[str, Index]) -> Stock:
    table = Table({entry.id: entry for entry in known.entries}, {}, known.zone)
    return Stock(known, table, {key: index.tallies for key, index in indexes.items()})


def _lawful(made: Iterable[Page | Term | Problem]) -> Iterator[Page | Term | Problem]:
    """Leave out the pages whose URL cannot be published, and say so."""
    for each in made:
        if isinstance(each, Page) and not is_plain(each.url):
            place = Place(each.source, key=("permalink",))
            if why := flaw(each.url):
                yield problems.unsafe_url(place, each.url, why)
                continue
            if part := reserved_part(each.url):
                yield problems.reserved_name(place, each.url, part)
        yield each


def _by_url(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Sort pages by URL; of pages with one URL, a problem elsewhere, the first source's stays."""
    kept: dict[str, Page] = {}
    for page in sorted(pages, key=lambda page: (page.url, page.source, page.group)):
        kept.setdefault(page.url, page)
    return tuple(kept.values())


def _in_order(found: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(
        sorted(
            dict.fromkeys(found),
            key=lambda each: (each.place.path, each.place.line, each.code, each.fact),
        )
    )
