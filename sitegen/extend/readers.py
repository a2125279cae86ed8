"""The HTML of a body for feed readers: whole without scripts, styles and many widths."""

import re
from functools import lru_cache
from itertools import takewhile

# An island's own element goes, and the HTML that it was built with stays.
_ISLAND = re.compile(r"</?sitegen-island\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
# A template, too, shows nothing without a script.
_SCRIPT = re.compile(r"<(script|template)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
# Of a picture in many widths and formats, the one that every reader knows stays.
_PICTURE = re.compile(r"</?picture\b[^>]*>|<source\b[^>]*>", re.IGNORECASE)
_IMAGE = re.compile(r"<img\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*>", re.IGNORECASE)
_WIDTHS = re.compile(r"\ssrcset=\"([^\"]*)\"")
# One file of a `srcset` whose files differ in width.
_FILE = re.compile(r"([^\s,]\S*) (\d+)w")
_SIZE = re.compile(r"\swidth=\"(\d+)\" height=\"(\d+)\"")
_SOURCE = re.compile(r"\ssrc=\"[^\"]*\"")
# The column of a feed reader is 600 to 900 px wide; nobody there chooses a file by the screen.
MOST_WIDTH_PX = 1000
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
        html = _IMAGE.sub(lambda image: _FOR_BROWSERS.sub("", _alone(image[0])), html)
    return html


def _alone(image: str) -> str:
    """Let a picture in many widths have one file: the widest that a reader has room for."""
    several, size = _WIDTHS.search(image), _SIZE.search(image)
    files = sorted((int(px), url) for url, px in _FILE.findall(several[1])) if several else []
    if not files or not size:
        return image
    width_px, url = [files[0], *takewhile(lambda file: file[0] <= MOST_WIDTH_PX, files)][-1]
    width, height = int(size[1]), int(size[2])
    shown = min(width, width_px)
    sized = f' width="{shown}" height="{round(shown * height / width)}"'
    image = image.replace(size[0], sized, 1)
    return _SOURCE.sub(lambda _: f' src="{url}"', image, count=1)
