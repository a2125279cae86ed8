"""A project's files and texts → the nodes that its source plugins make of them."""

import json
from collections.abc import Iterable, Mapping, Sequence

from sitegen.migrate.document import Document
from sitegen.migrate.gatsby import Gatsby, Plugin, Root
from sitegen.migrate.globs import is_matched
from sitegen.migrate.js.built.dates import iso_text
from sitegen.migrate.js.npm.paths import parsed
from sitegen.migrate.js.npm.yaml import as_value, yaml_value
from sitegen.migrate.js.project import absolute
from sitegen.migrate.js.values import UNDEFINED, Function, Moment, Value
from sitegen.migrate.nodes import Node, Nodes
from sitegen.migrate.slugs.words import camel_case, upper_first
from sitegen.migrate.tree import Tree

# What gatsby-source-filesystem leaves out by itself.
_IGNORED = ("**/*.un~", "**/.DS_Store", "**/.gitignore", "**/.npmignore", "**/.babelrc")


def project_nodes(tree: Tree, gatsby: Gatsby, documents: Sequence[Document]) -> Nodes:
    """Make the nodes of all source folders: files, then what is made of each."""
    by_path = {each.path: each for each in documents}
    nodes = Nodes()
    for root in gatsby.roots:
        if not root.is_sourced:
            continue
        deeper = [
            each.path
            for each in gatsby.roots
            if each.is_sourced and _is_within(each.path, root.path)
        ]
        for path in files_of(tree.paths, root):
            # A file has one node: that of the innermost of its source folders.
            if any(path.startswith(f"{each}/") for each in deeper):
                continue
            file = _file(path, root, tree.size(path) or 0)
            nodes.add(file)
            for node in _made_of(file, path, by_path, tree, gatsby):
                nodes.add(node)
    return nodes


def _is_within(path: str, folder: str) -> bool:
    return path != folder and path.startswith(f"{folder}/" if folder else "")


def files_of(paths: Iterable[str], root: Root) -> list[str]:
    """List the files that a source folder has."""
    prefix = f"{root.path}/" if root.path else ""
    return [
        path
        for path in paths
        if (path.startswith(prefix) or path == root.path)
        and not any(_is_ignored(path, each, prefix) for each in (*_IGNORED, *root.ignore))
    ]


def _is_ignored(path: str, glob: str, prefix: str) -> bool:
    if glob.startswith("!"):
        return False
    whole = absolute(path)
    return is_matched(whole, glob) or is_matched(path.removeprefix(prefix), glob)


def _file(path: str, root: Root, size: int) -> Node:
    within = path.removeprefix(f"{root.path}/") if root.path else path
    # A source folder may be one file.
    within = path.rpartition("/")[2] if path == root.path else within
    pieces = parsed(within)
    value: dict[str, Value] = {
        "id": f"{absolute(path)} absPath of file {root.name}",
        "children": [],
        "parent": None,
        "internal": {"type": "File", "mediaType": _media(path), "contentDigest": path},
        "sourceInstanceName": root.name,
        "absolutePath": absolute(path),
        "relativePath": within,
        "relativeDirectory": pieces["dir"],
        "extension": pieces["ext"][1:],
        "ext": pieces["ext"],
        "base": pieces["base"],
        "name": pieces["name"],
        "dir": absolute(path.rpartition("/")[0]),
        "root": "/",
        "size": size,
    }
    return Node("File", value)


_MEDIA = {
    ".md": "text/markdown", ".markdown": "text/markdown", ".mdx": "text/mdx",
    ".json": "application/json", ".yaml": "text/yaml", ".yml": "text/yaml",
}  # fmt: skip


def _media(path: str) -> str:
    return next((kind for end, kind in _MEDIA.items() if path.endswith(end)), "application/octet")


def _made_of(
    file: Node, path: str, documents: Mapping[str, Document], tree: Tree, gatsby: Gatsby
) -> list[Node]:
    document = documents.get(path)
    made = []
    if document is not None:
        if path.endswith((".md", ".markdown")) and gatsby.has_remark:
            made.append(_text("MarkdownRemark", file, document))
        if path.endswith(tuple(gatsby.mdx_suffixes)):
            made.append(_text("Mdx", file, document))
        return made
    data = _data(file, path, tree, gatsby)
    return [_item(file, *each) for each in data]


def _text(kind: str, file: Node, document: Document) -> Node:
    front = {name: _plain(as_value(each)) for name, each in document.front.items()}
    value: dict[str, Value] = {
        "id": f"{file.id} >>> {kind}",
        "children": [],
        "parent": file.id,
        "internal": {
            "type": kind,
            "content": document.body,
            "contentDigest": document.path,
            "contentFilePath": file.value["absolutePath"],
        },
        "frontmatter": {"title": "", **front},
        "excerpt": "",
        "rawMarkdownBody" if kind == "MarkdownRemark" else "rawBody": document.body,
        "body": document.body,
        "fileAbsolutePath": file.value["absolutePath"],
    }
    return Node(kind, value, file, document.path)


def _plain(value: Value) -> Value:
    if isinstance(value, Moment):
        return iso_text(value)
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    return value


def _data(file: Node, path: str, tree: Tree, gatsby: Gatsby) -> list[tuple[str, int, Value]]:
    """List the values in a data file: their kind, place and value."""
    is_yaml = path.endswith((".yaml", ".yml"))
    reader = gatsby.plugin(f"gatsby-transformer-{'yaml' if is_yaml else 'json'}")
    if reader is None or not (is_yaml or path.endswith(".json")):
        return []
    text = (tree.read(path) or b"").decode("utf-8", "replace")
    value = yaml_value(text) if is_yaml else _json(text)
    values = value if isinstance(value, list) else [value]
    is_list = isinstance(value, list)
    return [
        (_kind(file, each, reader, is_list=is_list), place, each)
        for place, each in enumerate(values)
    ]


def _kind(file: Node, value: Value, reader: Plugin, *, is_list: bool) -> str:
    """Name the kind of a row: as the option says, else by its file, or by the folder of a file that
    is one row.
    """
    told = reader.options.get("typeName")
    if isinstance(told, Function):
        told = told.do(UNDEFINED, [{"node": file.value, "object": value, "isArray": is_list}])
    if isinstance(told, str) and told:
        return told
    name = file.value["name"]
    if not is_list:
        folder = file.value["relativeDirectory"].rpartition("/")[2]
        name = folder or file.value["sourceInstanceName"]
    return upper_first(camel_case(f"{name} {reader.name.removeprefix('gatsby-transformer-')}"))


def _json(text: str) -> Value:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _item(file: Node, kind: str, place: int, value: Value) -> Node:
    own = value if isinstance(value, dict) else {}
    base = {
        "id": f"{file.id} [{place}] >>> {kind}",
        "children": [],
        "parent": file.id,
        "internal": {"type": kind, "contentDigest": kind},
    }
    named = {"id": str(own["id"])} if isinstance(own.get("id"), str | int) else {}
    return Node(kind, {**base, **_plain(own), **named}, file)
