"""The HTML of a body for feed readers: whole without scripts, styles and many widths."""

import re
from functools import lru_cache

# An island's own element goes, and the HTML that it was built with stays.
_ISLAND = re.compile(r"</?sitegen-island\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
# A template, too, shows nothing without a script.
_SCRIPT = re.compile(r"<(script|template)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
# Of a picture in many widths and formats, the one that every reader knows stays.
_PICTURE = re.compile(r"</?picture\b[^>]*>|<source\b[^>]*>", re.IGNORECASE)
_IMAGE = re.compile(r"<img\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*>", re.IGNORECASE)
_FOR_BROWSERS = re.compile(
    r"\s(?:srcset|sizes|loading|decoding|fetchpriority|style|data-layout)=(?:\"[^\"]*\"|'[^']*')",
    re.IGNORECASE,
)


@lru_cache(maxsize=128)
def for_readers(html: str) -> str:
    """Give what a reader elsewhere can show of a body; the rest of it stays as it was."""
    if "<sitegen-island" in html:
        html = _ISLAND.sub("", html)
    if "<script" in html.lower() or "<template" in html.lower():
        html = _SCRIPT.sub("", html)
    if "<picture" in html:
        html = _PICTURE.sub("", html)
    if "<img" in html:
        html = _IMAGE.sub(lambda image: _FOR_BROWSERS.sub("", image[0]), html)
    return html
