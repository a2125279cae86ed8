"""The formats of feeds."""

from collections.abc import Mapping

# format → the name of its file, as its readers expect it, and its media type
FORMATS: Mapping[str, tuple[str, str]] = {
    "atom": ("feed.xml", "application/atom+xml"),
    "rss": ("rss.xml", "application/rss+xml"),
    "json": ("feed.json", "application/feed+json"),
}
