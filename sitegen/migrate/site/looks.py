"""Stylesheets and fonts of the old site, kept at hand for the new one."""

from collections.abc import Iterator

from sitegen.migrate.gatsby import Gatsby
from sitegen.migrate.note import Note
from sitegen.migrate.notes import files as notes
from sitegen.migrate.part import Part
from sitegen.migrate.tree import Tree

# Where they are in the new site.
FOLDER = "gatsby"
_STYLES = (".css", ".scss", ".sass", ".less", ".styl")
_FONTS = (".woff", ".woff2", ".ttf", ".otf", ".eot")


def looks(gatsby: Gatsby, tree: Tree, taken: frozenset[str]) -> Part:
    """Copy stylesheets and fonts that lie outside of `static/` and of the content.

    taken: paths that are copied elsewhere already
    """
    copies = dict(_copies(gatsby, tree, taken))
    return Part(copies=copies, notes=tuple(_notes(copies)))


def _copies(gatsby: Gatsby, tree: Tree, taken: frozenset[str]) -> Iterator[tuple[str, str]]:
    root = f"{gatsby.folder}/".lstrip("/")
    for path in tree.paths:
        below = path.removeprefix(root)
        if path.startswith(root) and path not in taken and not below.startswith("static/"):
            name = below.removeprefix("src/")
            if path.endswith((*_STYLES, *_FONTS)) and not _is_hidden(name):
                yield f"{FOLDER}/{name}", path


def _is_hidden(path: str) -> bool:
    return any(part.startswith(".") for part in path.split("/"))


def _notes(copies: dict[str, str]) -> Iterator[Note]:
    for dest, path in copies.items():
        if path.endswith(_STYLES):
            yield notes.styles_copied(path, dest)
