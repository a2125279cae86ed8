"""A page's own policy, with room for the live client: a script of this host, and what it hears."""

import re
from collections.abc import Iterator

NEEDED = ("script-src", "script-src-elem", "connect-src")
DEFAULT = "default-src"
_META = re.compile(rb"<meta\b[^>]*\bhttp-equiv=[\"']?content-security-policy\b[^>]*>", re.I)
_CONTENT = re.compile(rb"(?<=\bcontent=\")[^\"]*")
_OWN, _NOBODY = "'self'", "'none'"
# Said twice where a directive was widened and three times where it was added, so that both can be
# told from what the site itself says.
_WIDENED = f"{_OWN} {_OWN}"
_ADDED = f"{_WIDENED} {_OWN}"


def admitting(policy: str) -> str:
    """Let each of the policies of a header run scripts of its own host, and ask it.

    source: Content Security Policy Level 3 (W3C), "Serialized CSP list"
    """
    return ",".join(map(_admitting, policy.split(",")))


def admitting_page(html: bytes) -> bytes:
    """Do so in the policies that stand in a page."""

    def policy(told: re.Match[bytes]) -> bytes:
        text = told[0].decode("utf-8", "surrogateescape")
        return _admitting(text).encode("utf-8", "surrogateescape")

    return _META.sub(lambda meta: _CONTENT.sub(policy, meta[0], count=1), html)


def _admitting(policy: str) -> str:
    told = dict(map(_parted, policy.split(";")))
    widened = ";".join(_widened(each) for each in policy.split(";"))
    return widened + "".join(_added(told))


def _added(told: dict[str, str]) -> Iterator[str]:
    """Write what the default stands for, where it does not let the client."""
    words = told.get(DEFAULT, _OWN).split()
    if _OWN not in words:
        more = "".join(f" {word}" for word in words if word != _NOBODY)
        yield from (f"; {n} {_ADDED}{more}" for n in ("script-src", "connect-src") if n not in told)


def _widened(directive: str) -> str:
    name, sources = _parted(directive)
    if name not in NEEDED or _OWN in sources.split():
        return directive
    head = directive[: directive.index(name) + len(name)]
    return f"{head} {_WIDENED}{'' if sources == _NOBODY else f' {sources}'}"


def _parted(directive: str) -> tuple[str, str]:
    """Part a directive into its name and its sources."""
    name, _, sources = directive.strip().partition(" ")
    return name, sources.strip()
