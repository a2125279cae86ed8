"""What kind of thing a file is, as a header says it; the same on every machine."""

from collections.abc import Mapping

TYPES: Mapping[str, str] = {
    "html": "text/html", "css": "text/css", "js": "text/javascript", "mjs": "text/javascript",
    "json": "application/json", "map": "application/json", "xml": "application/xml",
    "webmanifest": "application/manifest+json", "txt": "text/plain", "md": "text/markdown",
    "csv": "text/csv", "vtt": "text/vtt", "ics": "text/calendar", "svg": "image/svg+xml",
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon", "woff": "font/woff",
    "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf", "mp4": "video/mp4",
    "webm": "video/webm", "mp3": "audio/mpeg", "ogg": "audio/ogg", "wav": "audio/wav",
    "m4a": "audio/mp4", "pdf": "application/pdf", "zip": "application/zip",
    "gz": "application/gzip", "wasm": "application/wasm",
}  # fmt: skip
_TEXTS = ("text/", "application/json", "application/xml", "application/manifest+json", "image/svg")


def content_type(path: str) -> str:
    """Name the type of a file by its suffix; `application/octet-stream` when it is not known.

    source: IANA media types
    """
    kind = TYPES.get(path.rpartition(".")[2].lower(), "application/octet-stream")
    return f"{kind}; charset=utf-8" if kind.startswith(_TEXTS) else kind
