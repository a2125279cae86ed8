"""Text as XML may hold it."""

import re
from html import escape

from sitegen.trace.later import late

# XML 1.0, section 2.2: what is not a `Char`, not even as a reference.
_FORBIDDEN = late("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# XML 1.0, sections 2.11 and 3.3.3: parsers change these where they are not references.
_CHANGED = re.compile("[\t\n\r]")

DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'


def lawful(value: str) -> str:
    """Leave out what XML cannot hold, which is what UTF-8 cannot, and control characters."""
    return _FORBIDDEN.sub("", value)


def text(value: str) -> str:
    """Write text between tags; a parser gives it back, without what XML cannot hold."""
    return escape(lawful(value), quote=False).replace("\r", "&#13;")


def element(name: str, value: str = "", **attributes: str) -> str:
    """Write an element that holds text; an underscore in an attribute's name is a colon."""
    named = "".join(f' {n.replace("_", ":")}="{_quoted(v)}"' for n, v in attributes.items())
    return f"<{name}{named}>{text(value)}</{name}>" if value else f"<{name}{named}/>"


def _quoted(value: str) -> str:
    told = escape(lawful(value))
    return _CHANGED.sub(lambda found: f"&#{ord(found[0])};", told)
