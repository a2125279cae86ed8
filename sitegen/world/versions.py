"""What shapes each round besides its questions: libraries, and sitegen's own source."""

import os
import sys
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from sitegen.trace.digest import digest, joint

PACKAGE = Path(__file__).parent.parent

# round → the rooms and modules of sitegen, and the libraries, that shape what it makes
SHAPERS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "entries": (
        ("model", "trace", "text", "read", "content.py"),
        ("anyascii", "pydantic", "pydantic_core", "pyyaml"),
    ),
    "styles": (("model", "trace", "assets"), ("lightningcss", "tinycss2")),
    "bodies": (
        ("model", "trace", "text", "images", "render"),
        (
            "anyascii",
            "babel",
            "jinja2",
            "latex2mathml",
            "markdown_it_py",
            "markupsafe",
            "mdit_py_plugins",
            "pygments",
            "regex",
        ),
    ),
    "pages": (
        (
            *("model", "trace", "text", "images", "plan", "render"),
            *("check", "extend", "assets", "build"),
        ),
        ("anyascii", "babel", "jinja2", "markdown_it_py", "markupsafe", "mdit_py_plugins", "regex"),
    ),
    "plan": (("model", "trace", "text", "read", "plan", "extend", "build"), ("anyascii", "pyyaml")),
    "files": (
        ("model", "trace", "assets", "images/kind.py", "images/metadata.py"),
        ("rjsmin",),
    ),
    "probes": (("images", "model/picture.py"), ("pillow",)),
    "pictures": (("images", "model/picture.py", "model/recipe.py"), ("pillow",)),
}


def epochs(folders: Iterable[str] | None = None) -> dict[str, str]:
    """Name, for each round, the versions of everything that shapes it.

    folders: where installed libraries are looked for; None means Python's own search path
    """
    installed = versions(sys.path if folders is None else folders)
    return {name: _epoch(rooms, needed, installed) for name, (rooms, needed) in SHAPERS.items()}


def versions(folders: Iterable[str]) -> dict[str, str]:
    """Find the versions of installed libraries, by normalised name.

    The names of `.dist-info` folders tell them; `importlib.metadata` would take 55 ms to import.
    """
    found: dict[str, str] = {}
    for folder in map(Path, folders):
        for path in folder.glob("*.dist-info") if folder.is_dir() else ():
            name, _, version = path.name.removesuffix(".dist-info").partition("-")
            found.setdefault(name.lower().replace(".", "_").replace("-", "_"), version)
    return found


def _epoch(rooms: Iterable[str], libraries: Iterable[str], installed: Mapping[str, str]) -> str:
    python = f"python {sys.version_info.major}.{sys.version_info.minor}"
    libraries_told = (f"{name} {installed.get(name, 'absent')}" for name in libraries)
    sources = (_source(PACKAGE / room) for room in rooms)
    return joint([python, f"unicode {unicodedata.unidata_version}", *libraries_told, *sources])


@cache
def _source(room: Path) -> str:
    """Name the source of a module or of a whole room."""
    start = len(str(PACKAGE)) + 1
    told = []
    for path in sorted(_modules(str(room))):
        with open(path, "rb") as file:  # noqa: PTH123, Paths would take three times as long
            told += [path[start:].replace(os.sep, "/"), digest(file.read())]
    return joint(told)


def _modules(room: str) -> list[str]:
    if room.endswith(".py"):
        return [room] if os.path.isfile(room) else []  # noqa: PTH113
    return [
        f"{folder}{os.sep}{name}"
        for folder, _, names in os.walk(room)
        for name in names
        if name.endswith(".py")
    ]
