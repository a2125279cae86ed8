"""The pages of file routes."""

from collections.abc import Iterator, Mapping, Sequence

from sitegen.model.frozen import dataclass
from sitegen.model.page import Page
from sitegen.model.place import Place
from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems import routes as problems
from sitegen.model.route import Route
from sitegen.plan.front import Front, Words, front_of
from sitegen.plan.given import given_pages
from sitegen.plan.known import Known
from sitegen.plan.languages import is_not_found, placed
from sitegen.plan.paths import wanted_pages
from sitegen.plan.pattern import pattern_of
from sitegen.plan.route_name import RouteName, route_name, split_language
from sitegen.plan.urls import output_of
from sitegen.plan.wanted import Asking, Stock, Url, Wanted


@dataclass(frozen=True, slots=True)
class _Way:
    """A route whose name and front matter are understood.

    language: the one that its name says, or ""
    """

    route: Route
    name: RouteName
    language: str
    front: Front


def route_pages(routes: Sequence[Route], stock: Stock) -> Iterator[Page | Problem]:
    """Give the pages of all file routes, by Astro's order of priority.

    A route with brackets leaves a URL to the routes before it.
    """
    ways: list[_Way] = []
    for route in routes:
        if any(part.startswith("_") for part in route.name.split("/")):
            continue
        try:
            ways.append(_way(route, stock.known))
        except Trouble as trouble:
            yield from trouble.problems
    special = {(way.name.text, way.language) for way in ways}
    taken: dict[str, Route] = {}
    for way in sorted(ways, key=lambda way: (way.name.rank(), way.route.source)):
        for language in _languages(way, special, stock.known):
            for page in _pages(way, language, stock):
                if isinstance(page, Page):
                    first = taken.setdefault(page.url, way.route)
                    if way.name.brackets and first is not way.route:
                        continue
                yield page


def _way(route: Route, known: Known) -> _Way:
    place = Place(route.source)
    default = known.config.site.default_language
    name, language = split_language(route.name, known.languages, default)
    front = front_of(route.front, place)
    for each in front.languages:
        if each not in known.languages:
            at = Place(route.source, key=("languages",))
            raise Trouble(problems.no_such_language(at, each, known.languages))
    return _Way(route, route_name(name, place), route.language or language, front)


def _languages(way: _Way, special: set[tuple[str, str]], known: Known) -> Sequence[str]:
    """List the languages a route is made in: a file for one language goes before the general."""
    if way.language:
        return (way.language,)
    named = way.front.languages or known.languages
    if way.front.permalink and not way.front.languages:
        named = (known.config.site.default_language,)
    return [each for each in named if (way.name.text, each) not in special]


def _pages(way: _Way, language: str, stock: Stock) -> Iterator[Page | Problem]:
    def url(params: Mapping[str, str]) -> str:
        return _url(way, language, params, stock.known)

    place = Place(way.route.source)
    try:
        for wanted in _wanted(way, language, place, url, stock):
            yield _page(way, language, wanted, url(wanted.params))
    except Trouble as trouble:
        yield from trouble.problems


def _wanted(way: _Way, language: str, place: Place, url: Url, stock: Stock) -> Iterator[Wanted]:
    given, paths = way.route.given, way.front.paths
    if given is not None and paths:
        why = "its front matter and the file beside it both say them"
        at = Place(way.route.source, key=("paths",))
        raise Trouble(problems.needless_paths(at, way.name.text, why))
    if given is not None:
        return given_pages(given, way.name, place)
    if paths:
        return wanted_pages(Asking(way.name, paths, language, place, url), stock)
    if way.name.brackets:
        raise Trouble(problems.no_paths(place, way.name.text))
    return iter([Wanted()])


def _url(way: _Way, language: str, params: Mapping[str, str], known: Known) -> str:
    if not way.front.permalink:
        return placed(way.name.path(params), language, known.config)
    place = Place(way.route.source, key=("permalink",))
    pattern = pattern_of(way.front.permalink, place)
    fields = {**params, "language": language}
    for name in pattern.fields:
        if name not in fields:
            raise Trouble(problems.unknown_field(place, name, pattern.text, fields))
    return pattern.fill(fields.__getitem__)


def _page(way: _Way, language: str, wanted: Wanted, url: str) -> Page:
    told = "&".join(f"{name}={value}" for name, value in sorted(wanted.params.items()))
    is_listed = way.front.listed and wanted.is_listed and way.name.is_page
    return Page(
        url=url,
        output=output_of(url),
        kind="route",
        language=language,
        template=f"pages/{way.route.name}",
        source=way.route.source,
        title=wanted.title or _said(way.front.title, language),
        description=_said(way.front.description, language),
        group=wanted.group or f"route:{way.name.text}:{told}",
        params=wanted.params,
        props=wanted.props,
        pagination=wanted.pagination,
        is_listed=is_listed and not is_not_found(url, language),
    )


def _said(words: Words, language: str) -> str:
    return words.get(language, words.get("", ""))
