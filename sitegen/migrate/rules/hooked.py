"""The gatsby-nodes of a project: of its plugins and themes, and its own."""

import posixpath
from collections.abc import Mapping

from sitegen.migrate.asked import Hook
from sitegen.migrate.gatsby import Gatsby
from sitegen.migrate.js.budget import Spent
from sitegen.migrate.js.reading import Reading
from sitegen.migrate.note import Note
from sitegen.migrate.notes.urls import too_much_work
from sitegen.migrate.rules.plugins import page_hooks
from sitegen.migrate.survey import local_plugin
from sitegen.migrate.tree import Tree

Folders = Mapping[str, Mapping[str, object]]

_NODES = tuple(f"gatsby-node.{ending}" for ending in ("ts", "js", "mjs", "cjs"))


def hook_folders(gatsby: Gatsby, reading: Reading) -> Folders:
    """List the folders of the project's own plugins, then its own, with their options."""
    folders: dict[str, Mapping[str, object]] = {}
    for plugin in gatsby.plugins:
        folder = local_plugin(reading, gatsby.folder, plugin.name)
        if folder is not None:
            folders[folder] = plugin.options
    folders.pop(gatsby.folder, None)
    return {**folders, gatsby.folder: {}}


def project_hooks(
    tree: Tree, gatsby: Gatsby, reading: Reading, folders: Folders
) -> tuple[tuple[Hook, ...], tuple[Note, ...]]:
    """Read the gatsby-nodes in these folders, behind those of the plugins that are known."""
    names = {folder.rpartition("/")[2] for folder in folders}
    hooks = [Hook(name, made) for name, made in page_hooks(gatsby, tree) if name not in names]
    told = []
    for folder, options in folders.items():
        path = _path(tree, folder)
        try:
            hooks += [Hook(path, reading.module(path), options)] if path else []
        except (Spent, RecursionError):
            told.append(too_much_work(path))
    return tuple(hooks), tuple(told)


def _path(tree: Tree, folder: str) -> str:
    paths = (posixpath.join(folder, name) for name in _NODES)
    return next((path for path in paths if tree.size(path) is not None), "")
