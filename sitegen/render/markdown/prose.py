"""HTML to the plain text that a reader reads."""

import re
from html import unescape

# Code is looked at rather than read; the arrows and numbers of footnotes are not text.
_UNTOLD = (
    r"<(?P<tag>pre|script|style)\b.*?(?:</(?P=tag)>|\Z)|<!--.*?(?:-->|\Z)"
    r'|<sup class="footnote-ref">.*?(?:</sup>|\Z)'
    r'|<a href="[^"]*" class="footnote-backref".*?(?:</a>|\Z)'
)
_NOT_SHOWN = re.compile(_UNTOLD, re.DOTALL)
# A reading stands beside the word that it tells, which is read once.
_READING = re.compile(r"<r[pt]>[^<]*</r[pt]>")
# So are formulas, but a sentence that is quoted without them says nothing.
_UNREAD = re.compile(rf"{_UNTOLD}|<math\b.*?(?:</math>|\Z)", re.DOTALL)
_MAYBE_UNREAD = ("<pre", "<math", '"footnote', "<script", "<style", "<!--")
_TAG = re.compile(r"<[^<>]*>")


def plain_text(html: str) -> str:
    """Take the tags away, on one line."""
    if "<rt>" in html:
        html = _READING.sub("", html)
    text = _TAG.sub("", html) if "<" in html else html
    return " ".join((unescape(text) if "&" in text else text).split())


def untagged(html: str) -> str:
    """Take the tags of a long text away, in a third of the time that a pattern needs."""
    text, *others = html.split("<")
    kept = [part[end + 1 :] if (end := part.find(">")) >= 0 else f"<{part}" for part in others]
    return "".join((text, *kept))


def shown_text(html: str) -> str:
    """Give what a sentence of it would be quoted as, on one line: without code and note marks."""
    return plain_text(_NOT_SHOWN.sub(" ", html))


def read_text(html: str) -> str:
    """Take away the tags and what is not read word by word: code blocks, formulas, note marks.

    html: as the renderer writes it, where a line ends between two blocks
    """
    if "<rt>" in html:
        html = _READING.sub("", html)
    if any(mark in html for mark in _MAYBE_UNREAD):
        html = _UNREAD.sub(" ", html)
    text = untagged(html)
    return unescape(text) if "&" in text else text
