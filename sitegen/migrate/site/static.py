"""Files that were published as they are."""

from collections.abc import Iterator

from sitegen.migrate.gatsby import Gatsby
from sitegen.migrate.note import Note
from sitegen.migrate.notes.files import not_taken
from sitegen.migrate.notes.services import host_file
from sitegen.migrate.part import Part
from sitegen.migrate.tree import Tree

_OF_HOSTS = ("netlify.toml", "vercel.json", "now.json", "firebase.json", "_headers")
_WELL_KNOWN = ".well-known"


def static(gatsby: Gatsby, tree: Tree) -> Part:
    """Copy `static/`, and the settings of hosts; redirects are the work of others."""
    copies: dict[str, str] = {}
    said: list[Note] = []
    for path, name in _below(gatsby, tree, "static/"):
        if why := _why_not(name):
            said.append(not_taken(path, why))
        elif name != "_redirects":
            copies[f"static/{name}"] = path
    for path, name in _below(gatsby, tree, ""):
        if name in _OF_HOSTS:
            copies[name] = path
            said.append(host_file(path))
    return Part(copies=copies, notes=tuple(said))


def _below(gatsby: Gatsby, tree: Tree, folder: str) -> Iterator[tuple[str, str]]:
    start = f"{gatsby.folder}/{folder}".lstrip("/")
    return ((path, path[len(start) :]) for path in tree.paths if path.startswith(start))


def _why_not(name: str) -> str:
    parts = name.split("/")
    if any(part.startswith(".") and part != _WELL_KNOWN for part in parts):
        return "" if name.endswith(".gitkeep") else "has a hidden name, which is never published"
    return ""
