"""Tags put where a browser looks for them first."""

import re
from collections.abc import Sequence

_END = re.compile(r"</head\s*>", re.IGNORECASE)
_START = re.compile(r"\s*(?:<!doctype[^>]*>\s*)?", re.IGNORECASE)


def with_tags(html: str, tags: Sequence[str]) -> str:
    """Put tags at the end of the head; where a page has none, at its beginning.

    tags: whole elements; those that the page has already are left out
    """
    added = [f"{tag}\n" for tag in dict.fromkeys(tags) if tag not in html]
    if not added:
        return html
    end, start = _END.search(html), _START.match(html)
    at = end.start() if end else start.end() if start else 0
    return "".join((html[:at], *added, html[at:]))
