"""Redirects, wherever a project may write them."""

import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence

from sitegen.migrate.document import Document
from sitegen.migrate.gatsby import Gatsby
from sitegen.migrate.js.values import Value
from sitegen.migrate.routes import Redirect
from sitegen.migrate.tree import Tree

_FRONT = ("redirect_from", "redirects", "redirectFrom", "aliases")


def redirects_of(
    tree: Tree,
    gatsby: Gatsby,
    made: Sequence[Mapping[str, Value]],
    documents: Sequence[Document],
    pages: Mapping[str, str],
) -> tuple[Redirect, ...]:
    """List redirects: of code, of front matter, and of hosts.

    made:  what was given to `createRedirect`
    pages: path of a document → URL
    """
    node = f"{gatsby.folder}/gatsby-node.js".lstrip("/")
    found = [*_of_code(made, node), *_of_front(documents, pages), *_of_hosts(tree, gatsby)]
    return tuple({each.source: each for each in reversed(found)}.values())[::-1]


def _of_code(made: Sequence[Mapping[str, Value]], path: str) -> Iterator[Redirect]:
    for each in made:
        source, target = each.get("fromPath"), each.get("toPath")
        if isinstance(source, str) and isinstance(target, str):
            status = each.get("statusCode")
            usual = 301 if each.get("isPermanent") else 302
            yield Redirect(
                _rooted(source), target, status if isinstance(status, int) else usual, path, 1
            )


def _of_front(documents: Sequence[Document], pages: Mapping[str, str]) -> Iterator[Redirect]:
    for each in documents:
        for key in _FRONT:
            held = each.front.get(key)
            for source in held if isinstance(held, list) else [held]:
                if isinstance(source, str) and source.strip() and each.path in pages:
                    yield Redirect(_rooted(source.strip()), pages[each.path], 301, each.path, 1)


def _of_hosts(tree: Tree, gatsby: Gatsby) -> Iterator[Redirect]:
    path = f"{gatsby.folder}/static/_redirects".lstrip("/")
    for number, line in enumerate(_text(tree, path).splitlines(), start=1):
        parts = line.partition("#")[0].split()
        if len(parts) > 1:
            words = [each for each in parts[2:] if each.rstrip("!").isdigit()]
            status = int(words[0].rstrip("!")) if words else 301
            yield Redirect(parts[0], parts[1], status, path, number)
    for folder in dict.fromkeys((gatsby.folder, "")):
        yield from _of_netlify(tree, f"{folder}/netlify.toml".lstrip("/"))
        yield from _of_vercel(tree, f"{folder}/vercel.json".lstrip("/"))


def _of_netlify(tree: Tree, path: str) -> Iterator[Redirect]:
    try:
        told = tomllib.loads(_text(tree, path))
    except (tomllib.TOMLDecodeError, RecursionError):
        return
    yield from _of_rows(told.get("redirects"), "from", "to", path)


def _of_vercel(tree: Tree, path: str) -> Iterator[Redirect]:
    try:
        told = json.loads(_text(tree, path) or "{}")
    except (ValueError, RecursionError):
        return
    rows = told.get("redirects") if isinstance(told, dict) else None
    yield from _of_rows(rows, "source", "destination", path)


def _of_rows(rows: object, source: str, target: str, path: str) -> Iterator[Redirect]:
    for row in rows if isinstance(rows, list) else ():
        if not isinstance(row, dict):
            continue
        one, other = row.get(source), row.get(target)
        if isinstance(one, str) and isinstance(other, str):
            status = row.get("status", row.get("statusCode"))
            yield Redirect(one, other, status if isinstance(status, int) else 301, path, 1)


def _rooted(path: str) -> str:
    return path if path.startswith(("/", "http")) else f"/{path}"


def _text(tree: Tree, path: str) -> str:
    return (tree.read(path) or b"").decode("utf-8", "replace")
