"""Which pictures of other sites may be fetched."""

import re
from collections.abc import Collection
from functools import lru_cache
from urllib.parse import urlsplit

_UPWARDS = re.compile(r"/(?:\.|%2e){1,2}(?:/|$)", re.IGNORECASE)


def is_allowed(url: str, domains: Collection[str], patterns: Collection[str]) -> bool:
    """Tell whether the settings let a picture be fetched.

    domains:  hosts, all of whose pictures may be
    patterns: of URLs: `*` is a part of a host or path, `**` any number of parts
    source:   Astro, "image.domains" and "image.remotePatterns"
    """
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        return False
    if parts.scheme not in ("http", "https") or not host or parts.username or "@" in parts.netloc:
        return False
    listed = [each.lower() for each in domains]
    if host in listed or (port and f"{host}:{port}" in listed):
        return True
    if _UPWARDS.search(parts.path):  # A host would leave the folder that a pattern names.
        return False
    told = f"{parts.scheme}://{host}{f':{port}' if port else ''}{parts.path or '/'}"
    return any(_pattern(each).fullmatch(told) for each in patterns)


@lru_cache(maxsize=64)
def _pattern(text: str) -> re.Pattern[str]:
    scheme, _, rest = text.partition("://")
    host, slash, path = rest.partition("/")
    told = f"{re.escape(scheme)}://{_wild(host.lower(), '.')}{slash}{_wild(path, '/')}"
    return re.compile(told)


def _wild(text: str, between: str) -> str:
    """Read `**` as any number of parts and `*` as one."""
    parts = re.split(r"(\*\*|\*)", text)
    one = f"[^{re.escape(between)}/]+"
    meaning = {"**": f"{one}(?:{re.escape(between)}{one})*", "*": one}
    return "".join(meaning.get(part) or re.escape(part) for part in parts)
