"""Pages that Gatsby makes of files: components, texts and collection routes of a pages folder."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sitegen.migrate.gatsby import Gatsby
from sitegen.migrate.globs import is_matched
from sitegen.migrate.graphql.fields import Fields
from sitegen.migrate.graphql.filters import at
from sitegen.migrate.js.convert import text_of
from sitegen.migrate.js.npm.gatsby import file_path
from sitegen.migrate.js.project import inside
from sitegen.migrate.js.values import UNDEFINED, Unknown
from sitegen.migrate.nodes import Node
from sitegen.migrate.slugs.slugify import sindre_slugify
from sitegen.migrate.slugs.words import upper_first

_SUFFIXES = (".js", ".jsx", ".ts", ".tsx")
_NO_PAGE = re.compile(
    r"(?:^|/)(?:__tests__/|_[^/]*$|template-[^/]*$)|\.(?:test|spec|d|stories|css)\.\w+$"
)
_ROUTE = re.compile(r"\{(\w+)\.([\w()]+)\}")
_KIND = re.compile(r"\((\w+)\)")


@dataclass(frozen=True, slots=True)
class FilePage:
    """A page that a file makes.

    path:   as Gatsby names it, before the slash at its end is settled
    source: path of the component or text
    node:   that a collection route shows; None for other pages
    """

    path: str
    source: str
    node: Node | None = None


def pages_folders(gatsby: Gatsby, plugins: Iterable[str] = ()) -> list[tuple[str, tuple[str, ...]]]:
    """List the folders whose files are pages, with globs of what is not.

    plugins: folders of the plugins and themes that the project holds
    """
    home = f"{gatsby.folder}/" if gatsby.folder else ""
    found: list[tuple[str, tuple[str, ...]]] = [(f"{home}src/pages", ())]
    found += [(f"{folder}/src/pages", ()) for folder in plugins]
    for plugin in gatsby.plugins:
        path = plugin.options.get("path")
        if plugin.name == "gatsby-plugin-page-creator" and isinstance(path, str):
            place = inside(path) if path.startswith("/") else home + path.removeprefix("./")
            ignore = plugin.options.get("ignore")
            globs = [str(each) for each in ignore] if isinstance(ignore, list) else []
            found.append(((place or "").rstrip("/"), tuple(globs)))
    return found


def file_pages(
    gatsby: Gatsby, paths: Iterable[str], fields: Fields, plugins: Iterable[str] = ()
) -> Iterator[FilePage]:
    """List the pages that files make by themselves.

    plugins: folders of the plugins and themes that the project holds
    """
    every = tuple(paths)
    suffixes = (*_SUFFIXES, *gatsby.mdx_suffixes)
    for folder, ignore in pages_folders(gatsby, plugins):
        for path in every:
            within = path.removeprefix(f"{folder}/")
            if within == path or not path.endswith(suffixes) or _NO_PAGE.search(within):
                continue
            if not any(is_matched(within, each) for each in ignore):
                yield from _pages_of(path, within, fields)


def _pages_of(path: str, within: str, fields: Fields) -> Iterator[FilePage]:
    if not _ROUTE.search(within):
        # A part in brackets is found out in the browser: one page serves them all.
        yield FilePage(file_path(within, ""), path)
        return
    kind = next(iter(_ROUTE.findall(within)))[0]
    for node in fields.of(fields.kind_of(upper_first(kind))):
        filled = _filled(within, node, fields)
        if filled is not None:
            yield FilePage(filled, path, node)


def _filled(within: str, node: Node, fields: Fields) -> str | None:
    """Write a collection route's path for a node; None when it lacks a value."""
    route = within.rpartition(".")[0]
    missing = False

    def fill(part: re.Match[str]) -> str:
        nonlocal missing
        names = _KIND.sub("", part[2]).replace("__", ".")
        value = at(node, names.replace("..", "."), fields.read)
        if value is None or value is UNDEFINED or isinstance(value, Unknown):
            missing = True
            return ""
        return route_part(text_of(value))

    path = _ROUTE.sub(fill, route)
    if missing:
        return None
    path = re.sub(r"/+", "/", f"/{path}/")
    return path.removesuffix("index/") if path.endswith("/index/") else path


def route_part(value: str) -> str:
    """Write a value as a collection route does.

    source: gatsby-plugin-page-creator, derivePath: each part by `@sindresorhus/slugify`
    """
    parts = [sindre_slugify(each) for each in value.split("/")]
    return "/".join(each for each in parts if each)
