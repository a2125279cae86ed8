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
# What leads to a file or tells of it, such as a link to a feed, and shows nothing of it.
_TOLD = re.compile(
    rb"""<(?:a|area|meta)\b[^>]*>|<script\b[^>]*\bapplication/ld\+json\b.*?</script>"""
    rb"""|<link\b(?![^>]*\brel=["']?[^"'>]*(?:stylesheet|preload|icon|manifest))[^>]*>""",
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
    used = _used(changed, before)
    if not used:
        return "nothing"
    return "styles" if all(url.endswith(".css") for url in used) else "reload"


def _exchange(before: bytes, after: bytes, changed: Collection[str]) -> Deed:
    if _STYLES.sub(b"", before) == _STYLES.sub(b"", after):
        return "styles"
    if not is_exchangeable(before, after):
        return "reload"
    # A file that both pages show is seen as it was until it is loaded again.
    return "reload" if _used(_used(changed, before), after) else "exchange"


def _used(urls: Collection[str], page: bytes) -> list[str]:
    """Choose those of the files that a page shows or runs."""
    shown = _TOLD.sub(b"", page) if urls else b""
    return [url for url in urls if url.encode() in shown]
