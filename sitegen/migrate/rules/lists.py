"""Lists and taxonomies: what the pages that show no text are."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from sitegen.migrate.asked import PageCall
from sitegen.migrate.document import Document
from sitegen.migrate.gatsby import Slash
from sitegen.migrate.js.project import inside
from sitegen.migrate.js.values import Value
from sitegen.migrate.routes import Listing, Made, Redirect, Taxonomy
from sitegen.migrate.rules.ownership import LANGUAGE
from sitegen.migrate.rules.slashes import served_url
from sitegen.migrate.slugs.slugify import sindre_slugify, slugify
from sitegen.migrate.slugs.words import kebab_case
from sitegen.text.slug import slug

_NUMBER = re.compile(r"(?<=[/-])(\d+)(/?)$")
_FIRST = re.compile(r"(?<=/)pages?/1/?$")
# Numbers of a list that is cut into pages; a text may have such an `id`.
_PAGING = re.compile(r"page|index|limit|skip|number|count|total|current", re.IGNORECASE)
_LIMITS = ("limit", "postsPerPage", "perPage", "pageSize", "itemsPerPage")

# What makes a term's name in a URL, the likeliest first.
SLUGS: dict[str, Callable[[str], str]] = {
    "raw": lambda term: term,
    "kebabCase": kebab_case,
    "slugger": slug,
    "lower": str.lower,
    "dashes": lambda term: re.sub(r"\s+", "-", term.lower()),
    "spaces": lambda term: re.sub(r"\s", "-", term),
    "slugify": lambda term: slugify(term, is_lower=True),
    "sindre": sindre_slugify,
}

Found = tuple[tuple[Taxonomy, ...], tuple[Listing, ...], tuple[Made, ...]]


def found_lists(
    pages: Collection[PageCall],
    documents: Collection[Document],
    jsx: Mapping[str, str],
    slash: Slash,
) -> Found:
    """Tell taxonomies, lists cut into pages, and what is neither, apart."""
    by_url = {served_url(str(each.path), slash): each for each in pages}
    values = _front_values(documents)
    by_names, of_terms = _taxonomies(by_url, values, set(by_url) | set(jsx.values()))
    taxonomies = tuple(_with_slugs(each, values.get(each.key, ()), by_url) for each in by_names)
    of_terms |= {url for each in taxonomies for url in each.terms.values()}
    listings, of_lists = _listings({u: p for u, p in by_url.items() if u not in of_terms}, jsx)
    used = of_terms | of_lists
    rest = tuple(
        Made(url, _component(page), page.place.path, page.place.line)
        for url, page in by_url.items()
        if url not in used
    )
    return taxonomies, listings, rest


def more_terms(
    found: Collection[Taxonomy],
    pages: Collection[PageCall],
    documents: Collection[Document],
    slash: Slash,
) -> tuple[Taxonomy, ...]:
    """Add the terms whose pages were taken for pages of a text: those of one text alone."""
    values = _front_values(documents)
    more: dict[str, dict[str, str]] = {each.pattern: {} for each in found}
    for page in pages:
        url = served_url(str(page.path), slash)
        for term in _terms(page):
            match = _pattern(url, term)
            if match and match[0] in more:
                more[match[0]].setdefault(term, url)
    return tuple(
        replace(each, terms={**each.terms, **_known(more[each.pattern], values.get(each.key, ()))})
        for each in found
    )


def further_pages(
    found: Collection[Taxonomy], pages: Collection[PageCall], slash: Slash
) -> Iterator[Redirect]:
    """Lead the further pages of a term's list to its first one, as the new ones are elsewhere."""
    firsts = {url.rstrip("/"): url for each in found for url in each.terms.values()}
    for page in pages:
        url = served_url(str(page.path), slash)
        above = next((each for each in _folders(url) if each in firsts), "")
        rest = url.rstrip("/")[len(above) :]
        if above and re.fullmatch(r"/pages?/\d+", rest):
            yield Redirect(url, firsts[above], 301, page.place.path, page.place.line)


def _known(terms: Mapping[str, str], values: Collection[str]) -> dict[str, str]:
    return {term: url for term, url in terms.items() if term in values}


def _component(page: PageCall) -> str:
    return inside(page.component.partition("?")[0]) or ""


def _front_values(documents: Collection[Document]) -> dict[str, dict[str, None]]:
    """List the texts under each front matter key, in order."""
    found: dict[str, dict[str, None]] = {}
    for document in documents:
        for key, value in document.front.items():
            for each in value if isinstance(value, list) else [value]:
                if isinstance(each, str | int) and not isinstance(each, bool) and each != "":
                    found.setdefault(key, {})[str(each)] = None
    return found


def _terms(page: PageCall) -> list[str]:
    found = ((name, _alone(value)) for name, value in page.context.items())
    return [
        str(value)
        for name, value in found
        if (isinstance(value, str) and name not in LANGUAGE)
        or (isinstance(value, int) and not isinstance(value, bool) and not _PAGING.search(name))
    ]


