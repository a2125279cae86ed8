"""The one door for paths: nothing is read or written outside its folder."""

import os
from pathlib import Path

from sitegen.model.problem import Trouble
from sitegen.model.problems.publishing import leads_outside


class Door:
    """Lets paths through that stay inside one folder, whatever links they cross."""

    def __init__(self, folder: Path) -> None:
        """Guard this folder; it need not exist yet."""
        self.folder = resolved(folder)
        self._parents: dict[str, str] = {}

    def path(self, name: str) -> Path:
        """Find a file inside the folder; the file itself is not followed if it is a link.

        name:   relative to the folder, with forward slashes
        raises: Trouble with SG704
        """
        check_name(name)
        parent, _, last = name.rpartition("/")
        found = self._parents.get(parent)
        if found is None:
            found = self._parents[parent] = self._inside(name, parent)
        return Path(found, last)

    def _inside(self, name: str, parent: str) -> str:
        target = resolved(self.folder / parent)
        if not target.is_relative_to(self.folder):
            raise Trouble(leads_outside(name, str(target)))
        return str(target)


def resolved(path: Path) -> Path:
    """Follow every link of a path. raises: Trouble with SG704 where links go in a circle"""
    try:
        found = path.resolve()
    except (OSError, RuntimeError) as loop:  # Python 3.11 and 3.12 tell a loop by RuntimeError.
        raise Trouble(leads_outside(path.as_posix(), "a circle of links")) from loop
    # From 3.13 on, a circle comes back as it was.
    if found.is_symlink():
        raise Trouble(leads_outside(path.as_posix(), "a circle of links"))
    return found


def check_name(name: str) -> None:
    """Refuse a name that leaves its folder by itself, before any link is followed.

    raises: Trouble with SG704
    """
    parts = name.split("/")
    is_odd = any(part in ("", ".", "..") for part in parts)
    if is_odd or "\0" in name or (os.sep != "/" and (os.sep in name or ":" in name)):
        raise Trouble(leads_outside(name, name))
