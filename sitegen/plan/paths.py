"""What the brackets of a route stand for when its front matter has `paths`."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain

from sitegen.model.collection import Collection
from sitegen.model.page import Pagination
from sitegen.model.place import Place
from sitegen.model.problem import Trouble
from sitegen.model.problems import routes as problems
from sitegen.model.query import Query
from sitegen.plan.fields import field_text
from sitegen.plan.grouping import groups
from sitegen.plan.known import Known
from sitegen.plan.paginate import paginated
from sitegen.plan.queried import strange_fields
from sitegen.plan.terms import term_group, term_props
from sitegen.plan.wanted import Asking, Stock, Wanted

PAGE = "page"
# A route with one of these brackets has a page for each entry.
_OF_ONE_ENTRY = frozenset({"slug", "path"})


def wanted_pages(asking: Asking, stock: Stock) -> Iterator[Wanted]:
    """List the pages that `paths` asks for.

    raises: SG205, SG208, SG209, SG212, SG215, SG217, SG218, SG510
    """
    _check_brackets(asking)
    names = [each.name for each in asking.name.brackets if each.name != PAGE]
    if asking.paths.taxonomy:
        return _of_terms(asking, names, stock)
    declared = {each.name: each for each in stock.known.declared.collections}
    _check_source(asking, "collection", [*declared])
    _check_fields(asking, declared[asking.paths.collection], stock.known)
    if _OF_ONE_ENTRY & set(names):
        return _of_entries(asking, names, stock)
    return _of_groups(asking, names, stock)


def _check_brackets(asking: Asking) -> None:
    name, brackets = asking.name.text, [each.name for each in asking.name.brackets]
    if asking.paths.paginate and PAGE not in brackets:
        raise Trouble(problems.no_page_param(_at(asking, "paginate"), name))
    if not brackets:
        raise Trouble(problems.needless_paths(_at(asking), name, "it has no brackets"))


def _check_source(asking: Asking, kind: str, known: list[str]) -> None:
    wanted = asking.paths.collection or asking.paths.taxonomy
    if wanted not in known:
        raise Trouble(problems.no_such_source(_at(asking, kind), kind, wanted, known))


def _check_fields(asking: Asking, collection: Collection, known: Known) -> None:
    wanted = {"where": [each.name for each in asking.paths.where], "sort": asking.paths.sort}
    found = (
        strange_fields(names, collection, known, _at(asking, key)) for key, names in wanted.items()
    )
    if strange := tuple(chain.from_iterable(found)):
        raise Trouble(*strange)


def _at(asking: Asking, *key: str) -> Place:
    return replace(asking.place, key=("paths", *key))


def _of_terms(asking: Asking, names: list[str], stock: Stock) -> Iterator[Wanted]:
    _check_source(asking, "taxonomy", [each.key for each in stock.known.declared.taxonomies])
    if len(names) != 1:
        raise Trouble(problems.wrong_params(_at(asking, "taxonomy"), ["term"], names))
    for tally in stock.tallies[asking.paths.taxonomy]:
        if tally.language != asking.language:
            continue
        for params, part in _parts(asking, {names[0]: tally.slug}, tally.query, tally.count):
            group = term_group(tally, part.current_page)
            yield Wanted(params, term_props(tally), tally.name, group, part)


def _of_entries(asking: Asking, names: list[str], stock: Stock) -> Iterator[Wanted]:
    slug, pattern = stock.known.slug, asking.name.text
    for id in stock.table.find(_query(asking, unlisted=True)):
        entry = stock.table.entries[id]
        params = {name: field_text(entry, name, pattern, slug) for name in names}
        props = {"collection": entry.collection, "key": entry.key, "id": entry.id}
        yield Wanted(params, props, entry.title, is_listed=not entry.unlisted)


def _of_groups(asking: Asking, names: list[str], stock: Stock) -> Iterator[Wanted]:
    query = _query(asking)
    rows = [stock.table.entries[id] for id in stock.table.find(query)]
    for group in groups(rows, names, query, asking, stock.known):
        for params, part in _parts(asking, group.params, group.query, group.count):
            yield Wanted(params, pagination=part)


def _query(asking: Asking, unlisted: bool = False) -> Query:
    paths = asking.paths
    return Query(paths.collection, asking.language, paths.where, paths.sort, unlisted=unlisted)


def _parts(
    asking: Asking, params: Mapping[str, str], query: Query, count: int
) -> Iterator[tuple[Mapping[str, str], Pagination]]:
    """Cut a list into pages; each with what the brackets stand for there."""

    def numbered(number: int) -> Mapping[str, str]:
        page = [each for each in asking.name.brackets if each.name == PAGE]
        text = "" if page and page[0].is_rest and number == 1 else str(number)
        return {**params, PAGE: text} if page else params

    size = asking.paths.paginate
    for part in paginated(query, count, size, lambda number: asking.url(numbered(number))):
        yield numbered(part.current_page), part
