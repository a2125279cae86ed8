"""Which tags a head already has."""

import re
from functools import lru_cache

_TAG = re.compile(r"""<(?:meta|link|script)\b(?:[^>"']++|"[^"]*+"|'[^']*+')*+>""", re.IGNORECASE)
# As templates mostly write them; of other tags every attribute is looked at.
_USUAL = re.compile(r'<(?:meta|link) (?:name|property|rel)="([^"]*)" (?:content|href)="[^"]*">')
_ATTRIBUTE = re.compile(r"""([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")

# A tag is known by one of its attributes' values, `hreflang` links by having the attribute.
_TELLING = frozenset({"name", "property", "rel", "type"})


def written(head: str) -> frozenset[str]:
    """Name the tags that a head already has: `canonical`, `og:title`, `hreflang`, media types."""
    found: set[str] = set()
    for tag in _TAG.findall(head):
        usual = _USUAL.fullmatch(tag)
        found.update(usual[1].lower().split() if usual else _names(tag))
    return frozenset(found)


@lru_cache(maxsize=512)  # Most tags are the same on all pages.
def _names(tag: str) -> frozenset[str]:
    found = set()
    for name, *values in _ATTRIBUTE.findall(tag):
        if name.lower() in _TELLING:
            found.update("".join(values).lower().split())
        elif name.lower() == "hreflang":
            found.add("hreflang")
    return frozenset(found)
