"""What the first bytes of a file say it is, whatever its name says."""

from collections.abc import Mapping
from typing import get_args

from sitegen.model.picture import Format

# What Pillow is allowed to read, by its own names.
READ: Mapping[str, str] = {
    "jpeg": "JPEG", "png": "PNG", "webp": "WEBP", "avif": "AVIF", "gif": "GIF"
}  # fmt: skip
SUFFIXES: Mapping[str, tuple[Format, ...]] = {
    ".jpg": ("jpeg",), ".jpeg": ("jpeg",), ".jpe": ("jpeg",), ".jfif": ("jpeg",),
    ".png": ("png",), ".apng": ("png",), ".webp": ("webp",), ".avif": ("avif",),
    ".gif": ("gif",),
}  # fmt: skip

_MAGIC = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF8", "gif"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"BM", "BMP"),
    (b"8BPS", "PSD"),
    (b"\0\0\1\0", "ICO"),
    (b"%PDF", "PDF"),
    (b"\xff\x0a", "JPEG XL"),
    (b"\0\0\0\x0cJXL ", "JPEG XL"),
    (b"\0\0\0\x0cjP  ", "JPEG 2000"),
)
_BRANDS = (
    ({b"avif", b"avis"}, "avif"),
    ({b"heic", b"heix", b"hevc", b"heim", b"mif1", b"msf1"}, "HEIC"),
)


def kind_of(data: bytes) -> str:
    """Name the format of a picture by its bytes.

    returns: one of `Format` but "svg", the name of a format that is not read, or ""
    """
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[4:8] == b"ftyp":
        return _branded(data)
    return next((name for start, name in _MAGIC if data.startswith(start)), "")


def is_drawing(data: bytes) -> bool:
    """Tell whether a file begins as an SVG file does."""
    start = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    return b"<svg" in start and start.startswith((b"<svg", b"<?xml", b"<!--", b"<!DOCTYPE svg"))


def format_name(kind: str) -> str:
    """Write a format as people do."""
    shown = {"webp": "WebP"}
    return shown.get(kind, kind.upper() if kind in get_args(Format) else kind)


def _branded(data: bytes) -> str:
    """Read the brands of an ISO media file, the major one first."""
    length = min(int.from_bytes(data[:4], "big"), 256)
    brands = [data[8:12], *(data[at : at + 4] for at in range(16, length, 4))]
    return next((name for known, name in _BRANDS if known & set(brands)), "")
