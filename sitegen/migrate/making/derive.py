"""Which URL everything in a Gatsby project had."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from urllib.parse import unquote

from sitegen.migrate.document import Document
from sitegen.migrate.gatsby import Gatsby
from sitegen.migrate.js.npm.gatsby import file_path
from sitegen.migrate.making.groups import groups
from sitegen.migrate.making.node import Nodes
from sitegen.migrate.making.play import Made, play
from sitegen.migrate.making.plugins import enrich
from sitegen.migrate.making.redirects import redirects_of
from sitegen.migrate.making.routes_of_files import component_pages, route_pages, text_pages
from sitegen.migrate.making.source import nodes_of
from sitegen.migrate.making.themes import theme_pages
from sitegen.migrate.note import Note
from sitegen.migrate.notes.config import clash, code_unread, slugs_guessed, unknown_urls
from sitegen.migrate.routes import Routes
from sitegen.migrate.tree import Tree

_FRONT = ("permalink", "path", "slug", "url")
# These are what Gatsby writes itself, as files with these endings.
_FILES = (".html", ".json", ".js", ".map", ".txt", ".xml", ".pdf")


def derive(
    tree: Tree, gatsby: Gatsby, documents: Sequence[Document], truth: Collection[str] = ()
) -> tuple[Routes, tuple[Note, ...]]:
    """Work out the URLs of a project.

    truth: URLs that the old site is known to have had; they win over what is worked out
    """
    nodes = nodes_of(tree, gatsby, documents)
    enrich(nodes, gatsby)
    made = play(tree, gatsby, nodes)
    components = component_pages(tree, gatsby)
    wanted = [*_of_code(made), *route_pages(components, nodes), *text_pages(nodes, gatsby)]
    wanted += theme_pages(nodes, gatsby)
    maker = next(iter(made.failed), f"{gatsby.folder}/gatsby-node.js".lstrip("/"))
    guessed = () if wanted or not documents else tuple(_guessed(nodes, documents))
    notes = [code_unread(path, why) for path, why in made.failed.items()]
    notes += [slugs_guessed(maker, len(guessed))] if guessed else []
    ended = [(path, _ended(url, gatsby)) for path, url in (*wanted, *guessed)]
    pages = _as_known(dict(ended), truth)
    clashes = _clashes(ended)
    notes += [clash(path, url, paths[-1]) for url, paths in clashes.items() for path in paths[:-1]]
    others = [page for page in made.pages if not page.document]
    taxonomies, lists, rest = groups(others, documents, maker)
    jsx = {path: _ended(url, gatsby) for path, url in components.items() if "{" not in url}
    routes = Routes(
        pages=pages,
        left={each.path: _why(each) for each in documents if each.path not in pages},
        clashes=clashes,
        kinds={each.path: each.root.name or "posts" for each in documents},
        languages=_languages(nodes, documents),
        default=_default(gatsby, nodes),
        taxonomies=taxonomies,
        lists=lists,
        jsx=jsx,
        made=rest,
        redirects=redirects_of(tree, gatsby, made.redirects, documents, pages),
    )
    missing = _missing(truth, routes)
    notes += [unknown_urls(len(missing), missing[0])] if missing else []
    return routes, tuple(notes)


def _of_code(made: Made) -> Iterator[tuple[str, str]]:
    for page in made.pages:
        if page.document:
            yield page.document, f"/{page.path.lstrip('/')}"


def _ended(url: str, gatsby: Gatsby) -> str:
    """Write a URL as Gatsby's option `trailingSlash` does."""
    if url == "/" or url.endswith(_FILES) or gatsby.trailing_slash in ("legacy", "ignore"):
        return url
    bare = url.rstrip("/")
    return f"{bare}/" if gatsby.trailing_slash == "always" else bare


def _guessed(nodes: Nodes, documents: Sequence[Document]) -> Iterator[tuple[str, str]]:
    """Give each text the URL of its front matter, else the one of its file."""
    below = {node.document: node.file for node in nodes.all if node.document}
    for each in documents:
        own = next((v for key in _FRONT if isinstance(v := each.front.get(key), str) and v), "")
        file = below.get(each.path)
        if own:
            yield each.path, f"/{own.strip('/')}/"
        elif file:
            yield each.path, file_path(str(file.value["relativePath"]))


def _as_known(pages: Mapping[str, str], truth: Collection[str]) -> dict[str, str]:
    """Write URLs as the old site is known to have had them: with its slashes."""
    known = {unquote(url).rstrip("/"): unquote(url) for url in truth}
    return {path: known.get(unquote(url).rstrip("/"), url) for path, url in pages.items()}


def _clashes(pages: Sequence[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    last = dict(pages)
    wanted: dict[str, list[str]] = {}
    for path, _ in pages:
        url = last[path].rstrip("/") or "/"
        held = wanted.setdefault(url, [])
        if path in held:
            held.remove(path)
        held.append(path)
    return {url: tuple(paths) for url, paths in wanted.items() if len(paths) > 1}


def _why(document: Document) -> str:
    front = document.front
    if front.get("draft") is True or front.get("published") is False:
        return "a draft"
    return "no code makes a page of it"


def _languages(nodes: Nodes, documents: Sequence[Document]) -> dict[str, str]:
    """Take languages from gatsby-plugin-i18n, else from front matter that names several."""
    found = {
        node.document: str(key)
        for node in nodes.all
        if node.document and (key := node.value.get("fields", {}).get("langKey"))
    }
    if not found:
        for name in ("lang", "language", "locale"):
            told = {e.path: str(v) for e in documents if isinstance(v := e.front.get(name), str)}
            if len(set(told.values())) > 1 and all(2 <= len(v) <= 7 for v in told.values()):
                return told
    return found if len(set(found.values())) > 1 else {}


def _default(gatsby: Gatsby, nodes: Nodes) -> str:
    plugin = gatsby.plugin("gatsby-plugin-i18n")
    told = plugin.options.get("langKeyDefault") if plugin else None
    if isinstance(told, str):
        return told
    keys = (node.value.get("fields", {}).get("langKey") for node in nodes.all)
    counts = Counter(key for key in keys if isinstance(key, str))
    return counts.most_common(1)[0][0] if counts else ""


def _missing(truth: Collection[str], routes: Routes) -> list[str]:
    """List known URLs that nothing makes; Gatsby's own pages do not count."""
    made = {
        *routes.pages.values(),
        *routes.jsx.values(),
        *(each.url for each in routes.made),
        *(url for each in routes.taxonomies for url in (*each.terms.values(), each.index)),
        *(each.first for each in routes.lists),
        *(each.source for each in routes.redirects),
    }
    known = {unquote(url).rstrip("/") for url in made}
    starts = [each.pattern.partition("{page}")[0] for each in routes.lists]
    starts += [each.pattern.partition("{term}")[0] for each in routes.taxonomies]
    return [
        url
        for url in truth
        if unquote(url).rstrip("/") not in known
        and not url.startswith(("/404", "/dev-404", "/offline-plugin"))
        and not any(url.startswith(start) for start in starts)
    ]