def _alone(value: Value) -> Value:
    """Give what is alone in a list."""
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def _taxonomies(
    pages: Mapping[str, PageCall], values: Mapping[str, Mapping[str, None]], known: set[str]
) -> tuple[tuple[Taxonomy, ...], set[str]]:
    """Group the pages whose context names a front matter value that is also in the URL."""
    groups: dict[tuple[str, str], dict[str, tuple[str, str]]] = {}
    sizes: dict[tuple[str, str], int] = {}
    for url, page in pages.items():
        for term in _terms(page):
            match = _pattern(url, term)
            key = _key(term, values, url) if match else ""
            if match and key:
                groups.setdefault((key, match[0]), {}).setdefault(term, (url, match[1]))
                sizes[key, match[0]] = _size(page.context)
                break
    found: list[Taxonomy] = []
    used: set[str] = set()
    for (key, pattern), terms in groups.items():
        urls = {term: url for term, (url, _) in terms.items()}
        used |= _below(pages, urls.values())
        name = _common([each for _, each in terms.values()], list(urls), pattern, urls)
        index = pattern.partition("{term}")[0]
        index = next((each for each in (index, index.rstrip("/")) if each in known), "")
        used |= {index} if index in pages else set()
        bare = _FIRST.sub("", pattern).rstrip("/")
        if any(each.pattern.rstrip("/") in (bare, pattern.rstrip("/")) for each in found):
            continue  # One key has these pages already.
        found.append(Taxonomy(key, pattern, index, name, urls, sizes[key, pattern]))
    return tuple(found), used


def _with_slugs(found: Taxonomy, values: Iterable[str], pages: Collection[str]) -> Taxonomy:
    """Add the terms that no page names, but whose slug is where one is: the new site's is there."""
    urls = {each: found.pattern.replace("{term}", slug(each)) for each in values}
    more = {each: url for each, url in urls.items() if url in pages and slug(each)}
    return replace(found, terms={**more, **found.terms})


def _below(pages: Iterable[str], firsts: Iterable[str]) -> set[str]:
    """List the pages of terms: their first ones, and those further below."""
    # The first page of a term may have its number in its URL, as the others do.
    bare = {_FIRST.sub("", each).rstrip("/") for each in firsts} - {""}
    return {url for url in pages if any(each in bare for each in _folders(url))}


def _folders(url: str) -> Iterator[str]:
    """List a URL and those above it, without a slash at the end."""
    while url := url.rstrip("/"):
        yield url
        url = url.rpartition("/")[0]


def _pattern(url: str, term: str) -> tuple[str, str] | None:
    """Cut the term's name out of a URL.

    returns: the pattern, and what makes the name
    """
    for name, change in SLUGS.items():
        written = change(term)
        place = url.rfind(f"/{written}") if written else -1
        after = url[place + 1 + len(written) :] if place >= 0 else "?"
        if place > 0 and (after in ("", "/") or re.fullmatch(r"/(?:page/)?1?/?", after)):
            return f"{url[: place + 1]}{{term}}{after}", name
    return None


def _key(term: str, values: Mapping[str, Mapping[str, None]], url: str) -> str:
    """Name the front matter key that a term is a value of; the one that the URL names first."""
    keys = [key for key, terms in values.items() if term in terms]
    folder = url.strip("/").partition("/")[0].lower()
    named = [key for key in keys if key.lower().rstrip("s")[:4] == folder.rstrip("s")[:4]]
    usual = [key for key in ("tags", "categories", "category", "series", "author") if key in keys]
    return (named or usual or keys or [""])[0]


def _common(names: list[str], terms: list[str], pattern: str, urls: Mapping[str, str]) -> str:
    """Name the function that makes all names of a taxonomy."""
    before, _, after = pattern.partition("{term}")
    for name, change in SLUGS.items():
        if all(urls[term] == f"{before}{change(term)}{after}" for term in terms):
            return name
    return "other"


def _size(context: Mapping[str, Value]) -> int:
    sizes = [context.get(each) for each in _LIMITS]
    return next((each for each in sizes if isinstance(each, int) and each < 1000), 0)


def _listings(
    pages: Mapping[str, PageCall], jsx: Mapping[str, str]
) -> tuple[tuple[Listing, ...], set[str]]:
    """Group the pages that differ by a number alone."""
    found: dict[str, Listing] = {}
    used: dict[str, str] = {}
    lowest: dict[str, int] = {}
    urls = set(pages) | set(jsx.values())
    for url, page in pages.items():
        match = _NUMBER.search(url)
        if match is None:
            continue
        pattern = f"{url[: match.start()]}{{page}}{match[2]}"
        used[url] = pattern
        lowest[pattern] = min(lowest.get(pattern, 2**31), int(match[1][:9]))
        first = _first(url[: match.start()], pattern, urls)
        if first in pages:
            used.setdefault(first, pattern)
        found.setdefault(
            pattern, Listing(first, pattern, _size(page.context), template=_component(page))
        )
    # What begins with a higher number counts years or errors, not the pages of a list.
    counted = {pattern for pattern, low in lowest.items() if low <= 2}
    lists = tuple(each for pattern, each in found.items() if pattern in counted)
    return lists, {url for url, pattern in used.items() if pattern in counted}


def _first(before: str, pattern: str, urls: Collection[str]) -> str:
    """Find a list's first page: what is left without the number, or the page with a 1."""
    folder = re.sub(r"/(?:pages?|p)[/-]?$", "/", before)
    for each in (
        before,
        before.rstrip("/"),
        folder,
        folder.rstrip("/") or "/",
        pattern.replace("{page}", "1"),
    ):
        if each in urls:
            return each
    return folder or "/"
