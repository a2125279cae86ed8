"""The file that tells others that a server is running."""

import json
import os
import signal
import time
from dataclasses import asdict
from pathlib import Path

from sitegen.model.frozen import dataclass

NAME = "dev.json"
# A server ends within a second.
PATIENCE_S = 3.0
_PAUSE_S = 0.02


@dataclass(frozen=True, slots=True)
class Running:
    """A server that runs."""

    url: str
    port: int
    pid: int


def announce(cache: Path, running: Running) -> None:
    """Write the file."""
    cache.mkdir(parents=True, exist_ok=True)
    (cache / NAME).write_text(json.dumps(asdict(running)) + "\n", encoding="utf-8")


def withdraw(cache: Path) -> None:
    """Remove the file, if it is ours."""
    found = running(cache)
    if found is None or found.pid == os.getpid():
        (cache / NAME).unlink(missing_ok=True)


def running(cache: Path) -> Running | None:
    """Find the server of a site that is alive; None when there is none."""
    try:
        told = Running(**json.loads((cache / NAME).read_text(encoding="utf-8")))
        os.kill(told.pid, 0)
    except (OSError, ValueError, TypeError):
        return None
    return told


def stop(cache: Path) -> Running | None:
    """End the server of a site. returns: which one; None when none was running"""
    found = running(cache)
    if found is None:
        return None
    os.kill(found.pid, signal.SIGTERM)
    ends = time.monotonic() + PATIENCE_S
    while running(cache) and time.monotonic() < ends:
        time.sleep(_PAUSE_S)
    return found
