"""Which folders a build may replace."""

from collections.abc import Collection
from pathlib import Path

from sitegen.model.problem import Problem
from sitegen.model.problems.publishing import dangerous_output
from sitegen.world.contain import resolved
from sitegen.world.journal import STAGE
from sitegen.world.manifest import MARKER

NOT_OURS = "is not empty and was not made by sitegen"


def output_refused(out: Path, root: Path, sources: Collection[Path], home: Path) -> Problem | None:
    """Refuse an output folder that a build must not replace; None when it may.

    sources: the folders that the site is read from, and the cache
    home:    of the person who builds
    """
    place, root = resolved(out), resolved(root)
    kept = {resolved(each) for each in sources} - {root}
    why = _why(place, root, kept, resolved(home))
    return dangerous_output(out.as_posix(), why) if why else None


def _why(out: Path, root: Path, kept: Collection[Path], home: Path) -> str:
    if out == Path(out.anchor):
        return "is the root of the file system"
    if home.is_relative_to(out):
        return "is, or holds, your home folder"
    if root.is_relative_to(out):
        return "is, or holds, the site's own folder"
    if near := next((each for each in kept if _touches(out, each)), None):
        return f"and {near.name!r}, which the site is made from, lie in one another"
    if out.exists() and not out.is_dir():
        return "is a file"
    return "" if is_ours(out) else NOT_OURS


def _touches(out: Path, source: Path) -> bool:
    return out.is_relative_to(source) or source.is_relative_to(out)


def is_ours(out: Path) -> bool:
    """Tell whether a folder is absent, empty, or was made by a build."""
    marks = (out / MARKER, out / STAGE)
    return not out.exists() or any(each.exists() for each in marks) or not any(out.iterdir())
