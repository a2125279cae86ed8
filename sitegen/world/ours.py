"""Which folders a build may replace, and which may hold its cache."""

from collections.abc import Collection
from pathlib import Path

from sitegen.model.problem import Problem
from sitegen.model.problems.publishing import dangerous_cache, dangerous_output
from sitegen.world.contain import resolved
from sitegen.world.journal import STAGE
from sitegen.world.manifest import MARKER

NOT_OURS = "is not empty and was not made by sitegen"
# What a cache holds; anything else in its folder is not ours.
OF_CACHE = (
    *("objects", "damaged", "remote", "verify-*", "ledger-*", "*.lock", "dev.json"),
    "sitegen-fault.txt",
)
# What no other program's folder has: `.git` has objects and locks, too.
_SIGNS = ("ledger-*", "sitegen-fault.txt")


def output_refused(
    out: Path, root: Path, sources: Collection[str], home: Path, cache: Path
) -> Problem | None:
    """Refuse an output folder that a build must not replace; None when it may.

    sources: folders of the root that the site is read from
    home:    of the person who builds
    """
    place, root = resolved(out), resolved(root)
    kept = [path for each in sources if (path := resolved(root / each)) != root]
    why = _reason(place, root, resolved(home))
    if not why and _touches(place, resolved(cache)):
        why = "and the cache lie in one another"
    if not why and (near := next((each for each in kept if _touches(place, each)), None)):
        why = f"and {near.name!r}, which the site is made from, lie in one another"
    if not why and place.exists() and not place.is_dir():
        why = "is a file"
    if not why and not is_ours(place):
        why = NOT_OURS
    return dangerous_output(out.as_posix(), why) if why else None


def cache_refused(cache: Path, root: Path, home: Path) -> Problem | None:
    """Refuse a folder for the cache that holds something else; None when it may be used.

    home: of the person who builds
    """
    place = resolved(cache)
    why = _reason(place, resolved(root), resolved(home)) or ("" if _is_cache(place) else NOT_OURS)
    return dangerous_cache(cache.as_posix(), why) if why else None


def in_cache(cache: Path) -> list[Path]:
    """List what of a folder belongs to a cache."""
    return [path for pattern in OF_CACHE for path in sorted(cache.glob(pattern))]


def _is_cache(folder: Path) -> bool:
    if not folder.is_dir():
        return True  # What cannot be made is told when it is made.
    is_signed = any(next(folder.glob(sign), None) for sign in _SIGNS)
    return is_signed or {*folder.iterdir()} <= {*in_cache(folder)}


def _reason(place: Path, root: Path, home: Path) -> str:
    """Tell why a folder must be left alone whatever it is for; "" when it need not."""
    if place == Path(place.anchor):
        return "is the root of the file system"
    if home.is_relative_to(place):
        return "is, or holds, your home folder"
    if root.is_relative_to(place):
        return "is, or holds, the site's own folder"
    return ""


def _touches(out: Path, source: Path) -> bool:
    return out.is_relative_to(source) or source.is_relative_to(out)


def is_ours(out: Path) -> bool:
    """Tell whether a folder is absent, empty, or was made by a build."""
    marks = (out / MARKER, out / STAGE)
    return not out.exists() or any(each.exists() for each in marks) or not any(out.iterdir())
