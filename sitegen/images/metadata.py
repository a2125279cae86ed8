"""Whether a picture tells where it was taken."""

import re
import zlib
from collections.abc import Iterator

# TIFF's tags for where the GPS data are, and those that name a place: latitude, longitude, and the
# same of the destination.
GPS_DATA = 0x8825
PLACES = frozenset({2, 4, 20, 22})
# Real ones have a dozen; more are damage.
MOST_TAGS = 4096
# What compressed text is inflated to at most.
MOST_TEXT = 1 << 20

_TIFF = re.compile(rb"II\*\0|MM\0\*")
# Drones have names of their own for it, one of them misspelt.
_XMP = re.compile(rb"GPS(?:Dest)?(?:Latitude|Longitude)\b|drone-dji:Gps(?:Lat|Long)")
_HEX = re.compile(rb"(?:[0-9a-f]{2}){8,}", re.IGNORECASE)


def has_gps(data: bytes) -> bool:
    """Tell whether EXIF or XMP data in a picture name a place on earth.

    EXIF data are found wherever they are: cameras append previews with metadata of their own, and
    every container keeps them elsewhere. What is damaged names no place.

    data:   of a JPEG, PNG, WebP, AVIF, HEIC or TIFF file, or of anything else
    source: EXIF 2.32, "GPS attribute information"; PNG specification, "eXIf"; XMP, part 2
    """
    return _names_place(data) or any(_names_place(each) for each in _png_texts(data))


def _names_place(data: bytes) -> bool:
    if _XMP.search(data):
        return True
    return any(_tiff_names_place(data, found.start()) for found in _TIFF.finditer(data))


def _tiff_names_place(data: bytes, start: int) -> bool:
    """Follow the tags of TIFF data that begin here."""
    order = "little" if data[start : start + 1] == b"I" else "big"
    first = _number(data, start + 4, 4, order)
    for tag, _, value in _tags(data, start, first, order):
        if tag == GPS_DATA:
            places = _tags(data, start, value, order)
            return any(name in PLACES and count for name, count, _ in places)
    return False


def _tags(data: bytes, start: int, offset: int, order: str) -> Iterator[tuple[int, int, int]]:
    """List the tags of a directory. returns: tag, count of values, value or where they are"""
    at = start + offset
    count = _number(data, at, 2, order)
    if offset < 8 or not 0 < count <= MOST_TAGS or at + 2 + count * 12 > len(data):
        return
    for entry in range(at + 2, at + 2 + count * 12, 12):
        yield (
            _number(data, entry, 2, order),
            _number(data, entry + 4, 4, order),
            _number(data, entry + 8, 4, order),
        )


def _number(data: bytes, at: int, size: int, order: str) -> int:
    return int.from_bytes(data[at : at + size], "little" if order == "little" else "big")


def _png_texts(data: bytes) -> Iterator[bytes]:
    """Find the texts of a PNG, where old programs hide EXIF data in hexadecimal digits."""
    if not data.startswith(b"\x89PNG"):
        return
    at = 8
    while at + 12 <= len(data):
        length = int.from_bytes(data[at : at + 4])
        kind, held = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        if kind in (b"tEXt", b"zTXt", b"iTXt"):
            text = _inflated(kind, held)
            yield text
            yield b"".join(bytes.fromhex(each.decode()) for each in _HEX.findall(text))
        at += length + 12


def _inflated(kind: bytes, held: bytes) -> bytes:
    _, _, rest = held.partition(b"\0")
    if kind == b"tEXt":
        return rest
    if kind == b"zTXt":
        packed = rest[1:]
    elif rest[:1] == b"\1":
        packed = rest[2:].split(b"\0", 2)[-1]
    else:
        return rest
    try:
        return zlib.decompressobj().decompress(packed, MOST_TEXT)
    except zlib.error:
        return b""
