"""Text as XML may hold it."""

import re
from xml.sax.saxutils import escape, quoteattr

# XML 1.0, section 2.2: what is not a `Char`, not even as a reference.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'


def text(value: str) -> str:
    """Write text between tags; a parser gives it back, without what XML cannot hold."""
    return escape(_FORBIDDEN.sub("", value), {"\r": "&#13;"})


def element(name: str, value: str = "", **attributes: str) -> str:
    """Write an element that holds text; an underscore in an attribute's name is a colon."""
    named = "".join(f" {key.replace('_', ':')}={_quoted(held)}" for key, held in attributes.items())
    return f"<{name}{named}>{text(value)}</{name}>" if value else f"<{name}{named}/>"


def _quoted(value: str) -> str:
    return quoteattr(_FORBIDDEN.sub("", value))
