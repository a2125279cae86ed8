"""HTML to the plain text that a reader reads."""

import re
from html import unescape

# Code and formulas are looked at rather than read; the arrows and numbers of footnotes are not
# text.
_UNREAD = re.compile(
    r'<pre\b.*?</pre>|<math\b.*?</math>|<sup class="footnote-ref">.*?</sup>'
    r'|<a href="[^"]*" class="footnote-backref".*?</a>|<(script|style)\b.*?</\1>|<!--.*?-->',
    re.DOTALL,
)
_BLOCK = re.compile(r"</?(?:p|li|td|th|h[1-6]|div|dt|dd|br|blockquote)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")


def plain_text(html: str) -> str:
    """Take the tags away, on one line."""
    text = _TAG.sub("", html) if "<" in html else html
    return " ".join((unescape(text) if "&" in text else text).split())


def read_text(html: str) -> str:
    """Take away the tags and what is not read word by word: code blocks, formulas, note marks."""
    text = _TAG.sub("", _BLOCK.sub(" ", _UNREAD.sub(" ", html)))
    return unescape(text) if "&" in text else text
