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
_TAG = re.compile(r"<[^<>]*+>")


def plain_text(html: str) -> str:
    """Take the tags away, on one line."""
    if "<rt>" in html:
        html = _READING.sub("", html)
    text = _TAG.sub("", html) if "<" in html else html
    return " ".join((unescape(text) if "&" in text else text).split())


def untagged(html: str) -> str:
    """Take the tags of a long text away: to split takes half as long as to replace."""
    return "".join(_TAG.split(html))


def shown_text(html: str) -> str:
    """Give what a sentence of it would be quoted as, on one line: without code and note marks."""
    return plain_text(_NOT_SHOWN.sub(" ", html))


def read_text(html: str) -> str:
    """Take away the tags and what is not read word by word: code blocks, formulas, note marks.

    html: as the renderer writes it, where a line ends between two blocks
    """
    if "<rt>" in html:
        html = _READING.sub("", html)
    text = untagged(_without_unread(html))
    return unescape(text) if "&" in text else text


def _without_unread(html: str) -> str:
    """Take away what is not read; most texts have nothing of that kind but our own code blocks."""
    text, *blocks = html.split("<pre ")
    rest = " ".join((text, *(block.partition("</pre>")[2] for block in blocks)))
    return _UNREAD.sub(" ", html) if any(mark in rest for mark in _MAYBE_UNREAD) else rest
