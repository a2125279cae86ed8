"""What a reader finds on one page."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

# Where the text of a page stands, the narrowest first.
_TEXTS = (
    "[itemprop=articleBody]", ".prose", ".markdown-body", ".post-content", ".entry-content",
    ".blog-post-content", ".article-content", ".post-body", "article", "main", "body",
)  # fmt: skip
# Smaller parts are a box beside the text, not the text.
_LEAST_SHARE = 0.5
_UNSEEN = (
    "script", "style", "noscript", "template", "svg", "nav", "footer", "aside", "form", "button",
    "[hidden]", ".anchor", ".gatsby-code-title", ".sr-only", ".toc", ".table-of-contents",
)  # fmt: skip
_REFRESH = re.compile(r"""http-equiv=["']?refresh["']?[^>]*?url=([^"'>]+)""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageFacts:
    """A page, taken apart.

    texts:    the text of the page, the part that holds it chosen in several ways, the best first
    ids:      everything that a fragment can lead to
    anchors:  the ids of headings
    links:    (path, fragment) of links with a fragment; "" is the page itself
    pictures: source and alternative text of each picture in the text
    shown:    source of every picture of the page
    """

    texts: tuple[str, ...]
    ids: frozenset[str]
    anchors: tuple[str, ...]
    links: tuple[tuple[str, str], ...]
    pictures: tuple[tuple[str, str], ...]
    shown: frozenset[str]


def refresh_of(html: str) -> str:
    """Tell where a page leads at once; "" when it stays."""
    found = _REFRESH.search(html[:4000])
    return found[1].strip() if found else ""


def facts(html: str) -> PageFacts:
    """Take a page apart."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(html)
    ids, anchors, links = _ids(tree), _anchors(tree), tuple(_links(tree))
    shown = frozenset(source for source, _ in _pictures(tree.body)) if tree.body else frozenset()
    for selector in _UNSEEN:
        for node in tree.css(selector):
            node.decompose()
    places = _places(tree)
    texts = tuple(dict.fromkeys(_text(each) for each in places))
    pictures = _pictures(places[0]) if places else ()
    return PageFacts(texts, ids, anchors, links, pictures, shown)


def _places(tree: "LexborHTMLParser") -> "list[LexborNode]":
    found = [node for each in _TEXTS if (node := tree.css_first(each))]
    most = max((len(node.text(deep=True)) for node in found), default=0)
    whole = next((node for node in found if node.tag in ("main", "article")), None)
    least = _LEAST_SHARE * (len(whole.text(deep=True)) if whole else most)
    wide = [node for node in found if len(node.text(deep=True)) >= least]
    return wide or found


def _text(node: "LexborNode") -> str:
    return " ".join(node.text(deep=True, separator=" ").split())


def _ids(tree: "LexborHTMLParser") -> frozenset[str]:
    named = (node.attributes.get("name") for node in tree.css("a[name]"))
    ids = (node.attributes.get("id") for node in tree.css("[id]"))
    return frozenset(each for each in (*ids, *named) if each)


def _anchors(tree: "LexborHTMLParser") -> tuple[str, ...]:
    headings = tree.css("h1[id], h2[id], h3[id], h4[id], h5[id], h6[id]")
    return tuple(dict.fromkeys(id for node in headings if (id := node.attributes.get("id"))))


def _links(tree: "LexborHTMLParser") -> "list[tuple[str, str]]":
    found = []
    for node in tree.css("a[href]"):
        target = node.attributes.get("href") or ""
        if "#" in target and not target.endswith("#"):
            try:
                parts = urlsplit(target)
            except ValueError:
                continue
            if not parts.netloc:
                found.append((unquote(parts.path), unquote(parts.fragment)))
    return found


def _pictures(place: "LexborNode") -> tuple[tuple[str, str], ...]:
    found = []
    for node in place.css("img"):
        source = node.attributes.get("data-src") or node.attributes.get("src") or ""
        if source and not source.startswith("data:"):
            found.append((source, node.attributes.get("alt") or ""))
    return tuple(dict.fromkeys(found))
