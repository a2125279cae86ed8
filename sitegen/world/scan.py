"""The sources of a site at one moment, read from disk."""

import os
import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from operator import itemgetter
from pathlib import Path

from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems.publishing import leads_outside
from sitegen.trace.digest import DIGITS, digest
from sitegen.trace.outside import Changed
from sitegen.world.aside import halved
from sitegen.world.refusals import told
from sitegen.world.walk import Found, Walk
from sitegen.world.whole import whole

# FAT keeps time in 2 s steps, so a younger mtime cannot prove a file unchanged.
MTIME_TRUST_AGE_S = 3
_FORMAT = "sitegen listing 2"


class DiskSnapshot:
    """The files that a scan found.

    listing:  what the system told of each file with its digest, for the next scan to compare
    problems: links that lead outside, names that cannot be told
    """

    def __init__(
        self,
        digests: Mapping[str, str],
        paths: Mapping[str, str],
        listing: str,
        problems: tuple[Problem, ...],
    ) -> None:
        """Hold the digest and the place of every file."""
        self.digests, self.listing, self.problems = digests, listing, problems
        self._paths = paths

    def read(self, path: str) -> bytes:
        """Read a file of the snapshot. raises: Changed when its bytes are no longer those"""
        try:
            data = whole(self._paths[path])
        except FileNotFoundError as error:
            raise Changed(path) from error
        if digest(data) != self.digests[path]:
            raise Changed(path)
        return data

    def file(self, path: str) -> Path:
        """Name the file on disk."""
        return Path(self._paths[path])


def scan(
    root: Path,
    folders: Collection[str],
    extra: Mapping[str, Path],
    remembered: str = "",
    skip: Collection[Path] = (),
) -> DiskSnapshot:
    """Look at every source file; what the system tells to be unchanged is not read again.

    folders:    files and folders relative to the root; "" is the root itself
    extra:      prefix → folder that lies elsewhere, such as a theme that comes with sitegen
    remembered: the `listing` of an earlier scan
    skip:       folders to leave alone, such as the output and the cache
    raises:     Trouble with SG702, or with SG704 for a folder outside the root
    """
    now_ns = time.time_ns()
    found, problems = _look(root, folders, extra, skip)
    facts = "\n".join([_fact(each, now_ns) for each in found])
    digests = _digests(facts, found, remembered)
    listing = "\n".join([f"{_FORMAT} {len(found)}", facts, *digests])
    names = [each.name for each in found]
    paths = {each.name: each.path for each in found}
    return DiskSnapshot(dict(zip(names, digests, strict=True)), paths, listing, tuple(problems))


def _look(
    root: Path, folders: Collection[str], extra: Mapping[str, Path], skip: Collection[Path]
) -> tuple[list[Found], list[Problem]]:
    skipped = frozenset(str(path.resolve()) for path in skip)
    walk = Walk(root.resolve(), skipped)
    for folder in _outermost(folders):
        walk.visit(folder)
    for prefix, place in extra.items():
        named = prefix.rstrip("/") + "/"
        Walk(place.resolve(), skipped, named, walk.found, walk.problems).visit("")
    # By name alone: the order of the file system decides nothing.
    return sorted(walk.found, key=itemgetter(0)), walk.problems


def _outermost(folders: Iterable[str]) -> list[str]:
    """Leave out folders that lie in another one of the list."""
    clean = sorted({_clean(folder) for folder in folders})
    if "" in clean:
        return [""]
    return [each for each in clean if not any(each.startswith(f"{other}/") for other in clean)]


def _clean(folder: str) -> str:
    path = os.path.normpath(folder).replace(os.sep, "/")
    if path.startswith(("/", "../")) or path == ".." or Path(path).is_absolute():
        raise Trouble(leads_outside(folder, path))
    return "" if path == "." else path


def _fact(found: Found, now_ns: int) -> str:
    """Tell what proves a file unchanged; never the same twice while it is too young to trust."""
    held = found.stat
    fact = f"{found.name}\t{held.st_size} {held.st_mtime_ns} {held.st_ctime_ns} {held.st_ino}"
    is_young = held.st_mtime_ns > now_ns - MTIME_TRUST_AGE_S * 1_000_000_000
    return f"{fact} {now_ns}" if is_young else fact


def _digests(facts: str, found: list[Found], remembered: str) -> list[str]:
    head, _, rest = remembered.partition("\n")
    if head == f"{_FORMAT} {len(found)}" and rest.startswith(facts + "\n"):
        digests = rest[len(facts) + 1 :].split("\n")
        if _is_whole(digests, len(found)):
            return digests
    known = _known(head, rest)
    told = [(each, known.get(fact)) for fact, each in zip(facts.split("\n"), found, strict=False)]
    read = iter(halved(_read_digests, [each for each, digest in told if not digest]))
    return [digest or next(read) for _, digest in told]


def _known(head: str, rest: str) -> dict[str, str]:
    form, _, told = head.rpartition(" ")
    count = int(told) if form == _FORMAT and told.isdecimal() else 0
    lines = rest.split("\n")
    digests = lines[count:]
    return dict(zip(lines, digests, strict=False)) if _is_whole(digests, count) else {}


def _is_whole(digests: list[str], count: int) -> bool:
    return len(digests) == count > 0 and len(digests[-1]) == DIGITS


def _read_digests(found: Sequence[Found]) -> list[str]:
    return [_read_digest(each) for each in found]


def _read_digest(found: Found) -> str:
    try:
        return digest(whole(found.path))
    except OSError:
        with told(Path(found.path)):
            raise
