"""Colour for a terminal, where it is welcome."""

from collections.abc import Mapping
from typing import TextIO

from sitegen.text.layout import Part

_CODES: Mapping[Part, str] = {
    "place": "1",
    "error": "31",
    "warning": "33",
    "frame": "2",
    "hint": "36",
}


def painted(part: Part, text: str) -> str:
    """Colour a part of a problem."""
    return f"\x1b[{_CODES[part]}m{text}\x1b[0m"


def wants_colour(stream: TextIO, environ: Mapping[str, str]) -> bool:
    """Tell whether this stream is a terminal whose owner has not refused colour.

    source: https://no-color.org: any value but the empty one refuses it
    """
    return stream.isatty() and not environ.get("NO_COLOR") and environ.get("TERM") != "dumb"
