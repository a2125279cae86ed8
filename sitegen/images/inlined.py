"""A drawing as a part of a page, with nothing in it that acts."""

import re
from collections.abc import Mapping
from html import escape

from sitegen.images.svg import read_svg

_SHAPES = (
    "svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath "
    "title desc linearGradient radialGradient stop clipPath mask pattern marker image style switch "
    "view filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix "
    "feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB "
    "feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight "
    "feSpecularLighting feSpotLight feTile feTurbulence"
)
# What a drawing may consist of. Script, links, foreign HTML and what moves are left out.
ELEMENTS = frozenset(_SHAPES.split())
# Nothing but text stands in these; in the first two an HTML parser would see HTML again.
TEXTS = frozenset(("title", "desc", "style"))
_INLINE_IMAGE = re.compile(r"data:image/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=\s]*")
# CSS that could fetch something; an escape could hide it.
_FETCHES = re.compile(
    r"@import|\\|expression|javascript:|url\(\s*['\"]?(?!#)|image-set\(|\b(?:src|image)\(",
    re.IGNORECASE,
)


def inlined(data: bytes, path: str, attributes: Mapping[str, str]) -> str:
    """Give the markup of an SVG file for the inside of a page.

    attributes: of its outermost element, over its own
    raises:     SG349
    """
    writing = _Writing(attributes)
    read_svg(data, path, writing.start, writing.end, writing.text)
    return "".join(writing.out)


class _Writing:
    """Writes what may stay, as it is read."""

    def __init__(self, attributes: Mapping[str, str]) -> None:
        self.out: list[str] = []
        self._attributes = attributes
        self._open: list[str] = []
        self._left_out = 0
        self._style: list[str] | None = None
        self._media = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        is_root = not self._open
        if self._left_out or name not in ELEMENTS or (self._open and self._open[-1] in TEXTS):
            self._left_out += 1
            return
        self._open.append(name)
        if name == "style":
            self._style, self._media = [], attributes.get("media", "")
            return
        kept = _kept(name, attributes)
        self.out.append(_tag(name, {**kept, **self._attributes} if is_root else kept))

    def end(self, name: str) -> None:
        if self._left_out:
            self._left_out -= 1
            return
        self._open.pop()
        if self._style is not None:
            css, self._style = "".join(self._style), None
            begin = _tag("style", {"media": self._media} if self._media else {})
            if not _FETCHES.search(css):
                self.out.append(f"{begin}{escape(css, quote=False)}</style>")
            return
        self.out.append(f"</{name}>")

    def text(self, text: str) -> None:
        if self._left_out:
            return
        if self._style is not None:
            self._style.append(text)
        elif self._open:
            self.out.append(escape(text, quote=False))


def _tag(name: str, attributes: Mapping[str, str]) -> str:
    told = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items())
    return f"<{name}{told}>"


def _kept(element: str, attributes: Mapping[str, str]) -> dict[str, str]:
    """Choose the attributes that only draw."""
    kept: dict[str, str] = {}
    for name, value in attributes.items():
        plain = name.removeprefix("xlink:")
        if plain == "href":
            is_picture = element in ("image", "feImage") and _INLINE_IMAGE.fullmatch(value)
            if value.startswith("#") or is_picture:
                kept["href"] = value
        elif _only_draws(name) and not _FETCHES.search(value):
            kept[name] = value
    return kept


def _only_draws(name: str) -> bool:
    return ":" not in name and name != "xmlns" and not name.lower().startswith("on")
