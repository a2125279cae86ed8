"""What a browser has to do about a change to the page that it shows."""

import re
from collections.abc import Collection
from typing import Literal

Deed = Literal["nothing", "styles", "reload"]

_STYLES = re.compile(
    rb"""<link\b[^>]*\brel=["']?(?:stylesheet|preload)\b[^>]*>|<style\b[^>]*>.*?</style>""",
    re.I | re.S,
)


def deed(before: bytes | None, after: bytes | None, changed: Collection[str]) -> Deed:
    """Decide what an open page needs.

    before, after: the page; None when there was, or is, none
    changed:       encoded URLs of the other files that changed
    returns:       `styles` when nothing but stylesheets differs
    """
    if before != after:
        if before is None or after is None:
            return "reload"
        return "styles" if _STYLES.sub(b"", before) == _STYLES.sub(b"", after) else "reload"
    used = [url for url in changed if after and url.encode() in after]
    if not used:
        return "nothing"
    return "styles" if all(url.endswith(".css") for url in used) else "reload"
