"""The Content-Security-Policy of a page: what its browser may load and run, and nothing else."""

from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from sitegen.render.security.contents import Contents

# What a page of a static site needs, before what is inline is counted in.
STRICT: Mapping[str, tuple[str, ...]] = {
    "default-src": ("'self'",),
    "script-src": (),
    "style-src": ("'self'",),
    "img-src": ("'self'", "data:"),
    "object-src": ("'none'",),
    "base-uri": ("'none'",),
    "form-action": ("'self'",),
}
# What a meta element cannot say, and every page of a host can be told alike.
EVERYWHERE = "frame-ancestors 'self'; object-src 'none'; base-uri 'none'"
NONE = "'none'"


def sources(contents: Contents, more: Mapping[str, Sequence[str]]) -> Mapping[str, tuple[str, ...]]:
    """List what each directive of a page's policy allows; () for nothing at all.

    more: directive → what the site allows besides
    """
    held = {name: dict.fromkeys(allowed) for name, allowed in STRICT.items()}
    if contents.loads_scripts:
        held["script-src"]["'self'"] = None
    held["script-src"] |= _hashes(contents.scripts)
    held["style-src"] |= _hashes(contents.styles)
    if contents.attributes:
        held["style-src-attr"] = {"'unsafe-hashes'": None, **_hashes(contents.attributes)}
    for name, allowed in sorted(more.items()):
        # A directive of its own hides the general one, so it begins with what that allows.
        start = held.get(name, held["default-src"])
        held[name] = dict.fromkeys(each for each in (*start, *allowed) if each != NONE)
    return {name: tuple(allowed) for name, allowed in held.items()}


def policy(allowed: Mapping[str, Sequence[str]]) -> str:
    """Write the sources of each directive as a browser reads them."""
    return "; ".join(f"{name} {' '.join(each) or NONE}" for name, each in allowed.items())


def _hashes(texts: Iterable[str]) -> dict[str, None]:
    hashes = {b64encode(sha256(text.encode("utf-8", "surrogatepass")).digest()) for text in texts}
    return {f"'sha256-{each.decode()}'": None for each in sorted(hashes)}
