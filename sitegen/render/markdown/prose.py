"""HTML to the plain text that a reader reads."""

import re
from html import unescape

# Code and formulas are looked at rather than read; the arrows and numbers of footnotes are not
# text.
_UNREAD = re.compile(
    r"<(?P<tag>pre|math|script|style)\b.*?(?:</(?P=tag)>|\Z)|<!--.*?(?:-->|\Z)"
    r'|<sup class="footnote-ref">.*?(?:</sup>|\Z)'
    r'|<a href="[^"]*" class="footnote-backref".*?(?:</a>|\Z)',
    re.DOTALL,
)
_MAYBE_UNREAD = ("<pre", "<math", '"footnote', "<script", "<style", "<!--")
_TAG = re.compile(r"<[^<>]*>")


def plain_text(html: str) -> str:
    """Take the tags away, on one line."""
    text = _TAG.sub("", html) if "<" in html else html
    return " ".join((unescape(text) if "&" in text else text).split())


def read_text(html: str) -> str:
    """Take away the tags and what is not read word by word: code blocks, formulas, note marks.

    html: as the renderer writes it, where a line ends between two blocks
    """
    if any(mark in html for mark in _MAYBE_UNREAD):
        html = _UNREAD.sub(" ", html)
    text = _TAG.sub("", html)
    return unescape(text) if "&" in text else text
