"""One at a time: whoever comes second waits, but not for ever."""

import errno
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sitegen.model.problem import Trouble
from sitegen.model.problems.publishing import build_running
from sitegen.world.refusals import told

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

WAIT_S = 30.0
_PAUSE_S = 0.05
_HELD = frozenset({errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES})


@contextmanager
def alone(
    path: Path,
    output: Path,
    wait_s: float = WAIT_S,
    pause: Callable[[float], None] = time.sleep,
) -> Iterator[None]:
    """Keep others away while this is done.

    The system frees the lock of a process that dies, so none is ever stale.

    path:   a file to lock, made if need be, or a folder
    output: what to name when somebody else holds the lock
    wait_s: how long to wait for them
    pause:  how to pass the time
    raises: Trouble with SG702 or SG708
    """
    if fcntl is None:
        with _elsewhere(path, output, wait_s):
            yield
        return
    descriptor = _open(path)
    try:
        _wait_for(descriptor, path, output, wait_s, pause)
        yield
    finally:
        os.close(descriptor)


def _open(path: Path) -> int:
    with told(path):
        if path.is_dir():
            return os.open(path, os.O_RDONLY)
        path.parent.mkdir(parents=True, exist_ok=True)
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o666)


def _wait_for(
    descriptor: int, path: Path, output: Path, wait_s: float, pause: Callable[[float], None]
) -> None:
    for _ in range(max(1, round(wait_s / _PAUSE_S))):
        if _take(descriptor):
            _sign(descriptor, path)
            return
        pause(_PAUSE_S)
    raise Trouble(build_running(output.as_posix(), _holder(path)))


def _take(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _HELD:
            return False
        # A file system without locks: two builds at once are the author's care there.
        if error.errno not in (errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP):
            raise
    return True


def _sign(descriptor: int, path: Path) -> None:
    if path.is_file():
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, str(os.getpid()).encode(), 0)


def _holder(path: Path) -> str:
    with suppress(OSError, ValueError):
        return f"process {int(path.read_text(encoding='utf-8'))}"
    return "another process"


@contextmanager
def _elsewhere(path: Path, output: Path, wait_s: float) -> Iterator[None]:
    import filelock  # 70 ms that Linux and macOS save.

    place = path / ".lock" if path.is_dir() else path
    lock: Any = filelock.FileLock(place)
    try:
        lock.acquire(timeout=wait_s)
    except filelock.Timeout as error:
        raise Trouble(build_running(output.as_posix(), "another process")) from error
    try:
        yield
    finally:
        lock.release()
