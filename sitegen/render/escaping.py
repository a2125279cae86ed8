"""Text made safe for HTML, where most of it is already."""

import re
from typing import Any

from markupsafe import Markup, escape

_is_special = re.compile(r"""[&<>"']""").search


def escaped(value: Any) -> str:
    """Escape a value for HTML as Jinja does, without making `Markup` of plain text.

    returns: text to be joined to a page, and not to be escaped again
    """
    kind = type(value)
    is_safe = kind is Markup or (kind is str and not _is_special(value))
    safe: str = value if is_safe else escape(value)
    return safe
