"""What the system refuses, told as problems instead of tracebacks."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems.publishing import disk_full, disk_refuses

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
REFUSED = frozenset(
    {
        errno.EROFS,
        errno.ENOENT,
        errno.EACCES,
        errno.EPERM,
        errno.EIO,
        errno.ENOTDIR,
        errno.EISDIR,
        errno.EEXIST,
        errno.EBUSY,
    }
    | {errno.ENAMETOOLONG, errno.EMFILE, errno.ENFILE, errno.ELOOP, errno.ENXIO, errno.ESTALE}
)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn a refusal of the system into a problem.

    path:   the file to name when the error names none
    raises: Trouble with SG701 or SG702
    """
    try:
        yield
    except OSError as error:
        problem = refusal(error, path)
        if problem is None:
            raise
        raise Trouble(problem) from error


def refusal(error: OSError, path: Path) -> Problem | None:
    """Tell a refusal of the system as a problem; None when it is another kind of error."""
    named = Path(error.filename) if isinstance(error.filename, str) else path
    if error.errno in FULL:
        return disk_full(named.as_posix(), free_bytes(path))
    if error.errno in REFUSED:
        return disk_refuses(named.as_posix(), error.strerror or str(error))
    return None


def free_bytes(path: Path) -> int:
    """Count the free bytes of the disk that a path, perhaps not made yet, belongs to."""
    for folder in (path, *path.parents):
        try:
            return shutil.disk_usage(folder).free
        except OSError:
            continue
    return 0
