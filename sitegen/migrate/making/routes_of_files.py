"""Pages that Gatsby makes of files by their place: components, texts, and named routes."""

import re
from collections.abc import Iterator, Mapping

from sitegen.migrate.gatsby import Gatsby
from sitegen.migrate.js.values import Value
from sitegen.migrate.making.node import Node, Nodes
from sitegen.migrate.slugs.slugify import slugify
from sitegen.migrate.tree import Tree

_COMPONENT = re.compile(r"\.(?:js|jsx|ts|tsx)$")
_NO_PAGE = re.compile(r"(?:^|/)(?:__tests__/|_)|\.(?:test|spec|d|stories)\.")
_ROUTE = re.compile(r"\{(\w+)\.([^{}]+)\}")


def component_pages(tree: Tree, gatsby: Gatsby) -> Mapping[str, str]:
    """Give the URL of each component of `src/pages`; of a named route, its pattern."""
    folder = f"{gatsby.folder}/src/pages/".lstrip("/")
    found: dict[str, str] = {}
    for path in tree.paths:
        below = path[len(folder) :]
        if path.startswith(folder) and _COMPONENT.search(path) and not _NO_PAGE.search(below):
            found[path] = _url(_COMPONENT.sub("", below))
    return found


def text_pages(nodes: Nodes, gatsby: Gatsby) -> Iterator[tuple[str, str]]:
    """Give path and URL of the texts in `src/pages` that are MDX, and so pages by themselves."""
    folder = f"{gatsby.folder}/src/pages/".lstrip("/")
    suffixes = gatsby.mdx_suffixes
    for node in nodes.of("Mdx"):
        if suffixes and node.document.startswith(folder) and node.document.endswith(suffixes):
            yield node.document, _url(node.document[len(folder) :].rpartition(".")[0])


def route_pages(components: Mapping[str, str], nodes: Nodes) -> Iterator[tuple[str, str]]:
    """Give path and URL of the texts that named routes make pages of.

    source: gatsby-plugin-page-creator: `{Model.field__sub}`, values through slugify
    """
    for pattern in components.values():
        names = {found[1] for found in _ROUTE.finditer(pattern)}
        if len(names) == 1:
            name = names.pop()
            for node in nodes.of(f"{name[:1].upper()}{name[1:]}"):
                url = _filled(pattern, node, nodes)
                document = node.document or next((c.document for c in node.children), "")
                if url and document:
                    yield document, url


def _filled(pattern: str, node: Node, nodes: Nodes) -> str:
    url = pattern
    for found in _ROUTE.finditer(pattern):
        value = _value(node, found[2].split("__"), nodes)
        if not isinstance(value, str | int | float) or value == "":
            return ""
        url = url.replace(found[0], _spelt(str(value)))
    return re.sub(r"/{2,}", "/", url)


def _value(node: Node, names: list[str], nodes: Nodes) -> Value:
    value: Value = node.value
    for name in names:
        if re.fullmatch(r"\(\w+\)", name) or not isinstance(value, dict):
            continue
        value = value.get(name)
        if name == "parent" and isinstance(value, str):
            parent = nodes.get(value)
            value = parent.value if parent else None
    return value


def _spelt(text: str) -> str:
    return "/".join(slugify(part, is_lower=True).replace(".", "") for part in text.split("/"))


def _url(stem: str) -> str:
    bare = stem.removesuffix("index") if stem.split("/")[-1] == "index" else f"{stem}/"
    return f"/{bare}"
