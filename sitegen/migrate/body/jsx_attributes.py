"""Attributes of JSX become attributes of HTML: `className`, `style={{…}}`, `htmlFor`."""

import re
from collections.abc import Mapping
from html import escape

from sitegen.migrate.body.jsx_values import value_of
from sitegen.migrate.body.passage import Passage
from sitegen.migrate.body.tag import Attribute
from sitegen.text.literals import NoLiteral

_RENAMED = {
    "className": "class", "htmlFor": "for", "xlinkHref": "xlink:href", "defaultValue": "value",
    "defaultChecked": "checked", "acceptCharset": "accept-charset", "httpEquiv": "http-equiv",
}  # fmt: skip
# Attributes of SVG that have capitals in XML too, and those that have a dash there.
_CAPITALS = frozenset((
    "viewBox", "preserveAspectRatio", "gradientUnits", "gradientTransform", "patternUnits",
    "markerWidth", "markerHeight", "refX", "refY", "textLength", "clipPathUnits", "stdDeviation",
    "attributeName", "repeatCount", "pathLength",
))  # fmt: skip
_DASHED = re.compile(
    r"(?:stroke|fill|stop|clip|text|font|color|flood|marker|dominant|alignment|letter)(?=[A-Z])"
)
_UNITLESS = frozenset((
    "opacity", "zIndex", "fontWeight", "lineHeight", "flex", "flexGrow", "flexShrink", "order",
    "zoom", "columnCount", "columns", "gridRow", "gridColumn", "gridArea", "orphans", "widows",
    "tabSize", "fillOpacity", "strokeOpacity", "strokeWidth", "aspectRatio",
    "animationIterationCount",
))  # fmt: skip


class Dropped(ValueError):
    """The attribute is code, or means something to React alone."""


def html_attribute(attribute: Attribute, passage: Passage) -> str:
    """Write an attribute as HTML does; "" leaves it out.

    raises: Dropped
    """
    name = html_name(attribute.name)
    if attribute.kind == "none":
        return name
    if attribute.kind == "text":
        return f"{name}={_quoted(attribute.value)}"
    value = jsx_value(attribute, passage)
    if name == "style" and isinstance(value, Mapping):
        value = css(value)
    if value is None or value is False:
        return ""
    if value is True:
        return name
    if isinstance(value, Mapping | list):
        raise Dropped(attribute.name)
    return f"{name}={_quoted(escape(str(value), quote=False))}"


def jsx_value(attribute: Attribute, passage: Passage) -> object:
    """Give the value of an attribute. raises: Dropped"""
    is_handler = re.match(r"on[A-Z]", attribute.name)
    if attribute.kind == "spread" or is_handler or attribute.name in ("key", "ref"):
        raise Dropped(attribute.name or "...")
    if attribute.kind == "none":
        return True
    if attribute.kind == "text":
        return attribute.value
    try:
        return value_of(attribute.value, passage)
    except NoLiteral:
        raise Dropped(attribute.name) from None


def html_name(name: str) -> str:
    """Name an attribute as HTML does."""
    if name in _RENAMED:
        return _RENAMED[name]
    if name in _CAPITALS or "-" in name or name.islower():
        return name
    return _dashed(name) if _DASHED.match(name) else name.lower()


def css(style: Mapping[str, object]) -> str:
    """Write a style as CSS does: numbers are pixels where they need a unit."""
    return "; ".join(
        f"{_dashed(name)}: {_measure(name, value)}"
        for name, value in style.items()
        if value is not None
    )


def _measure(name: str, value: object) -> str:
    is_length = isinstance(value, int | float) and value != 0 and name not in _UNITLESS
    return f"{value}px" if is_length else str(value)


def _dashed(name: str) -> str:
    if name.startswith("--"):
        return name
    return re.sub(r"^ms-", "-ms-", re.sub(r"[A-Z]", lambda sign: f"-{sign[0].lower()}", name))


def _quoted(value: str) -> str:
    return f"'{value}'" if '"' in value else f'"{value}"'
