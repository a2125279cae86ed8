"""The report of a build: every output with what it rests on, problems, totals."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from sitegen.build import Built
from sitegen.cli.exits import exit_of
from sitegen.cli.voice import problem_as_json
from sitegen.cli.work import Done
from sitegen.model.frozen import dataclass
from sitegen.model.problem import Level
from sitegen.trace.key import Key
from sitegen.version import __version__

if TYPE_CHECKING:
    from sitegen.cli.lineage import Lineage

# The shape that docs/report.schema.json describes; a change that breaks readers raises it.
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Measured:
    """What a build cost.

    seconds:           from the command's start to the published site
    peak_memory_bytes: of the largest process; 0 where the system does not tell
    written:           files of the output folder that were written
    removed:           files of the output folder that were removed
    """

    seconds: float
    peak_memory_bytes: int
    written: int
    removed: int


def report(
    done: Done,
    lineage: "Lineage",
    size_of: Callable[[str], int],
    measured: Measured,
    now: datetime,
    weights: Sequence[Mapping[str, object]] = (),
) -> dict[str, object]:
    """Tell a build as JSON.

    size_of: digest → bytes
    now:     the instant of the build
    weights: the script and style of each page, as `weights.py` tells them
    """
    built = done.built
    sizes = {path: size_of(digest) for path, digest in built.outputs.items()}
    return {
        "format": FORMAT,
        "sitegen": __version__,
        "now": now.isoformat(),
        "exit": int(exit_of(done.problems)),
        "outputs": [_output(path, sizes[path], built, lineage) for path in built.outputs],
        "pages": list(weights),
        "problems": [problem_as_json(each) for each in done.problems],
        "totals": {
            "outputs": len(sizes),
            "bytes": sum(sizes.values()),
            "made": made(built),
            "kept": dict(built.kept),
            "written": measured.written,
            "removed": measured.removed,
            "errors": _count(done, "error"),
            "warnings": _count(done, "warning"),
            "pages_with_script": sum(1 for page in weights if page["script"]),
            "seconds": round(measured.seconds, 3),
        },
        "peak_memory_bytes": measured.peak_memory_bytes,
    }


def made(built: Built) -> dict[str, int]:
    """Count the tasks that were made, by kind."""
    return {kind: len(tasks) for kind, tasks in built.made.items()}


def _output(path: str, size_bytes: int, built: Built, lineage: "Lineage") -> Mapping[str, object]:
    task = lineage.outputs.get(path)
    why, milliseconds = _made(built, task)
    return {
        "path": path,
        "bytes": size_bytes,
        "digest": built.outputs[path],
        "inputs": sorted(lineage.inputs(task)) if task else [],
        "state": "made" if why else "kept",
        "why": why,
        "milliseconds": round(milliseconds, 3),
    }


def _made(built: Built, task: Key | None) -> tuple[str, float]:
    if task is None or task.name not in built.made.get(task.kind, {}):
        return "", 0.0
    reason, milliseconds = built.made[task.kind][task.name]
    return str(reason), milliseconds


def _count(done: Done, level: Level) -> int:
    return Counter(each.level for each in done.problems)[level]
