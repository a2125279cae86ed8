"""Two folders exchanged at one stroke, where the system can."""

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_CANNOT = frozenset({errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP})


def exchange(one: Path, other: Path) -> bool:
    """Let two folders swap their names; nobody ever sees one of them missing.

    returns: False when this system or file system cannot
    raises:  OSError
    """
    import ctypes  # Few builds exchange folders.

    call = _call()
    if call is None:
        return False
    if call(os.fsencode(one), os.fsencode(other)) == 0:
        return True
    code = ctypes.get_errno()
    if code in _CANNOT:
        return False
    raise OSError(code, os.strerror(code), str(other))


def _call() -> Callable[[bytes, bytes], int] | None:
    if sys.platform == "win32":
        return None
    import ctypes

    library = ctypes.CDLL(None, use_errno=True)
    if hasattr(library, "renameat2"):
        here = ctypes.c_int(_AT_FDCWD)
        return lambda one, other: library.renameat2(here, one, here, other, _RENAME_EXCHANGE)
    if hasattr(library, "renamex_np"):  # macOS
        return lambda one, other: library.renamex_np(one, other, _RENAME_EXCHANGE)
    return None
