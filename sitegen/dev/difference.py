"""What a browser has to do about a change to the page that it shows."""

import re
from collections.abc import Collection
from typing import Literal

from sitegen.dev.exchange import is_exchangeable

Deed = Literal["nothing", "styles", "exchange", "reload"]

_STYLES = re.compile(
    rb"""<link\b[^>]*\brel=["']?(?:stylesheet|preload)\b[^>]*>|<style\b[^>]*>.*?</style>""",
    re.I | re.S,
)


def deed(before: bytes | None, after: bytes | None, changed: Collection[str]) -> Deed:
    """Decide what an open page needs.

    before, after: the page; None when there was, or is, none
    changed:       encoded URLs of the other files that changed
    returns:       `styles` when nothing but stylesheets differs; `exchange` when the page can be
                   put in place of what is shown
    """
    if before is None or after is None:
        return "nothing" if before is after else "reload"
    if before != after:
        return _exchange(before, after, changed)
    used = [url for url in changed if url.encode() in after]
    if not used:
        return "nothing"
    return "styles" if all(url.endswith(".css") for url in used) else "reload"


def _exchange(before: bytes, after: bytes, changed: Collection[str]) -> Deed:
    if _STYLES.sub(b"", before) == _STYLES.sub(b"", after):
        return "styles"
    if not is_exchangeable(before, after):
        return "reload"
    # A file that both pages name is shown as it was until it is loaded again.
    is_stale = any(url.encode() in before and url.encode() in after for url in changed)
    return "reload" if is_stale else "exchange"
