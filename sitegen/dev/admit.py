"""A page's own policy, with room for the live client."""

import re

_META = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="[^"]*">')
_SCRIPTS = re.compile(r"(?<=script-src )[^;\"]*")
# Said twice, so that it can be told from what the site itself says.
_ADMITTED = "'self' 'self'"


def admitting(policy: str) -> str:
    """Let a policy run the scripts of its own host, as the client is one."""
    return _SCRIPTS.sub(lambda found: _with(found[0]), policy, count=1)


def admitting_page(html: bytes) -> bytes:
    """Do so in the policy that stands in a page."""
    return _META.sub(lambda found: admitting(found[0].decode()).encode(), html, count=1)


def as_stored(html: bytes) -> bytes:
    """Give a page the policy that it is stored with."""

    def stored(found: re.Match[bytes]) -> bytes:
        return _SCRIPTS.sub(lambda told: _without(told[0]), found[0].decode(), count=1).encode()

    return _META.sub(stored, html, count=1)


def _with(sources: str) -> str:
    words = sources.split()
    if "'self'" in words:
        return sources
    return " ".join([_ADMITTED, *(word for word in words if word != "'none'")])


def _without(sources: str) -> str:
    if not sources.startswith(_ADMITTED):
        return sources
    return sources.removeprefix(_ADMITTED).strip() or "'none'"
