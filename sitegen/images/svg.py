"""Drawings: how large an SVG file is, and its text made fit to stand inside a page."""

import re
from collections.abc import Callable, Mapping
from html import escape
from xml.parsers.expat import ExpatError, ParserCreate

from sitegen.model.picture import Probe
from sitegen.model.problem import Trouble
from sitegen.model.problems.pictures import bad_drawing

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
DEEPEST = 200
# Of a size that a drawing can have.
_NUMBER = r"(\d{1,7}(?:\.\d{0,20})?|\.\d{1,20})"
_LENGTH = re.compile(rf"\s*{_NUMBER}(?:px)?\s*", re.ASCII)
_BOX = re.compile(rf"\s*[-+\d.e]+[\s,]+[-+\d.e]+[\s,]+{_NUMBER}[\s,]+{_NUMBER}\s*", re.ASCII)
_INLINE_IMAGE = re.compile(r"data:image/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=\s]*")
# CSS that could fetch something; an escape could hide it.
_FETCHES = re.compile(
    r"@import|\\|expression|javascript:|url\(\s*['\"]?(?!#)|image-set\(|\b(?:src|image)\(",
    re.IGNORECASE,
)

Handler = Callable[[str, Mapping[str, str]], None]


def drawing(data: bytes, path: str) -> Probe:
    """Tell how large a drawing is; 0 where it does not say. raises: Trouble with SG349"""
    found: list[Mapping[str, str]] = []

    def first(name: str, attributes: Mapping[str, str]) -> None:
        if not found:
            _be_svg(name, path)
            found.append(attributes)

    _read(data, path, first)
    width, height = _size(found[0])
    return Probe(width, height, "svg", has_alpha=True)


def inlined(data: bytes, path: str, attributes: Mapping[str, str]) -> str:
    """Give the markup of a drawing for the inside of a page, with nothing in it that acts.

    attributes: of its outermost element, over its own
    raises:     Trouble with SG349
    """
    writing = _Writing(path, attributes)
    _read(data, path, writing.start, writing.end, writing.text)
    return "".join(writing.out)


class _Writing:
    """Writes what may stay, as it is read."""

    def __init__(self, path: str, attributes: Mapping[str, str]) -> None:
        self.out: list[str] = []
        self._path, self._attributes = path, attributes
        self._open: list[str] = []
        self._left_out = 0
        self._style: list[str] | None = None
        self._media = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        is_root = not self._open
        if is_root:
            _be_svg(name, self._path)
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


def _read(
    data: bytes,
    path: str,
    start: Handler,
    end: Callable[[str], None] = lambda name: None,
    text: Callable[[str], None] = lambda text: None,
) -> None:
    depth = 0

    def begin(name: str, attributes: Mapping[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise Trouble(bad_drawing(path, f"it is nested more than {DEEPEST} levels deep"))
        start(name, attributes)

    def close(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(name)

    def refuse(*declared: object) -> None:
        raise Trouble(bad_drawing(path, "it declares entities"))

    parser = ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = begin, close
    parser.CharacterDataHandler, parser.EntityDeclHandler = text, refuse
    try:
        parser.Parse(data, True)
    except (ExpatError, ValueError, LookupError) as error:
        raise Trouble(bad_drawing(path, f"it is not XML: {error}")) from None


def _be_svg(name: str, path: str) -> None:
    if name != "svg":
        raise Trouble(bad_drawing(path, f"its outermost element is {name!r}, not 'svg'"))


def _size(attributes: Mapping[str, str]) -> tuple[int, int]:
    """Read width and height, in proportion to the view box where only one is there."""
    box = _BOX.fullmatch(attributes.get("viewBox", ""))
    wide, high = (float(box[1]), float(box[2])) if box else (0.0, 0.0)
    width, height = (_LENGTH.fullmatch(attributes.get(name, "")) for name in ("width", "height"))
    if width and height:
        return round(float(width[1])), round(float(height[1]))
    if not (wide and high):
        return 0, 0
    if width:
        return round(float(width[1])), round(float(width[1]) * high / wide)
    return (
        (round(float(height[1]) * wide / high), round(float(height[1])))
        if height
        else (round(wide), round(high))
    )
