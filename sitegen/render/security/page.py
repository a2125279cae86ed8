"""A page given its policy."""

import re
from collections.abc import Mapping
from html import escape
from urllib.parse import urlsplit

from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.problems import islands as problems
from sitegen.render.scene import Scene
from sitegen.render.security.contents import Contents, contents_of
from sitegen.render.security.foreign import forbidden
from sitegen.render.security.policy import policy, sources

# A browser looks for the encoding in the first 1024 bytes, which a policy may fill.
_ENCODING = re.compile(r"<meta\s+charset=[^>]*>\n?", re.IGNORECASE)
_HEAD = re.compile(r"<head(?:\s[^>]*)?>\n?", re.IGNORECASE)
_START = re.compile(r"\s*(?:<!doctype[^>]*>\s*)?(?:<html(?:\s[^>]*)?>\s*)?", re.IGNORECASE)
# What the host of `assets.prefix` serves.
SERVED = ("script-src", "style-src", "img-src", "font-src", "media-src")


def at_the_beginning(html: str, tag: str) -> str:
    """Put a tag where nothing stands before it that it speaks of."""
    found = _ENCODING.search(html) or _HEAD.search(html) or _START.match(html)
    at = found.end() if found else 0
    return f"{html[:at]}{tag}\n{html[at:]}"


def secured(scene: Scene, html: str, place: Place) -> tuple[str, str, tuple[Problem, ...]]:
    """Write its policy into a page.

    place:   the file to name for what the policy forbids
    returns: the page, the policy, and what on the page will not work under it
    """
    contents = contents_of(html)
    allowed = sources(contents, _more(scene))
    told = policy(allowed)
    # Its single quotes may stay as they are.
    tag = f'<meta http-equiv="Content-Security-Policy" content="{escape(told, quote=False)}">'
    return at_the_beginning(html, tag), told, tuple(_broken(scene, contents, allowed, place))


def _more(scene: Scene) -> Mapping[str, tuple[str, ...]]:
    """Let in what the settings say, and the host that serves the site's files."""
    more: dict[str, tuple[str, ...]] = dict(scene.setting("security.sources") or {})  # type: ignore[call-overload]
    parts = urlsplit(str(scene.assets))
    if parts.netloc:
        host = f"{parts.scheme}://{parts.netloc}"
        more |= {name: (*more.get(name, ()), host) for name in SERVED}
    return more


def _broken(
    scene: Scene, contents: Contents, allowed: Mapping[str, tuple[str, ...]], place: Place
) -> list[Problem]:
    own = str(scene.setting("site.url") or "")
    refused = forbidden(contents, allowed, own)
    return [
        *(problems.inline_handler(place, each) for each in contents.handlers),
        *(problems.outside_policy(place, url, directive) for directive, url in refused),
    ]
