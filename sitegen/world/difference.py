"""What is different between a plan and the output folder."""

import os
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from sitegen.model.frozen import dataclass
from sitegen.trace.digest import digest
from sitegen.world.journal import STAGE
from sitegen.world.manifest import (
    MARKER,
    Manifest,
    manifest_of,
    marker_in,
    output_of,
    state_at,
)

# A checkout of the branch that a site is served from may live in the output folder.
LEFT_ALONE = frozenset({MARKER, STAGE, ".git"})


@dataclass(frozen=True, slots=True)
class Difference:
    """What a publication has to do.

    kept: what stands as it should, by path, as in `Manifest`
    """

    write: tuple[str, ...]
    remove: tuple[str, ...]
    kept: Mapping[str, str]


def difference(
    out: Path,
    planned: Mapping[str, str],
    remembered: str,
    touched: Collection[str] | None = None,
) -> Difference:
    """Compare a folder with what should be in it.

    remembered: what the ledger knows of the folder; where the marker tells that somebody else
                published into it since, every file is looked at
    touched:    the files that are not as they are remembered; None when nobody has looked yet
    """
    before = _before(out, remembered)
    unsure = before.keys() if touched is None else frozenset(touched)
    kept: dict[str, str] = {}
    for path, wanted in planned.items():
        was = before.get(path)
        if was is not None and path not in unsure and was.startswith(f"{wanted}\t"):
            kept[path] = was
        elif was is not None and (now := _kept(f"{out}/{path}", wanted, was)):
            kept[path] = now
    write = tuple(path for path in planned if path not in kept)
    return Difference(write, tuple(sorted(before.keys() - planned.keys())), kept)


def _before(out: Path, remembered: str) -> Mapping[str, str]:
    manifest: Manifest = manifest_of(remembered)
    if manifest.marker and manifest.marker == marker_in(out):
        return manifest.outputs
    return dict.fromkeys(_files(out), "")


def _kept(path: str, planned: str, before: str) -> str | None:
    """Tell of a file what proves it untouched, if it is what is planned."""
    state = state_at(path)
    if not state:
        return None
    now = output_of(planned, state)
    return now if before == now or digest(Path(path).read_bytes()) == planned else None


def _files(out: Path) -> Iterator[str]:
    for folder, folders, files in os.walk(out):
        below = Path(folder).relative_to(out).as_posix()
        links = [name for name in folders if Path(folder, name).is_symlink()]
        if below == ".":
            folders[:] = [name for name in folders if name not in LEFT_ALONE]
        yield from (
            name if below == "." else f"{below}/{name}"
            for name in (*files, *links)
            if below != "." or name not in LEFT_ALONE
        )
