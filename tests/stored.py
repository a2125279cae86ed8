"""Pages as they are stored, from how the live server sends them."""

import re

_CLIENT = re.compile(rb'<script src="/__sitegen/client\.js" data-page="[0-9a-f]*" async></script>')
_META = re.compile(rb"<meta\b[^>]*\bhttp-equiv=[\"']?content-security-policy\b[^>]*>", re.I)
_CONTENT = re.compile(rb"(?<=\bcontent=\")[^\"]*")
# As the server says it of what it widened, and once more of what it added.
_TWICE = "'self' 'self'"


def without_client(html: bytes) -> bytes:
    """Take out the live client, and what lets it run."""
    return as_stored(_CLIENT.sub(b"", html))


def as_stored(html: bytes) -> bytes:
    """Give a page the policies that it is stored with."""
    return _META.sub(lambda meta: _CONTENT.sub(_policy, meta[0], count=1), html)


def _policy(told: re.Match[bytes]) -> bytes:
    parts = map(_directive, told[0].decode("utf-8", "surrogateescape").split(";"))
    return ";".join(part for part in parts if part is not None).encode("utf-8", "surrogateescape")


def _directive(told: str) -> str | None:
    name, _, sources = told.strip().partition(" ")
    if sources.strip().startswith(f"{_TWICE} 'self'"):
        return None
    if not sources.strip().startswith(_TWICE):
        return told
    own = sources.strip().removeprefix(_TWICE).strip() or "'none'"
    return f"{told[: told.index(name) + len(name)]} {own}"
