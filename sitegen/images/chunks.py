"""Damaged chunks of a PNG that its pixels do not need."""

from itertools import pairwise
from zlib import crc32

# Length, name and checksum.
_AROUND_BYTES = 12
_FIRST = 8


def sound(data: bytes) -> bytes:
    """Leave out of a PNG what is damaged beside its pixels, as browsers do.

    data:   with the signature of a PNG
    source: PNG specification, 13.2: decoders may ignore errors in ancillary chunks, whose names
            begin with a small letter
    """
    bad = [(start, end) for start, end in _chunks(data) if not _is_sound(data[start:end])]
    if not bad:
        return data
    edges = [0, *(edge for chunk in bad for edge in chunk), len(data)]
    return b"".join(data[start:end] for start, end in list(pairwise(edges))[::2])


def _chunks(data: bytes) -> list[tuple[int, int]]:
    """Find the chunks beside the pixels."""
    found, at = [], _FIRST
    while at + _AROUND_BYTES <= len(data):
        end = at + _AROUND_BYTES + int.from_bytes(data[at : at + 4])
        if data[at + 4] & 0x20 and end <= len(data):
            found.append((at, end))
        at = end
    return found


def _is_sound(chunk: bytes) -> bool:
    return crc32(chunk[4:-4]) == int.from_bytes(chunk[-4:])
