"""Where a project keeps the data of its sidebar."""

import posixpath
import re
from collections.abc import Iterator, Mapping

from sitegen.migrate.gatsby import Gatsby
from sitegen.migrate.js.budget import Spent
from sitegen.migrate.js.project import Project
from sitegen.migrate.js.reading import Reading
from sitegen.migrate.js_yaml import NotYaml, load
from sitegen.migrate.plain import plain_data
from sitegen.migrate.tree import Tree

_SIDEBAR = re.compile("side-?bar|nav|toc|contents", re.I)
# Names that begin with a capital are those of components, folders with a dot those of tools.
_HOLDS = re.compile(r"(?!.*/\.|\.)(?:.*/)?(?![A-Z])[^/]*")
_YAML = (".yml", ".yaml")
_MODULES = (".js", ".ts", ".mjs", ".json")
_DEEPEST = 4


def held(tree: Tree, gatsby: Gatsby) -> Iterator[tuple[str, str, object]]:
    """List every list and mapping that may be a sidebar.

    returns: the path of its file, its name in it, and the data
    """
    told = [("siteMetadata", gatsby.metadata), *((p.name, p.options) for p in gatsby.plugins)]
    for name, options in told:
        yield from _trees(gatsby.config, name, options)
    reading = Reading(Project(tree, gatsby.folder))
    for path in filter(_HOLDS.fullmatch, tree.paths):
        name = posixpath.basename(path)
        if _SIDEBAR.search(name) or name.startswith("config."):
            yield from _trees(path, "", _read(path, tree, reading))


def _read(path: str, tree: Tree, reading: Reading) -> object:
    try:
        if path.endswith(_MODULES):
            return plain_data(reading.module(path), [])
        if path.endswith(_YAML):
            return load((tree.read(path) or b"").decode("utf-8-sig", "replace"))
    except (Spent, NotYaml, RecursionError):
        pass
    return None


def _trees(path: str, name: str, data: object, depth: int = 0) -> Iterator[tuple[str, str, object]]:
    says_so = _SIDEBAR.search(f"{posixpath.basename(path)} {name}")
    if says_so and isinstance(data, list | Mapping) and data:
        yield path, name, data
    if isinstance(data, Mapping) and depth < _DEEPEST:
        for key, each in data.items():
            yield from _trees(path, f"{name}.{key}".lstrip("."), each, depth + 1)
