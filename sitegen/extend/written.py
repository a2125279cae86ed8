"""Which tags a head already has."""

import re
from functools import lru_cache

# As templates mostly write them; of other tags every attribute is looked at.
_USUAL = r'(?:meta|link) (?:name|property|rel)="([^"]*)" (?:content|href)="[^"]*">'
_TAG = re.compile(rf"""<(?:{_USUAL}|((?i:meta|link|script)\b(?:[^>"']++|"[^"]*+"|'[^']*+')*+>))""")
_ATTRIBUTE = re.compile(r"""([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")

# A tag is known by one of its attributes' values, `hreflang` links by having the attribute.
_TELLING = frozenset({"name", "property", "rel", "type"})


def written(head: str) -> frozenset[str]:
    """Name the tags that a head already has: `canonical`, `og:title`, `hreflang`, media types."""
    found: set[str] = set()
    for usual, other in _TAG.findall(head):
        found.update(_names(other) if other else usual.lower().split())
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
