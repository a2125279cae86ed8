"""The fields that plugins from npm give to nodes, for those whose code is not at hand."""

from collections.abc import Mapping

from sitegen.migrate.gatsby import Gatsby
from sitegen.migrate.nodes import Node, Nodes


def add_fields(nodes: Nodes, gatsby: Gatsby) -> None:
    """Give nodes the fields that known plugins of the project would."""
    i18n = gatsby.plugin("gatsby-plugin-i18n")
    drafts = gatsby.plugin("gatsby-plugin-draft")
    for node in [*nodes.of("MarkdownRemark"), *nodes.of("Mdx")]:
        if i18n is not None:
            _add_language(node, i18n.options)
        if drafts is not None:
            is_draft = node.value["frontmatter"].get("draft") is True
            node.value.setdefault("fields", {})["draft"] = is_draft


def _add_language(node: Node, options: Mapping[str, object]) -> None:
    """Set `slug` and `langKey`: `dir/index.es.md` is `/es/dir/`.

    source: gatsby-plugin-i18n 1, onCreateNode
    """
    path = node.value["fileAbsolutePath"]
    folders = options.get("pagesPaths", ["/src/pages"])
    within = _within(path, folders if isinstance(folders, list) else [])
    if within is None:
        return
    default = str(options.get("langKeyDefault", "en"))
    none = str(options.get("langKeyForNull", "any"))
    folder, _, name = within.rpartition("/")
    stem, _, language = name.rpartition(".")[0].partition(".")
    key = language.lower() or (default if none == "any" else none)
    is_plain = not language or (key == default and not options.get("prefixDefault"))
    pieces = ["" if is_plain else key, folder.strip("/"), "" if stem == "index" else stem]
    slug = "/" + "".join(f"{each}/" for each in pieces if each)
    node.value.setdefault("fields", {}).update(slug=slug, langKey=key)


def _within(path: str, folders: list[object]) -> str | None:
    for each in folders:
        folder = str(each).rstrip("/")
        if folder and folder in path:
            return path.partition(folder)[2]
    return None
