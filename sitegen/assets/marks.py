"""The mark on every element that a component writes itself, by which its styles find it."""

import re
from collections.abc import Iterator
from html import escape
from itertools import pairwise

ATTRIBUTE = "data-c"
# An expression of Jinja may hold strings, and these the brackets that would end it.
_STRINGS = r""""(?:\\.|[^"\\])*+(?:"|\Z)|'(?:\\.|[^'\\])*+(?:'|\Z)"""
# What never ends goes on to the end of the text, so that nothing is read twice: Jinja refuses it.
_JINJA = re.compile(
    rf"""(?P<raw>\{{%[-+]?\s*raw\s*[-+]?%\}})(?P<plain>.*?(?:(?=\{{%[-+]?\s*endraw\b)|\Z))
      | (?P<expression>\{{\{{(?:{_STRINGS}|(?!\}}\}}).)*+\}}\}})
      | \{{%(?:{_STRINGS}|(?!%\}}).)*+%\}}
      | \{{\#.*?\#\}}
      | \{{[{{%\#].*""",
    re.DOTALL | re.VERBOSE,
)
# What stands for one character of an expression, and of a statement or a comment.
_SHOWN, _SILENT = "\1", "\0"
# Comments and elements that show nothing are not marked.
_NAMES = rf"""<!--.*?(?:-->|\Z)
      | <(?P<silent>script|style)\b.*?(?:</(?P=silent)\s*>|\Z)
      | (?P<name><[A-Za-z{_SHOWN}][^\s/>"'<{_SILENT}]*+)"""
_FLAGS = re.IGNORECASE | re.DOTALL | re.VERBOSE
_NAME = re.compile(_NAMES, _FLAGS)
# An attribute may hold the brackets of another tag.
_TAG = re.compile(rf"""{_NAMES}(?:(?:"[^"]*+"|'[^']*+'|[^>"'])*+>|(?P<open>.*))""", _FLAGS)


def marked(text: str, component: str) -> str:
    """Mark every element in the text of a component; lines stay where they are.

    What the component shows but did not write, such as a slot or another component, has no mark, or
    that of its own author.
    """
    mark = f' {ATTRIBUTE}="{escape(component)}"'
    ends = (0, *_ends(_JINJA.sub(_hidden, text)), len(text))
    return mark.join(text[begin:end] for begin, end in pairwise(ends))


def _hidden(found: re.Match[str]) -> str:
    """Put as many characters in the place of what Jinja does."""
    if found["raw"]:
        return _SILENT * len(found["raw"]) + found["plain"]
    return (_SHOWN if found["expression"] else _SILENT) * len(found[0])


def _ends(text: str) -> Iterator[int]:
    """Find where the names of elements end."""
    for found in _TAG.finditer(text):
        if found["name"]:
            yield found.end("name")
        if found["open"]:
            # A tag that never ends tells nothing of those behind it.
            behind = _NAME.finditer(text, found.start("open"))
            yield from (each.end("name") for each in behind if each["name"])
