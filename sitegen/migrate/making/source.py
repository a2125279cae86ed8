"""The nodes that Gatsby would make of a project's files and texts."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from sitegen.migrate.document import Document
from sitegen.migrate.gatsby import Gatsby, Root
from sitegen.migrate.globs import is_matched
from sitegen.migrate.js.project import absolute
from sitegen.migrate.js.values import Value
from sitegen.migrate.making.node import Node, Nodes
from sitegen.migrate.tree import Tree

# More files than any page rule looks at.
_MOST_FILES = 30_000


def nodes_of(tree: Tree, gatsby: Gatsby, documents: Sequence[Document]) -> Nodes:
    """Make a node of each file below the roots, and of each text one more."""
    texts = {each.path: each for each in documents}
    nodes = Nodes()
    for place, (path, root) in enumerate(_files(tree, gatsby, texts)):
        file = Node("File", _file(path, root))
        nodes.add(file)
        if path in texts:
            nodes.add(_text(texts[path], file, gatsby))
        if place > _MOST_FILES:
            break
    return nodes


def _files(tree: Tree, gatsby: Gatsby, texts: Mapping[str, Document]) -> Iterator[tuple[str, Root]]:
    for path in tree.paths:
        if path in texts:
            yield path, texts[path].root
            continue
        homes = [root for root in gatsby.roots if not root.path or path.startswith(f"{root.path}/")]
        if homes:
            root = max(homes, key=lambda each: len(each.path))
            below = path[len(root.path) :].lstrip("/")
            if not any(is_matched(below, glob) for glob in root.ignore):
                yield path, root


def _file(path: str, root: Root) -> dict[str, Value]:
    below = path[len(root.path) :].lstrip("/") if root.path else path
    folder, _, base = below.rpartition("/")
    stem, dot, suffix = base.rpartition(".")
    name = stem if dot and stem else base
    full = absolute(path)
    return {
        "id": f"file:{path}",
        "parent": None,
        "children": [],
        "internal": {"type": "File", "mediaType": "text/markdown", "contentDigest": path},
        "sourceInstanceName": root.name,
        "absolutePath": full,
        "relativePath": below,
        "relativeDirectory": folder,
        "root": "",
        "dir": full.rpartition("/")[0],
        "base": base,
        "ext": f".{suffix}" if dot and stem else "",
        "extension": suffix if dot and stem else "",
        "name": name,
        "publicURL": f"/static/{base}",
        "fields": {},
    }


def _text(document: Document, file: Node, gatsby: Gatsby) -> Node:
    kind = kind_of(document, gatsby)
    front = {str(key): js_value(value) for key, value in document.front.items()}
    below = str(file.value["relativePath"])
    stem = below.rpartition(".")[0]
    slug = stem.removesuffix("index") if stem.endswith("index") else stem
    value = {
        "id": f"text:{document.path}",
        "parent": file.id,
        "children": [],
        "internal": {
            "type": kind,
            "content": document.body,
            "contentFilePath": absolute(document.path),
            "contentDigest": document.path,
        },
        "fileAbsolutePath": absolute(document.path),
        "frontmatter": {"title": "", **front},
        "rawMarkdownBody": document.body,
        "rawBody": document.body,
        "body": document.body,
        "html": document.body,
        "excerpt": document.body[:140],
        "slug": slug,
        "timeToRead": 1,
        "wordCount": {"words": 200},
        "headings": [],
        "tableOfContents": "",
        "fields": {},
    }
    return Node(kind, value, file, document.path)


def kind_of(document: Document, gatsby: Gatsby) -> str:
    """Name the type of node that a text becomes."""
    is_mdx = document.dialect == "mdx" or not gatsby.plugin("gatsby-transformer-remark")
    has_mdx = bool(gatsby.mdx_suffixes)
    return "Mdx" if is_mdx and has_mdx else "MarkdownRemark"


def js_value(value: object) -> Value:
    """Give a value of front matter as a node has it: a time is a text in UTC."""
    if isinstance(value, dt.datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%S.") + f"{value.microsecond // 1000:03}Z"
    if isinstance(value, dt.date):
        return f"{value.isoformat()}T00:00:00.000Z"
    if isinstance(value, Mapping):
        return {str(key): js_value(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [js_value(each) for each in value]
    return value
