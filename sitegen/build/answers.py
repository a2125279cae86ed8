"""Who answers which question, round by round."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import partial
from zoneinfo import ZoneInfo

from sitegen.assets.sources import Copies
from sitegen.build.by_language import by_language
from sitegen.build.ground import Ground
from sitegen.build.layout import Layout, Pages
from sitegen.build.leading import leading
from sitegen.build.planning import statics
from sitegen.build.prepare import ROUTES
from sitegen.build.readings import Readings
from sitegen.build.scripts import scripts
from sitegen.build.sheets import owners_of
from sitegen.build.sources.data import DataFiles
from sitegen.build.sources.pages import PageRows, PageTable, PlannedPages
from sitegen.build.sources.surroundings import Surroundings, Unplanned
from sitegen.build.sources.templates import ComponentTexts, TemplateTexts
from sitegen.model.config import Config, Paths
from sitegen.model.plan import Plan
from sitegen.plan.languages import languages
from sitegen.plan.queried import fields_of
from sitegen.read.layers import Layers
from sitegen.read.names import MARKDOWN
from sitegen.text.translated import keys_of
from sitegen.trace.facts import Source
from sitegen.trace.key import ALL
from sitegen.trace.later import Later
from sitegen.trace.latest import latest
from sitegen.trace.projections import Projections
from sitegen.trace.rows import Table
from sitegen.trace.sources import Digests, Files, Folders, Values

# What stands in the components folders to be rendered, not to be published.
TEMPLATES = (".html", ".py")


def of_the_ground(ground: Ground) -> dict[str, Source]:
    """Answer what is known before any entry is read."""
    config = ground.config
    return {
        "file": Files(ground.snapshot),
        "digest": Digests(ground.snapshot),
        "folder": Folders(ground.snapshot),
        "schema": Values(ground.schemas),
        "config": Values({**_with_all(settings(config)), **by_language(config)}),
        "collection": Values(_collections(ground)),
        "string": Values({**ground.strings, ALL: _named_strings(ground)}),
        "data": DataFiles(ground.data, ground.snapshot),
        "theme": Values(_with_all(ground.options)),
        "static": Values(_with_all(statics(ground))),
    }


def of_the_entries(ground: Ground, read: Readings, basis: str) -> dict[str, Source]:
    """Answer what is known while the plan is being made; whoever asks for more has to wait for it.

    basis: as in `of_the_plan`
    """
    table = Table(read.entries, {}, _zone(ground), Unplanned())
    return {
        "row": Projections(table, "row", basis),
        "text": read.texts,
        "copy": Copies(Later(partial(copyable, ground))),
        "asset": Values(_with_all(_assets(ground))),
        "owner": Values(_with_all(owners_of(ground.layers))),
        "script": scripts(ground),
        "template": TemplateTexts(ground.layers, ground.snapshot),
        "component": ComponentTexts(ground.layers, ground.snapshot),
    }


def of_the_plan(ground: Ground, plan: Layout, read: Readings, basis: str) -> dict[str, Source]:
    """Answer what is known once everything is planned.

    basis: names all that the plan rests on, and so all that entries and plan can answer
    """
    orders = {each.name: each.sort for each in ground.declared.collections}
    table = Table(read.entries, orders, _zone(ground), Surroundings(plan), plan.sequences)
    spoken, default = languages(ground.config.site), ground.config.site.default_language
    return {
        **{kind: Projections(table, kind, basis) for kind in ("row", "near", "query")},
        "url": Values(Later(partial(_urls, plan, read, default)), basis),
        "page": PlannedPages(plan.pages, Later(partial(_titles, plan.pages)), basis),
        "pages": PageRows(PageTable(plan.pages, read.entries), basis),
        "group": Values(Later(partial(_groups, plan.pages, spoken)), basis),
        "terms": Values({**_terms(plan.rest), ALL: _taxonomies(ground)}, basis),
    }


def settings(config: Config) -> dict[str, object]:
    """Name every setting by its table and key; those of pictures together, as they are asked."""
    named: dict[str, object] = {"images": config.images}
    for each in fields(config):
        held = getattr(config, each.name)
        if is_dataclass(held):
            named |= {f"{each.name}.{one.name}": getattr(held, one.name) for one in fields(held)}
        elif isinstance(held, Mapping):
            named |= {f"{each.name}.{name}": value for name, value in held.items()}
        else:
            named[each.name] = held
    return named


def _zone(ground: Ground) -> ZoneInfo:
    return ZoneInfo(ground.config.site.timezone)


def _with_all(values: Mapping[str, object]) -> dict[str, object]:
    return {**values, ALL: tuple(sorted(values))}


def _collections(ground: Ground) -> dict[str, object]:
    """Name each collection's kind, what its fields refer to, and as `NAME.*` its fields."""
    collections = ground.declared.collections
    refers = {f"{c.name}.{name}": to for c in collections for name, to in c.references.items()}
    fields = {f"{c.name}.{ALL}": fields_of(c, ground.declared) for c in collections}
    return {**_with_all({each.name: each.kind for each in collections}), **refers, **fields}


