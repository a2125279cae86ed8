"""Where things lie in a project, seen from its own code."""

import posixpath
from dataclasses import dataclass

from sitegen.migrate.tree import Tree

# The project lies here, as far as its code can tell. No real path says anything to it.
HOME = "/project"


@dataclass(frozen=True, slots=True)
class Project:
    """A tree, and the folder in it where Gatsby is run.

    folder: relative to the tree; "" is its top
    """

    tree: Tree
    folder: str = ""

    @property
    def home(self) -> str:
        """Give the folder where Gatsby is run, as its code sees it."""
        return absolute(self.folder)

    def resolved(self, path: str, base: str) -> str | None:
        """Find the path in the tree of what code in `base` calls `path`.

        path:    relative to `base`, or absolute
        base:    a folder of the tree
        returns: without a slash at its end; None when it lies outside
        """
        whole = posixpath.normpath(posixpath.join(absolute(base), path))
        return inside(whole)


def absolute(path: str) -> str:
    """Give the path of something in the tree as code sees it."""
    return f"{HOME}/{path}" if path else HOME


def inside(path: str) -> str | None:
    """Give the path in the tree of what code sees at `path`; None when it lies outside."""
    path = posixpath.normpath(path)
    if path == HOME:
        return ""
    return path.removeprefix(HOME + "/") if path.startswith(HOME + "/") else None
