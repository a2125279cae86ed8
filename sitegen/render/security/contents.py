"""What stands in a page that its policy has to know of."""

import re
from collections.abc import Iterator
from functools import reduce
from typing import Any

from sitegen.model.frozen import dataclass

# Scripts of other types are data, which no policy speaks of. (HTML standard, "prepare the script
# element".)
RUN = ("", "module", "importmap", "speculationrules", "text/javascript", "application/javascript")
# element and attribute → the directive that speaks of it
LOADED = (
    ("script", "src", "script-src"),
    ("img", "src", "img-src"),
    ("img", "srcset", "img-src"),
    ("source", "srcset", "img-src"),
    ("source", "src", "media-src"),
    ("video", "src", "media-src"),
    ("video", "poster", "img-src"),
    ("audio", "src", "media-src"),
    ("track", "src", "media-src"),
    ("iframe", "src", "frame-src"),
    ("embed", "src", "object-src"),
    ("object", "data", "object-src"),
    ("form", "action", "form-action"),
    ("base", "href", "base-uri"),
)
# `rel` of a link → the directive that speaks of it
LINKED = {
    "stylesheet": "style-src",
    "icon": "img-src",
    "modulepreload": "script-src",
    "manifest": "manifest-src",
}

# What may be one, in a tag or not: most pages need no second look.
_HANDLER = re.compile(r"""[\s"'/]on[a-z]+\s*=""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Contents:
    """What is inline in a page, and what it loads.

    scripts:       texts of scripts, of any kind that a browser acts upon
    styles:        texts of stylesheets
    attributes:    values of `style` attributes
    handlers:      names of attributes that hold script
    loads_scripts: whether there are scripts from files
    loaded:        directive and URL of what comes from files
    """

    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()
    handlers: tuple[str, ...] = ()
    loads_scripts: bool = False
    loaded: tuple[tuple[str, str], ...] = ()


def contents_of(html: str, is_framed: bool = False) -> Contents:
    """Read a page as a browser does, with the documents that its frames hold in `srcdoc`.

    is_framed: whether it is such a document; it is under the policy of its page, and so is where
               its links lead (CSP Level 3, section 7.8)
    """
    # A surrogate alone, which no page may hold, would stop the parser.
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(html.encode("utf-8", "replace").decode())
    scripts = [each for each in tree.css("script") if _runs(each)]
    own = Contents(
        scripts=tuple(each.text(deep=True) for each in scripts if "src" not in each.attributes),
        styles=tuple(each.text(deep=True) for each in tree.css("style")),
        attributes=tuple(each.attributes["style"] or "" for each in tree.css("[style]")),
        handlers=tuple(dict.fromkeys(_handlers(tree))) if _HANDLER.search(html) else (),
        loads_scripts=any("src" in each.attributes for each in scripts),
        loaded=tuple(dict.fromkeys((*_loaded(tree), *(_led(tree) if is_framed else ())))),
    )
    frames = (each.attributes["srcdoc"] or "" for each in tree.css("iframe[srcdoc]"))
    return reduce(_joined, (contents_of(each, is_framed=True) for each in frames), own)


def _joined(one: Contents, other: Contents) -> Contents:
    """Put together what two documents under one policy hold."""
    return Contents(
        scripts=one.scripts + other.scripts,
        styles=one.styles + other.styles,
        attributes=one.attributes + other.attributes,
        handlers=tuple(dict.fromkeys(one.handlers + other.handlers)),
        loads_scripts=one.loads_scripts or other.loads_scripts,
        loaded=tuple(dict.fromkeys(one.loaded + other.loaded)),
    )


def _runs(script: Any) -> bool:
    return (script.attributes.get("type") or "").strip().lower() in RUN


def _handlers(tree: Any) -> Iterator[str]:
    for node in tree.css("body, body *"):
        yield from (name for name in node.attributes if name.startswith("on"))


def _loaded(tree: Any) -> Iterator[tuple[str, str]]:
    for element, attribute, directive in LOADED:
        for node in tree.css(f"{element}[{attribute}]"):
            value = (node.attributes[attribute] or "").strip()
            for url in _urls(value) if attribute == "srcset" else (value,):
                yield directive, url
    for node in tree.css("link[rel][href]"):
        for rel in (node.attributes["rel"] or "").lower().split():
            if rel in LINKED:
                yield LINKED[rel], (node.attributes["href"] or "").strip()


def _led(tree: Any) -> Iterator[tuple[str, str]]:
    urls = ((each.attributes["href"] or "").strip() for each in tree.css("a[href]"))
    return (("frame-src", url) for url in urls if url.startswith(("http:", "https:", "//")))


def _urls(srcset: str) -> Iterator[str]:
    for part in srcset.split(","):
        yield from part.split()[:1]
