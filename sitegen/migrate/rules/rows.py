"""The rows of data files, and the pages that were made of them."""

from collections.abc import Callable, Collection, Iterable, Iterator

from sitegen.migrate.asked import PageCall
from sitegen.migrate.js.project import inside
from sitegen.migrate.nodes import Node, Nodes
from sitegen.migrate.routes import Row
from sitegen.migrate.rules.creators import FilePage

_OF_NODES = ("id", "parent", "children", "internal", "fields")
_SUFFIXES = (".yaml", ".yml", ".json")

Served = Callable[[str], str]


def data_rows(
    nodes: Nodes,
    pages: Iterable[PageCall],
    files: Iterable[FilePage],
    taken: Collection[str],
    served: Served,
) -> tuple[Row, ...]:
    """List the rows with the URLs of their pages.

    pages:  of gatsby-node, those that show no text
    files:  collection routes, among other pages
    taken:  URLs of pages that are known to show something else
    served: gives the URL that a path has
    """
    data = [each for each in nodes.all if _is_data(each)]
    urls = {each.node.id: served(each.path) for each in files if each.node and _is_data(each.node)}
    for url, node in _alone(pages, served):
        if url not in taken:
            urls.setdefault(node.id, url)
    return tuple(_row(each, urls.get(each.id, "")) for each in data)


def row_copies(
    pages: Iterable[PageCall], rows: Iterable[Row], served: Served
) -> Iterator[tuple[str, str]]:
    """Give the URLs of rows' pages in further languages, and the URL that the row keeps."""
    urls = {each.url for each in rows if each.url}
    for page in pages:
        if isinstance(page.path, str) and page.node is not None and _is_data(page.node):
            url = served(page.path)
            own = "/" + url.removeprefix("/").partition("/")[2]
            if own in urls and url not in urls:
                yield url, own


def _is_data(node: Node) -> bool:
    return (
        node.parent is not None
        and node.parent.kind == "File"
        and not node.document
        and str(node.parent.value["absolutePath"]).endswith(_SUFFIXES)
    )


def _alone(pages: Iterable[PageCall], served: Served) -> Iterator[tuple[str, Node]]:
    """Give the pages whose loop is about one row, which has no other, and that row.

    The same path below a folder for another language is no other page.
    """
    rows: dict[str, set[str]] = {}
    asked: dict[str, dict[str, Node]] = {}
    for page in pages:
        if isinstance(page.path, str) and page.node is not None and _is_data(page.node):
            asked.setdefault(served(page.path), {})[page.node.id] = page.node
            rows.setdefault(page.node.id, set()).add(served(page.path))
    for url, shown in asked.items():
        node = next(iter(shown.values()))
        if len(shown) == 1 and all(each.endswith(url) for each in rows[node.id]):
            yield url, node


def _row(node: Node, url: str) -> Row:
    assert node.parent is not None
    values = {name: each for name, each in node.value.items() if name not in _OF_NODES}
    if not node.id.endswith(f" >>> {node.kind}"):
        values = {"id": node.id, **values}
    return Row(node.kind, inside(str(node.parent.value["absolutePath"])) or "", values, url)
