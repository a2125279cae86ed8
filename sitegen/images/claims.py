"""What a header claims, read before a library makes room for it."""

from sitegen.model.picture import Format


def claimed_size(data: bytes, format: Format) -> tuple[int, int]:
    """Read the size of a WebP or AVIF picture, whose libraries make room as soon as they open.

    returns: width and height in px; (0, 0) for other formats, and where there is none to read
    source:  RFC 9649, "Extended File Format"; ISO/IEC 23008-12, "ImageSpatialExtentsProperty"
    """
    if format == "webp" and data[12:16] == b"VP8X":
        return (_little(data[24:27]) + 1, _little(data[27:30]) + 1)
    if format == "avif" and (at := data.find(b"ispe", 0, 1 << 16)) >= 0:
        return (int.from_bytes(data[at + 8 : at + 12]), int.from_bytes(data[at + 12 : at + 16]))
    return (0, 0)


def counted_frames(data: bytes, most: int) -> int:
    """Count the frames of a GIF by stepping over its blocks.

    most:    where to stop counting
    returns: 1 to `most`
    source:  GIF89a specification
    """
    at = 13 + _table(data[10:11])
    count = 0
    while count < most and at < len(data):
        block = data[at : at + 1]
        if block == b"\x2c":
            count += 1
            at = _after(data, at + 11 + _table(data[at + 9 : at + 10]))
        elif block == b"\x21":
            at = _after(data, at + 2)
        else:
            break
    return max(1, count)


def _table(flags: bytes) -> int:
    """Tell the length of a table of colours from the flags that announce it."""
    return 3 << (flags[0] & 7) + 1 if flags and flags[0] & 0x80 else 0


def _after(data: bytes, at: int) -> int:
    """Step over parts that each begin with their length, and end with one that is empty."""
    while at < len(data) and data[at]:
        at += data[at] + 1
    return at + 1


def _little(data: bytes) -> int:
    return int.from_bytes(data, "little")
