"""PNG files with one transparent colour."""

import struct
import zlib

import pytest

from sitegen.images.opening import opened
from sitegen.images.pixels import pixels, straight

GREY, COLOUR = 0, 2


def png(depth, kind, row, key):
    """Write two pixels beside each other."""

    def chunk(name, data):
        checked = name + data
        return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))

    header = struct.pack(">IIBBBBB", 2, 1, depth, kind, 0, 0, 0)
    parts = (b"IHDR", header), (b"tRNS", key), (b"IDAT", zlib.compress(b"\0" + row)), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)


@pytest.mark.parametrize(
    ("depth", "kind", "row", "key", "second"),
    [
        (1, GREY, [0b01000000], [0], (255, 255, 255, 255)),
        (2, GREY, [0b01100000], [1], (170, 170, 170, 255)),
        (4, GREY, [0x3F], [3], (255, 255, 255, 255)),
        (8, GREY, [0x33, 0x44], [0x33], (0x44, 0x44, 0x44, 255)),
        (16, GREY, [0x1234, 0x1235], [0x1234], (0x12, 0x12, 0x12, 255)),
        (16, GREY, [0xFFFE, 0x8000], [0xFFFE], (0x80, 0x80, 0x80, 255)),
        (8, COLOUR, [1, 2, 3, 4, 5, 6], [1, 2, 3], (4, 5, 6, 255)),
        (16, COLOUR, [256, 512, 768, 1024, 1280, 1536], [256, 512, 768], (4, 5, 6, 255)),
    ],
)
def test_the_transparent_colour_is_seen_through_at_every_depth(depth, kind, row, key, second):
    packed = struct.pack(f">{len(row)}{'H' if depth == 16 else 'B'}", *row)
    data = png(depth, kind, packed, struct.pack(f">{len(key)}H", *key))
    shown = straight(pixels(opened(data, "a.png", 10)))
    assert shown.getpixel((0, 0)) == (0, 0, 0, 0) and shown.getpixel((1, 0)) == second
