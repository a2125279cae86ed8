"""Addresses as they stand in attributes, feeds and headers."""

import re
from functools import lru_cache
from urllib.parse import quote

_PARTS = re.compile(r"([^?#]*)(.*)", re.DOTALL)
# What RFC 3986 lets stand in a path.
_SAFE = "/:@!$&'()*+,;=~"


@lru_cache(maxsize=4096)
def encoded(path: str) -> str:
    """Percent-encode a path, such as `/café/`, for an attribute, a feed or a header.

    source: RFC 3986, `pchar`
    """
    return quote(path, safe=_SAFE)


def parted(address: str) -> tuple[str, str]:
    """Part the path from the query and the fragment."""
    match = _PARTS.match(address)
    assert match is not None
    return match[1], match[2]
