"""Small pictures of every kind, made when a test asks for them."""

import struct
import zlib
from io import BytesIO

from PIL import Image

from sitegen.images.fraction import fraction
from sitegen.images.frame import frame
from sitegen.images.recipes import recipe
from sitegen.model.picture import Format, Probe, Wanted
from sitegen.model.recipe import Recipe

MAX = 100_000_000
SUFFIX = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "AVIF": "avif", "GIF": "gif"}


def painted(width: int = 60, height: int = 40, mode: str = "RGB") -> Image.Image:
    """Paint a picture whose left half is red and whose lower right quarter is blue."""
    image = Image.new("RGB", (width, height), "#d02010")
    image.paste("#f0f0e0", (width // 2, 0, width, height))
    image.paste("#1020d0", (width // 2, height // 2, width, height))
    return image.quantize(8) if mode == "P" else image.convert(mode)


def saved(image: Image.Image, format: str, **options: object) -> bytes:
    """Encode a picture."""
    out = BytesIO()
    image.save(out, format, **options)
    return out.getvalue()


def sample(format: str, width: int = 60, height: int = 40) -> bytes:
    """Encode the painted picture in a format, by Pillow's name of it."""
    return saved(painted(width, height), format)


def read(data: bytes) -> Image.Image:
    """Decode what was made."""
    image = Image.open(BytesIO(data))
    image.load()
    return image


def moving(format: str, count: int = 4, **options: object) -> bytes:
    """Encode a picture that moves."""
    shown = [painted().rotate(90 * number) for number in range(count)]
    options = {"save_all": True, "append_images": shown[1:], "duration": 70, "loop": 0, **options}
    return saved(shown[0], format, **options)


def recipe_of(
    probe: Probe,
    width: int,
    format: Format = "webp",
    path: str = "cat.jpg",
    over: tuple[int, ...] = (),
    **wanted: object,
) -> Recipe:
    """Name a variant."""
    asked = Wanted(**wanted)
    part = frame(probe, asked)
    divided = fraction(probe, part, max(*over, width, 1))
    return recipe(path, "0123", probe, asked, part, (*over, width), format, divided)


def png_claiming(width: int, height: int, extra: bytes = b"") -> bytes:
    """Write a PNG whose header claims this size, with a few bytes of pixels."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = [_chunk(b"IHDR", header), extra, _chunk(b"IDAT", zlib.compress(b"\0" * 99))]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts) + _chunk(b"IEND", b"")


def png_text(keyword: bytes, text: bytes) -> bytes:
    """Write a compressed text of a PNG."""
    return _chunk(b"zTXt", keyword + b"\0\0" + zlib.compress(text))


def png_profile(profile: bytes) -> bytes:
    """Write a colour profile of a PNG."""
    return _chunk(b"iCCP", b"icc\0\0" + zlib.compress(profile, 9))


def jpeg_claiming(width: int, height: int) -> bytes:
    """Give a JPEG whose header claims this size."""
    data = bytearray(sample("JPEG"))
    at = data.index(b"\xff\xc0")
    data[at + 5 : at + 9] = struct.pack(">HH", height, width)
    return bytes(data)


def gif_claiming(width: int, height: int) -> bytes:
    """Give a GIF whose header claims this size."""
    data = bytearray(sample("GIF"))
    data[6:10] = struct.pack("<HH", width, height)
    return bytes(data)


def gif_of_frames(count: int) -> bytes:
    """Write a GIF of many tiny frames."""
    one = b"\x2c\0\0\0\0\1\0\1\0\0\2\2\x44\1\0"
    return b"GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff" + one * count + b"\x3b"


def webp_claiming(width: int, height: int, count: int = 3) -> bytes:
    """Write a moving WebP whose header claims this size."""
    tiny = saved(painted(8, 8), "WEBP")[12:]
    size = struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3]
    frame = b"\0" * 6 + b"\7\0\0\7\0\0" + b"\x10\0\0\0" + tiny
    parts = [_riff(b"VP8X", b"\2\0\0\0" + size), _riff(b"ANIM", b"\0" * 6)]
    body = b"WEBP" + b"".join([*parts, *([_riff(b"ANMF", frame)] * count)])
    return _riff(b"RIFF", body)


def avif_claiming(width: int, height: int) -> bytes:
    """Give an AVIF whose header claims this size."""
    data = bytearray(sample("AVIF"))
    at = data.index(b"ispe") + 8
    data[at : at + 8] = struct.pack(">II", width, height)
    return bytes(data)


def gps_exif() -> Image.Exif:
    """Make EXIF data that name a place."""
    exif = Image.Exif()
    exif[0x010F] = "Camera"
    exif.get_ifd(0x8825).update({1: "N", 2: (25.0, 2.0, 1.0), 3: "E", 4: (121.0, 33.0, 5.0)})
    return exif


def turned_exif(orientation: int) -> Image.Exif:
    """Make EXIF data that turn a picture."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    return exif


def _chunk(kind: bytes, held: bytes) -> bytes:
    crc = struct.pack(">I", zlib.crc32(kind + held))
    return struct.pack(">I", len(held)) + kind + held + crc


def _riff(kind: bytes, held: bytes) -> bytes:
    return kind + struct.pack("<I", len(held)) + held
