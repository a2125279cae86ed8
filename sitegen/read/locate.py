"""Finding the line of a problem whose place knows its key alone."""

import re
from collections.abc import Callable
from dataclasses import replace

from sitegen.model.place import Place
from sitegen.model.problem import Problem, Trouble
from sitegen.read.decode import decode
from sitegen.read.document import Document
from sitegen.read.toml import NotToml, parse_toml

# Data files, whose rows know their own places.
_ROWS = (".yml", ".yaml", ".csv")


def located(problem: Problem, read: Callable[[str], bytes | None]) -> Problem:
    """Find where the key of a problem's place stands in its file.

    read:    gives the bytes of a file; None when there is no such file
    returns: the problem with a line; without one where the key came from elsewhere, as settings
             of the command line do
    """
    place = problem.place
    return replace(problem, place=_found(place, read)) if place.key else problem


def _found(place: Place, read: Callable[[str], bytes | None]) -> Place:
    unknown = Place(place.path)
    if place.path.endswith(_ROWS):
        return unknown
    try:
        text = decode(read(place.path) or b"", place.path)
        if place.path.endswith(".py"):
            return _declaration(text, place)
        document = _document(text, place.path)
    except (Trouble, NotToml):
        return unknown
    is_there = place.key[0] in document.values
    return document.place(place.key, place.is_key) if is_there else unknown


def _declaration(text: str, place: Place) -> Place:
    """Find the line that declares a collection, which its variable names, or a taxonomy."""
    name = re.escape(str(place.key[0]))
    taxonomy = rf"\w+[ \t]*=[ \t]*taxonomy\(\s*[\"']{name}[\"']"
    found = re.search(rf"^(?:{name}[ \t]*[:=]|{taxonomy})", text, re.M)
    line = text.count("\n", 0, found.start()) + 1 if found else 0
    return Place(place.path, line)


def _document(text: str, path: str) -> Document:
    if path.endswith(".toml"):
        return parse_toml(text, path)
    # A build in which nothing is wrong reads no YAML here.
    from sitegen.read.front import parse_front
    from sitegen.read.split import split

    return parse_front(split(text, path), path)
