"""The source files of some folders, with what the system knows of each."""

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from sitegen.model.problem import Problem
from sitegen.model.problems.publishing import (
    dead_link,
    disk_refuses,
    leads_outside,
    leads_to_hidden,
    unspeakable_name,
)
from sitegen.world.hidden import is_hidden


class Found(NamedTuple):
    """A file that was found.

    name: relative to the site's root, or under the prefix of a folder that lies elsewhere
    path: where to read it
    """

    name: str
    path: str
    stat: os.stat_result


@dataclass(slots=True)
class Walk:
    """One walk over folders of one root.

    root:     resolved; links may lead anywhere below it
    skip:     resolved folders that are left alone, such as the output
    prefix:   what names begin with, "" or such as `@default/`
    found:    the files met so far
    problems: what was wrong on the way
    """

    root: Path
    skip: frozenset[str] = frozenset()
    prefix: str = ""
    found: list[Found] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def visit(self, folder: str) -> None:
        """Find the files of one folder, or the one file, of the root; "" is the root itself."""
        path = f"{self.root}/{folder}".rstrip("/")
        try:
            met = os.lstat(path)
        except (FileNotFoundError, NotADirectoryError):
            return
        self._meet(folder, path, met, ())

    def _meet(self, name: str, path: str, met: os.stat_result, above: tuple[int, ...]) -> None:
        if stat.S_ISLNK(met.st_mode):
            target = self._target(name, path)
            if target is None:
                return
            path, met = str(target), target.stat()
        if stat.S_ISREG(met.st_mode):
            self.found.append(Found(self.prefix + name, path, met))
        elif stat.S_ISDIR(met.st_mode) and met.st_ino not in above and path not in self.skip:
            self._enter(name, path, (*above, met.st_ino))

    def _enter(self, name: str, path: str, above: tuple[int, ...]) -> None:
        try:
            with os.scandir(path) as entries:
                listed = [each for each in entries if not is_hidden(each.name)]
        except OSError as error:
            self.problems.append(disk_refuses(self.prefix + name, error.strerror or str(error)))
            return
        prefix = f"{name}/" if name else ""
        for entry in listed:
            if entry.name.isprintable() or _is_speakable(entry.name):
                self._entry(prefix + entry.name, entry, above)
            else:
                shown = self.prefix + _shown(prefix + entry.name)
                self.problems.append(unspeakable_name(shown))

    def _entry(self, name: str, entry: os.DirEntry[str], above: tuple[int, ...]) -> None:
        try:
            met = entry.stat(follow_symlinks=False)
        except FileNotFoundError:  # It went away between the listing and now.
            return
        if stat.S_ISREG(met.st_mode):
            self.found.append(Found(self.prefix + name, entry.path, met))
        else:
            self._meet(name, entry.path, met, above)

    def _target(self, name: str, path: str) -> Path | None:
        """Follow a link as far as it stays in the root and among what may be seen."""
        told = self.prefix + name
        try:
            target = Path(path).resolve(strict=True)
        except (OSError, RuntimeError):
            self.problems.append(dead_link(told))
            return None
        if not target.is_relative_to(self.root):
            self.problems.append(leads_outside(told, str(target)))
            return None
        below = target.relative_to(self.root)
        if any(is_hidden(part) for part in below.parts):
            self.problems.append(leads_to_hidden(told, below.as_posix()))
            return None
        return target


def _is_speakable(name: str) -> bool:
    """Tell whether a name is UTF-8 and has no control character; other odd ones are fine."""
    return not any(each < " " or each == "\x7f" or "\ud800" <= each <= "\udfff" for each in name)


def _shown(name: str) -> str:
    return (
        name.encode("utf-8", "surrogateescape")
        .decode("utf-8", "backslashreplace")
        .translate({code: f"\\x{code:02x}" for code in (*range(32), 127)})
    )
