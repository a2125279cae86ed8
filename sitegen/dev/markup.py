"""HTML of the server's own pages: whatever is not markup already is escaped."""

from collections.abc import Iterable
from html import escape


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def markup(value: object) -> Markup:
    """Write anything as HTML."""
    return value if isinstance(value, Markup) else Markup(escape(str(value)))


def element(tag: str, /, *parts: object, **attributes: object) -> Markup:
    """Write an element.

    attributes: those that are "" are left out; `class_` is `class`, `aria_label` is `aria-label`
    """
    return Markup(f"{empty(tag, **attributes)}{''.join(map(markup, parts))}</{tag}>")


def empty(tag: str, /, **attributes: object) -> Markup:
    """Write the tag of an element that holds nothing; attributes as for `element`."""
    named = (
        (key.rstrip("_").replace("_", "-"), markup(value)) for key, value in attributes.items()
    )
    shown = "".join(f' {key}="{value}"' for key, value in named if value)
    return Markup(f"<{tag}{shown}>")


def link(text: object, url: str) -> Markup:
    """Write a link; the text alone where there is no URL."""
    return element("a", text, href=url) if url else markup(text)


def table(heads: Iterable[str], rows: Iterable[Iterable[object]]) -> Markup:
    """Write a table; numbers and what stands over them are at the right, thousands apart."""
    names, lines = tuple(heads), [tuple(row) for row in rows]
    kinds = map(_kind, lines[0] if lines else names)
    pairs = zip(names, kinds, strict=True)
    head = element("tr", *(element("th", n, scope="col", class_=kind) for n, kind in pairs))
    body = (element("tr", *map(_cell, row)) for row in lines)
    return element("div", element("table", element("thead", head), element("tbody", *body)))


def _cell(value: object) -> Markup:
    text = f"{value:,}" if isinstance(value, int) else value
    return element("td", text, class_=_kind(value))


def _kind(value: object) -> str:
    return "n" if isinstance(value, int) else ""
