"""The pages that themes from npm make, which the project does not hold."""

from collections.abc import Collection, Iterator, Mapping

from sitegen.migrate.asked import PageCall
from sitegen.migrate.document import Document
from sitegen.migrate.gatsby import Gatsby, Plugin
from sitegen.migrate.js.npm.gatsby import file_path
from sitegen.migrate.js.reading import Reading
from sitegen.migrate.js.values import Unknown
from sitegen.migrate.known_themes import THEMES, theme_lists, theme_url
from sitegen.migrate.nodes import Node, Nodes
from sitegen.migrate.survey import local_plugin


def theme_pages(
    gatsby: Gatsby, reading: Reading, nodes: Nodes, documents: Mapping[str, Document]
) -> Iterator[tuple[str, str]]:
    """Find path and URL of the texts that a theme whose rules are known makes pages of."""
    for plugin in gatsby.plugins:
        if plugin.name in THEMES and not local_plugin(reading, gatsby.folder, plugin.name):
            for node in (*nodes.of("MarkdownRemark"), *nodes.of("Mdx")):
                document = documents.get(node.document)
                url = _url(node, document, plugin, gatsby.folder) if document else None
                if url is not None:
                    yield node.document, url


def theme_calls(
    gatsby: Gatsby, reading: Reading, documents: Mapping[str, Document], pages: Collection[str]
) -> Iterator[PageCall]:
    """Give the pages that such a theme makes of no text.

    pages: paths of the texts that have one
    """
    front = [documents[path].front.get("tags") for path in pages if path in documents]
    held = [each for tags in front if isinstance(tags, list) for each in tags]
    tags = sorted({each for each in held if isinstance(each, str)})
    for plugin in gatsby.plugins:
        if not local_plugin(reading, gatsby.folder, plugin.name):
            for path, context in theme_lists(plugin, tags):
                place = Unknown(plugin.path, plugin.line, plugin.name)
                yield PageCall(path, "", context, None, place)


def _url(node: Node, document: Document, plugin: Plugin, folder: str) -> str | None:
    if node.file is None:
        return None
    relative = node.file.value["relativePath"]
    root = node.document.removesuffix(relative).rstrip("/")
    return theme_url(plugin, root, document.front, file_path(relative, ""), folder)
