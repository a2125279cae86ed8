"""What an output folder holds: the marker inside it, and what the ledger remembers of it."""

import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from sitegen.model.frozen import dataclass
from sitegen.trace.digest import joint
from sitegen.trace.latest import latest

# Shows that a folder is ours; equal sites have equal markers.
MARKER = ".sitegen-output"
_FORMAT = "sitegen output 1"


@dataclass(frozen=True, slots=True)
class Manifest:
    """All that was published at once.

    marker:  the text of the marker
    outputs: path → digest and state, as `output_of` tells them
    """

    marker: str
    outputs: Mapping[str, str]

    def text(self) -> str:
        """Tell it as the ledger remembers it."""
        return "\n".join([self.marker.strip(), *map("\t".join, self.outputs.items())])


def output_of(digest: str, state: str) -> str:
    """Tell of a published file its digest, and what proves it untouched."""
    return f"{digest}\t{state}"


@latest
def marker_of(planned: Mapping[str, str]) -> str:
    """Write the marker of a site: output path → digest."""
    return f"{_FORMAT} {joint(part for pair in sorted(planned.items()) for part in pair)}\n"


def manifest_of(remembered: str) -> Manifest:
    """Read back what `Manifest.text` told; nothing of what is not so."""
    head, *lines = remembered.split("\n")
    if not head.startswith(_FORMAT):
        return Manifest("", {})
    return Manifest(f"{head}\n", dict(line.split("\t", 1) for line in lines))


def state_of(found: os.stat_result) -> str:
    """Tell what proves a published file untouched; "" when it is not a file."""
    if not stat.S_ISREG(found.st_mode):
        return ""
    return f"{found.st_size} {found.st_mtime_ns} {found.st_ino}"


def state_at(path: str) -> str:
    """Tell the state of the file at a path; "" when there is none."""
    try:
        return state_of(os.lstat(path))
    except OSError:
        return ""


def is_untouched(out: Path, remembered: str) -> bool:
    """Tell whether a folder still holds what was published; looks at every file, reads none."""
    manifest = manifest_of(remembered)
    is_ours = manifest.marker and marker_in(out) == manifest.marker
    return bool(is_ours) and next(touched(out, manifest), None) is None


def touched(out: Path, manifest: Manifest) -> Iterator[str]:
    """Give the paths whose files are not as they were published; reads none."""
    folder = str(out.resolve())
    for path, output in manifest.outputs.items():
        if not output.endswith(f"\t{state_at(f'{folder}/{path}')}"):
            yield path


def marker_in(out: Path) -> str:
    """Read the marker of a folder; "" when it has none."""
    try:
        return (out / MARKER).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
