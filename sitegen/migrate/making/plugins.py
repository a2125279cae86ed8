"""What well-known plugins add to nodes, before the site's own code sees them."""

import datetime as dt
from collections.abc import Mapping

from sitegen.migrate.gatsby import Gatsby, Plugin
from sitegen.migrate.js.npm.gatsby import file_path
from sitegen.migrate.js.values import Value
from sitegen.migrate.making.node import Node, Nodes

# What is dated later was never meant to be seen; there is no clock here to ask.
_FAR = 2090


def enrich(nodes: Nodes, gatsby: Gatsby) -> None:
    """Add the fields of gatsby-plugin-i18n and gatsby-plugin-draft."""
    if plugin := gatsby.plugin("gatsby-plugin-i18n"):
        for node in nodes.all:
            if node.document and node.file:
                _languages(node, node.file, plugin)
    if plugin := gatsby.plugin("gatsby-plugin-draft"):
        name = plugin.options.get("fieldName")
        for node in nodes.all:
            if node.document:
                _fields(node)[name if isinstance(name, str) else "draft"] = _is_draft(node.value)


def _fields(node: Node) -> dict[str, Value]:
    found: dict[str, Value] = node.value.setdefault("fields", {})
    return found


def _languages(node: Node, file: Node, plugin: Plugin) -> None:
    """Read the language off a file's name.

    source: gatsby-plugin-i18n and ptz-i18n: `index.es.md` is `/es/<folder>/`
    """
    default = plugin.options.get("langKeyDefault", "en")
    own = plugin.options.get("langKeyForNull", default)
    below = str(file.value["relativePath"])
    stem = below.rpartition(".")[0]
    bare, dot, language = stem.rpartition(".")
    is_told = bool(dot) and "/" not in language and 2 <= len(language) <= 7
    key = language if is_told else own
    path = file_path(f"{bare if is_told else stem}.md", "")
    has_prefix = is_told and (language != default or plugin.options.get("prefixDefault"))
    slug = f"/{language}{path}" if has_prefix else path
    _fields(node).update({"langKey": key, "slug": slug})


def _is_draft(value: Mapping[str, Value]) -> bool:
    """Tell whether gatsby-plugin-draft holds a text back; it does so by its date too."""
    front = value.get("frontmatter", {})
    if front.get("draft") is True:
        return True
    try:
        when = dt.datetime.fromisoformat(str(front.get("date")).replace("Z", "+00:00"))
    except ValueError:
        return False
    return when.year > _FAR
