"""A part of a file, when a browser asks for one."""

import re

_ONE = re.compile(r"bytes=(\d*)-(\d*)")


def byte_range(header: str, size: int) -> range | None:
    """Read a `Range` header.

    size:    of the whole, in bytes
    returns: the bytes to send; an empty range when none of them can be; None when the whole is to
             be sent, as for several ranges at once
    source:  RFC 9110, section 14
    """
    found = _ONE.fullmatch(header.strip())
    if not found or found.groups() == ("", ""):
        return None
    first, last = found.groups()
    if not first:
        return range(max(size - int(last), 0), size)
    end = min(int(last) + 1, size) if last else size
    if last and int(last) < int(first):
        return None
    return range(int(first), max(end, int(first))) if int(first) < size else range(0)
