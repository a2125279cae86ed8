"""Pages without a text of their own: terms, lists that are cut into pages, and others."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sitegen.migrate.document import Document
from sitegen.migrate.js.project import inside
from sitegen.migrate.making.play import MadePage
from sitegen.migrate.routes import Listing, Made, Taxonomy

_KEYS = ("tags", "tag", "categories", "category", "series", "topics", "topic", "keywords", "author")
_NUMBER = re.compile(r"\d+(?=\D*$)")
_SIZES = ("limit", "itemsPerPage", "postsPerPage", "pageSize", "perPage")


def groups(
    pages: Sequence[MadePage], documents: Sequence[Document], maker: str
) -> tuple[tuple[Taxonomy, ...], tuple[Listing, ...], tuple[Made, ...]]:
    """Tell what pages without a text are.

    pages: without those of documents
    maker: path of gatsby-node
    """
    terms = _terms(documents)
    taxonomies: dict[str, dict[str, str]] = {}
    rest: list[MadePage] = []
    for page in pages:
        key, term = _term(page, terms)
        if not key:
            rest.append(page)
        elif not _is_later(page):
            taxonomies.setdefault(key, {}).setdefault(term, page.path)
    sizes = {key: _size(pages, terms, key) for key in taxonomies}
    found = [_taxonomy(key, held, sizes[key]) for key, held in taxonomies.items()]
    cut, others = _lists(rest)
    kept, made = _indexes([each for each in found if each], others)
    return (
        kept,
        cut,
        tuple(Made(f"/{p.path.lstrip('/')}", inside(p.component) or "", maker, 1) for p in made),
    )


def _terms(documents: Sequence[Document]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for each in documents:
        for key in _KEYS:
            value = each.front.get(key)
            held = value if isinstance(value, list | tuple) else [value]
            if isinstance(value, str) and key == "tags":
                held = [value, *(part.strip() for part in value.split(","))]
            found.setdefault(key, set()).update(
                str(one) for one in held if isinstance(one, str | int) and str(one)
            )
    return {key: frozenset(held) for key, held in found.items() if held}


def _term(page: MadePage, terms: Mapping[str, frozenset[str]]) -> tuple[str, str]:
    """Find the key and the term that a page is of; by the name in the context first."""
    texts = [(k, v) for k, v in page.context.items() if isinstance(v, str)]
    for key, held in terms.items():
        for name, value in texts:
            if value in held and (name.lower() in key or key in name.lower()):
                return key, value
    for key, held in terms.items():
        for _, value in texts:
            if value in held:
                return key, value
    return "", ""


def _is_later(page: MadePage) -> bool:
    for name in ("currentPage", "page", "pageNumber", "pageIndex", "index"):
        value = page.context.get(name)
        if isinstance(value, int) and not isinstance(value, bool):
            return value > (0 if "Number" in name or "ndex" in name else 1)
    skip = page.context.get("skip", page.context.get("offset"))
    return isinstance(skip, int) and skip > 0


def _size(pages: Sequence[MadePage], terms: Mapping[str, frozenset[str]], key: str) -> int:
    later = [page for page in pages if _is_later(page) and _term(page, terms)[0] == key]
    return _limit(later[0]) if later else 0


def _limit(page: MadePage) -> int:
    found = (page.context.get(name) for name in _SIZES)
    return next((each for each in found if isinstance(each, int) and 0 < each < 1000), 0)


def _taxonomy(key: str, terms: Mapping[str, str], size: int) -> Taxonomy | None:
    """Find the pattern that all pages of terms have."""
    urls = [f"/{url.strip('/')}/" for url in terms.values()]
    folders = {url.rstrip("/").rpartition("/")[0] for url in urls}
    if len(folders) != 1:
        return None
    pattern = f"{folders.pop()}/{{term}}/"
    return Taxonomy(key, pattern, "", "other", dict(terms), size)


def _indexes(
    found: Sequence[Taxonomy], others: Sequence[MadePage]
) -> tuple[tuple[Taxonomy, ...], list[MadePage]]:
    """Give each taxonomy the page that lists its terms, where there is one."""
    rest = list(others)
    kept = []
    for each in found:
        home = each.pattern.partition("{")[0].rstrip("/")
        index = next((page for page in rest if page.path.rstrip("/") == home and home), None)
        if index:
            rest.remove(index)
        kept.append(replace(each, index=index.path) if index else each)
    return tuple(kept), rest


def _lists(pages: Sequence[MadePage]) -> tuple[tuple[Listing, ...], list[MadePage]]:
    """Find lists: pages of one component that differ in a number alone."""
    by_component: dict[str, list[MadePage]] = {}
    for page in pages:
        by_component.setdefault(page.component, []).append(page)
    lists: list[Listing] = []
    others: list[MadePage] = []
    for component, held in by_component.items():
        later = [page for page in held if _is_later(page) and _NUMBER.search(page.path)]
        patterns = {_NUMBER.sub("{page}", page.path) for page in later}
        if len(patterns) != 1:
            others += held if not patterns else [p for p in held if p not in later]
            continue
        pattern = patterns.pop()
        first = [page for page in held if page not in later]
        url = first[0].path if first else pattern.partition("{page}")[0]
        lists.append(Listing(url, pattern, _limit(later[0]), "", inside(component) or ""))
        others += first[1:]
    return tuple(lists), others
