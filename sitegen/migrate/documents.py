"""The documents of a Gatsby project: every text below a folder that it reads."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from sitegen.migrate.document import Document, read_document
from sitegen.migrate.gatsby import Gatsby, Root
from sitegen.migrate.globs import is_matched
from sitegen.migrate.note import Note
from sitegen.migrate.notes.files import not_taken
from sitegen.migrate.tree import Tree

_SUFFIXES = (".md", ".mdx", ".markdown")

Watch = Callable[[str, Sequence[Any]], Iterable[Any]]


def documents(
    tree: Tree, gatsby: Gatsby, watch: Watch
) -> tuple[tuple[Document, ...], tuple[Note, ...]]:
    """Read every text, in the order of the paths; each belongs to the deepest folder."""
    found: list[Document] = []
    notes: list[Note] = []
    for path, root in watch("reading texts", list(_paths(tree, gatsby))):
        data = tree.read(path)
        if data is None:
            notes.append(not_taken(path, "is too large for a text, or cannot be read"))
            continue
        document, said = read_document(path, data, root, gatsby.mdx_suffixes)
        notes += said
        found += [document] if document else []
    return tuple(found), tuple(notes)


def _paths(tree: Tree, gatsby: Gatsby) -> Iterator[tuple[str, Root]]:
    suffixes = (*_SUFFIXES, *gatsby.mdx_suffixes)
    for path in tree.paths:
        if path.endswith(suffixes):
            homes = [root for root in gatsby.roots if _is_below(path, root)]
            if homes:
                yield path, max(homes, key=lambda root: len(root.path))


def _is_below(path: str, root: Root) -> bool:
    if root.path and not path.startswith(f"{root.path}/"):
        return False
    below = path[len(root.path) :].lstrip("/")
    return not any(is_matched(each, glob) for each in (below, path) for glob in root.ignore)
