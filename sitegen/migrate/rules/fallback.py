"""Rules to try where gatsby-node does not tell; the site's own links choose among them."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from urllib.parse import unquote

from sitegen.migrate.document import Document
from sitegen.migrate.js.npm.gatsby import file_path
from sitegen.migrate.nodes import Nodes
from sitegen.migrate.slugs.words import kebab_case

_LINK = re.compile(r"\]\((/[^\s)#?]*)|href=[\"'](/[^\"'#?]*)")
_DATED = re.compile(r"^/(?:.*/)?\d{4}-\d\d-\d\d-")
# Stands for the name of a text's own source folder.
OF_FOLDER = "name of the source folder"
PREFIXES = ("", OF_FOLDER, "/blog", "/posts", "/post", "/docs", "/articles")

Rule = Callable[[Document, str], str | None]


def _own(name: str) -> Rule:
    def rule(document: Document, path: str) -> str | None:
        value = document.front.get(name)
        return "/" + str(value).strip("/") + "/" if value else None

    return rule


def _by_path(document: Document, path: str) -> str | None:
    return path


def _by_name(document: Document, path: str) -> str | None:
    return "/" + path.rstrip("/").rpartition("/")[2] + "/"


def _by_title(document: Document, path: str) -> str | None:
    title = document.front.get("title")
    return f"/{kebab_case(str(title))}/" if title else None


def _by_front(document: Document, path: str) -> str | None:
    return next((url for each in _OWN if (url := _own(each)(document, path))), path)


_OWN = ("permalink", "path", "slug", "url")

# In doubt the first one is taken.
RULES: dict[str, Rule] = {
    "front matter, or path of the file": _by_front,
    "path of the file": _by_path,
    "slug, or path of the file": lambda document, path: _own("slug")(document, path) or path,
    "path in front matter": lambda document, path: _own("path")(document, path) or path,
    "permalink, or path of the file": lambda document, path: (
        _own("permalink")(document, path) or path
    ),
    "name of the file": _by_name,
    "name without its date": lambda document, path: _DATED.sub("/", path),
    "title": _by_title,
}


def links_of(documents: Collection[Document]) -> list[str]:
    """List the links from the root of the site that texts have."""
    return [
        unquote(found[0] or found[1])
        for document in documents
        for found in _LINK.findall(document.body)
    ]


def best_rule(
    texts: Sequence[Document],
    nodes: Nodes,
    links: Collection[str],
    known: Mapping[str, str],
) -> tuple[str, dict[str, str], int]:
    """Find the rule by which most links within the site, or most known URLs, lead to a page.

    links:   paths that should have pages
    known:   URLs of other texts
    returns: its name, URLs by path, and how many links fit
    """
    paths = file_paths(nodes)
    wanted = [_bare(each) for each in links]
    others = {_bare(each) for each in known.values()}
    best: tuple[int, str, dict[str, str]] | None = None
    for prefix in PREFIXES:
        for name, rule in RULES.items():
            urls = _applied(texts, rule, prefix, paths)
            found = {_bare(each) for each in urls.values()}
            count = sum(1 for each in wanted if each in found or each in others)
            if best is None or count > best[0]:
                best = (count, f"{prefix} + {name}" if prefix else name, urls)
    count, name, urls = best or (0, "", {})
    return name, urls, count


def _applied(
    texts: Sequence[Document], rule: Rule, prefix: str, paths: Mapping[str, str]
) -> dict[str, str]:
    found = {}
    for each in texts:
        path = paths.get(each.path) or file_path(_within_root(each), "")
        url = rule(each, path)
        own = each.root.path.rpartition("/")[2]
        if url is not None:
            found[each.path] = prefix.replace(OF_FOLDER, f"/{own}" if own else "") + url
    return found


def _within_root(document: Document) -> str:
    root = document.root.path
    return document.path.removeprefix(f"{root}/") if root else document.path


def file_paths(nodes: Nodes) -> dict[str, str]:
    """Give the path that createFilePath makes for each text."""
    return {
        node.document: file_path(node.file.value["relativePath"], "")
        for node in nodes.all
        if node.document and node.file is not None
    }


def _bare(url: str) -> str:
    return url.rstrip("/") or "/"
