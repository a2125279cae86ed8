"""Which feeds a site has: of the site, of each collection, of each term, by language."""

from collections.abc import Iterator
from dataclasses import replace

from sitegen.extend.protocol import Planned
from sitegen.model.collection import Collection
from sitegen.model.entry import Entry
from sitegen.model.frozen import dataclass
from sitegen.model.query import Condition, Query
from sitegen.plan.languages import languages
from sitegen.plan.permalinks import permalink_of
from sitegen.plan.taxonomy import NEWEST_FIRST

DATED = Condition("date", "ne", None)

# The Markdown files of the pages folder are about the site; they are no news.
PAGES = "pages"


@dataclass(frozen=True, slots=True)
class Scope:
    """What a feed is about.

    folder:  where its files are published; `/` at both ends
    home:    URL of the page that shows the same entries
    queries: each finds some of its entries, the newest first
    """

    folder: str
    language: str
    title: str
    home: str
    queries: tuple[Query, ...]


def feedable(site: Planned) -> tuple[Collection, ...]:
    """List the collections that take part in feeds: those the settings name, or all with pages."""
    wanted = site.config.feeds.collections
    own = {name for each in site.config.languages.values() for name in each.permalinks}
    declared = site.declared.collections
    paged = [each for each in declared if each.permalink or each.name in own]
    return tuple(each for each in paged if (each.name in wanted if wanted else each.name != PAGES))


def scopes(site: Planned) -> Iterator[Scope]:
    """Give the scopes that have something to tell, those of the site first."""
    collections = feedable(site)
    told = {(e.collection, e.language) for e in site.entries if _is_news(e, site)}
    for language in languages(site.config.site):
        mine = tuple(each for each in collections if (each.name, language) in told)
        if mine:
            yield _of_the_site(mine, language, site)
            yield from _of_collections(mine, language, site)
    yield from _of_terms(site)


def root_of(language: str, default: str) -> str:
    """Give the folder in which the pages of a language are published."""
    return "/" if language == default else f"/{language}/"


def _is_news(entry: Entry, site: Planned) -> bool:
    return entry.date is not None and not entry.unlisted and entry.id in site.plan.urls


def _of_the_site(collections: tuple[Collection, ...], language: str, site: Planned) -> Scope:
    root = root_of(language, site.config.site.default_language)
    queries = tuple(_query(each.name, language, site) for each in collections)
    return Scope(root, language, _site_title(language, site), root, queries)


def _of_collections(
    collections: tuple[Collection, ...], language: str, site: Planned
) -> Iterator[Scope]:
    """Give one scope a folder; the collections in the root are the site's own."""
    root = root_of(language, site.config.site.default_language)
    folders: dict[str, list[Collection]] = {}
    for each in collections:
        pattern = permalink_of(each.name, each.permalink, language, site.config).pattern
        folders.setdefault(_folder(pattern, language, root), []).append(each)
    titles = {page.url.rstrip("/"): (page.url, page.title) for page in site.plan.pages}
    for folder, held in folders.items():
        if folder != root:
            home, title = titles.get(folder.rstrip("/"), (root, ""))
            queries = tuple(_query(each.name, language, site) for each in held)
            title = _own_title(held[0], language, site) or title or held[0].name.capitalize()
            named = _titled(title, language, site)
            yield Scope(folder, language, named, home, queries)


def _of_terms(site: Planned) -> Iterator[Scope]:
    fed = {each.key for each in site.declared.taxonomies if each.feed}
    for page in site.plan.pages:
        part = page.pagination
        if page.kind == "term" and page.props["taxonomy"] in fed and part and not part.prev_url:
            query = replace(
                part.query,
                where=(*part.query.where, DATED),
                sort=NEWEST_FIRST,
                offset=0,
                limit=site.config.feeds.limit,
            )
            folder, title = f"{page.url.rstrip('/')}/", _titled(page.title, page.language, site)
            yield Scope(folder, page.language, title, page.url, (query,))


def _query(collection: str, language: str, site: Planned) -> Query:
    limit = site.config.feeds.limit
    return Query(collection, language, (DATED,), NEWEST_FIRST, limit=limit)


def _folder(permalink: str, language: str, root: str) -> str:
    """Take the part of a URL pattern before the first field, in a language."""
    if "{language}" in permalink:
        permalink, root = permalink.replace("{language}", language), "/"
    fixed = permalink.partition("{")[0].rpartition("/")[0]
    return f"{root}{fixed.strip('/')}/" if fixed.strip("/") else root


def _own_title(collection: Collection, language: str, site: Planned) -> str:
    own = site.config.languages.get(language)
    return own.titles.get(collection.name, "") if own else ""


def _titled(title: str, language: str, site: Planned) -> str:
    return f"{title} · {_site_title(language, site)}"


def _site_title(language: str, site: Planned) -> str:
    own = site.config.languages.get(language)
    return (own.title if own else "") or site.config.site.title
