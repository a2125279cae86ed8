"""Pages that were React components, and pages that gatsby-node made of no document."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sitegen.migrate.addresses import refused, served
from sitegen.migrate.jsx.stub import name_of, stub, to_do
from sitegen.migrate.jsx.text import shown
from sitegen.migrate.note import Note
from sitegen.migrate.notes.pages import page_by_code, script_page
from sitegen.migrate.part import Part
from sitegen.migrate.routes import Routes
from sitegen.migrate.tree import Tree

# The theme has pages of its own there.
_HOME = "the theme's home page stands there"
_OF_THE_THEME = {"/": _HOME, "/404/": "the theme has a page for it"}


@dataclass(frozen=True, slots=True)
class _Page:
    url: str
    source: str
    maker: str
    line: int | None


def pages(
    tree: Tree, routes: Routes, there: Collection[str], language: str, has_posts: bool
) -> tuple[Part, dict[str, str]]:
    """Give a template for each page that is not there already.

    there:   URLs that documents, lists and terms have
    returns: and path of a component → URL
    """
    others = set(routes.languages.values()) - {language}
    of_theme = {**_OF_THE_THEME, **{f"/{each}/": _HOME for each in others}}
    files: dict[str, bytes] = {}
    notes: list[Note] = []
    rows: list[dict[str, str]] = []
    urls: dict[str, str] = {}
    found = [each for each in _found(routes) if each.url not in there]
    known = frozenset(there) | {each.url for each in found} | _static(tree)
    for each in found:
        seen = shown(tree.read(each.source) or b"", each.source, lambda path: _is(path, known))
        if each.source == each.maker:
            urls[each.source] = each.url
        name = name_of(each.url)
        did = of_theme.get(each.url) or refused(each.url) or f"{name} stands in"
        if each.url not in of_theme and not refused(each.url) and name not in files:
            files[name] = stub(each.source, each.url, seen, language, has_posts).encode()
            rows.append(_row(each))
        notes.append(_note(each, tree.size(each.source) or 0, seen.lines, did))
    table = to_do(lambda: rows) if rows else Part()
    return Part(files={**files, **table.files}, notes=tuple(notes)), urls


def _found(routes: Routes) -> Iterator[_Page]:
    met: set[str] = set()
    for source, url in sorted(routes.jsx.items()):
        if "[" not in url and "*" not in url and served(url) not in met:
            met.add(served(url))
            yield _Page("/404/" if url == "/404.html" else served(url), source, source, None)
    for each in routes.made:
        if served(each.url) not in met:
            met.add(served(each.url))
            yield _Page(served(each.url), each.template, each.path, each.line)


def _row(page: _Page) -> dict[str, str]:
    return {
        "id": page.url.strip("/").replace("/", "-") or "home",
        "title": f"{page.url} is to be written anew.",
        "page": page.url,
        "todo": f"It was {page.source or page.maker}; this page only stands in.",
    }


def _note(page: _Page, size: int, lines: int, did: str) -> Note:
    if page.source == page.maker:
        return script_page(page.source, page.url, size, lines, did)
    return page_by_code(page.maker, page.line, page.url, did)


def _static(tree: Tree) -> frozenset[str]:
    return frozenset(
        f"/{path.rpartition('static/')[2]}" for path in tree.paths if "static/" in f"/{path}"
    )


def _is(path: str, known: Collection[str]) -> bool:
    bare = path.partition("#")[0].partition("?")[0]
    return bare in known or served(bare) in known or bare == "/"
