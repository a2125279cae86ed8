"""A text on a page that stands in for its translation: its links keep the reader's language."""

import re
from html import unescape
from typing import Any
from urllib.parse import unquote

from markupsafe import Markup, escape

from sitegen.model.address import parted
from sitegen.render.entries import EntryView
from sitegen.render.languages import same_in_language
from sitegen.render.scene import Scene

_LINK = re.compile(r"(<a\b[^>]*?\shref=\")([^\"]*)")


class StandIn(EntryView):
    """An entry in the language of its original, read by someone with another one."""

    __slots__ = ()

    def _body(self, name: str) -> Any:
        held = super()._body(name)
        return Markup(led(held, self._scene)) if name in ("html", "excerpt") else held


def led(html: str, scene: Scene) -> str:
    """Lead the links of a text to the pages of the reader's language, where there are any."""
    return _LINK.sub(lambda found: found[1] + _led(found[2], scene), html)


def _led(href: str, scene: Scene) -> str:
    written, rest = parted(unescape(href))
    home = f"{scene.base or ''}/"
    if not written.startswith(home) or written.startswith("//"):
        return href
    led = same_in_language(scene, unquote(written[len(home) - 1 :]), rest)
    return str(escape(led)) if led else href