def _named_strings(ground: Ground) -> tuple[str, ...] | None:
    """Name the strings of all languages; None where one has a file that cannot be read."""
    return None if ground.unread else tuple(sorted(set().union(*keys_of(ground.strings).values())))


def _urls(plan: Layout, read: Readings, default: str) -> dict[str, str]:
    """Name the URL of the page made from each source, and the pages of other languages."""
    urls = {read.sources[id]: url for id, url in sorted(plan.urls.items(), reverse=True)}
    urls |= leading(plan.pages.outlines, default)
    # A link to an entry that could not be read or planned is not blamed: that entry is.
    return {**urls, **dict.fromkeys([*plan.rest.refused, *read.failed], "/")}


def _groups(pages: Pages, known: tuple[str, ...]) -> dict[str, object]:
    """Name the pages of a group, in the site's order of languages.

    returns: language, URL, title and whether it is listed, each
    """
    groups: dict[str, list[tuple[str, str, str, bool]]] = {}
    for page in pages.outlines:
        if page.group:
            told = (page.language, page.url, page.title, page.is_listed)
            groups.setdefault(page.group, []).append(told)
    order = {language: at for at, language in enumerate(known)}
    return {n: tuple(sorted(g, key=lambda page: order[page[0]])) for n, g in groups.items()}


def _titles(pages: Pages) -> dict[str, str]:
    """Name the titles of lists and routes alone: what else is known of them changes too often."""
    return {f"{page.url}\ntitle": page.title for page in pages.outlines if not page.entry}


def _terms(plan: Plan) -> dict[str, object]:
    named: dict[str, list[object]] = {}
    for term in sorted(plan.terms, key=lambda term: (term.name.casefold(), term.name)):
        named.setdefault(f"{term.taxonomy}\n{term.language}", []).append(term)
    return {name: tuple(terms) for name, terms in named.items()}


def _taxonomies(ground: Ground) -> tuple[str, ...]:
    return tuple(sorted(each.key for each in ground.declared.taxonomies))


def _assets(ground: Ground) -> dict[str, str]:
    return {name: ground.layers.own("assets", name) or "" for name in ground.layers.names("assets")}


def copyable(ground: Ground) -> dict[str, str]:
    """Choose the files that may be published: what lies beside entries, assets, components."""
    digests = ground.snapshot.digests
    chosen = _copyable(tuple(digests), ground.config.paths, ground.tasks, ground.layers)
    return {path: digests[path] for path in chosen}


@latest
def _copyable(
    sources: tuple[str, ...], paths: Paths, tasks: tuple[tuple[str, str], ...], layers: Layers
) -> tuple[str, ...]:
    entries = {path for _, path in tasks}
    private = [paths.templates, paths.components, paths.data, paths.i18n, paths.static]
    owned = owners_of(layers)
    assets = {path for name, (path, _) in owned.items() if not name.endswith(TEMPLATES)}
    return tuple(
        path
        for path in sources
        if path in assets
        or (
            path not in entries  # As nearly all are: the rest is asked of few.
            and (_under(path, paths.content) or _under(path, paths.pages))
            and not any(_under(path, each) for each in private)
            and not path.endswith((".py", *MARKDOWN))
            and not (_under(path, paths.pages) and path.endswith(ROUTES))
        )
    )


def _under(path: str, folder: str) -> bool:
    return folder in ("", ".") or path.startswith(f"{folder}/")
