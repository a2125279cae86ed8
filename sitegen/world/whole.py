"""The bytes of a file, read at once."""

import os

_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0)


def whole(path: str) -> bytes:
    """Read a file; what Python opens files with costs more than reading a post does.

    raises: OSError
    """
    descriptor = os.open(path, _FLAGS)
    try:
        return _all_of(descriptor)
    finally:
        os.close(descriptor)


def _all_of(descriptor: int) -> bytes:
    size = os.fstat(descriptor).st_size
    data = os.read(descriptor, size + 1)
    while len(data) < size and (more := os.read(descriptor, size + 1 - len(data))):
        data += more
    return data
