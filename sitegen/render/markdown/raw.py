"""Links in raw HTML lead where links of Markdown do."""

import re
from collections.abc import Mapping
from html import unescape
from typing import Protocol

from sitegen.render.markdown.escape import escape_html
from sitegen.render.markdown.simple import Links

# What no link is looked for in, up to its end or the text's, then the elements that refer to
# files. A value without quotes stays as it is.
_ELEMENTS = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<picture\b(?P<picture>.*?)</picture\s*>"
    r"|<(?P<apart>script|style|template|textarea)\b.*?(?:</(?P=apart)\s*>|\Z)"
    r"|<(?P<tag>a|area|img|source|video|audio|track)(?=\s)(?P<told>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>",
    re.DOTALL | re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"(?<=\s)(href|src|poster|srcset)\s*=\s*(\"[^\"]*\"|'[^']*')", re.IGNORECASE
)
# In a `srcset`: what parts it from the one before, an address, and how wide or dense its file is.
_CANDIDATE = re.compile(r"([\s,]*)(\S*[^\s,])((?:\s[^,]*)?)")
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?""")


class Sources(Links, Protocol):
    """Says where files lead, too."""

    def source(self, src: str) -> str:
        """Give the URL of a picture or another file that a page shows."""

    def image(self, attributes: Mapping[str, str]) -> str | None:
        """Give the markup of an `<img>`; None when it may stay as it is."""


def resolved(html: str, links: Sources) -> str:
    """Resolve `href`, `src`, `poster` and `srcset` of raw HTML."""
    if "=" not in html:
        return html
    return _ELEMENTS.sub(lambda element: _element(element, links), html)


def _element(element: re.Match[str], links: Sources) -> str:
    if element["picture"] is not None:
        # Who chooses among pictures by hand has it as it is written.
        begin, end = element.span("picture")
        at, whole = element.start(), element[0]
        inside = _ELEMENTS.sub(lambda one: _resolved(one, links), element["picture"])
        return f"{whole[: begin - at]}{inside}{whole[end - at :]}"
    is_image = element["told"] is not None and element["tag"].lower() == "img"
    shown = links.image(_attributes(element["told"])) if is_image else None
    return _resolved(element, links) if shown is None else shown


def _attributes(told: str) -> dict[str, str]:
    """Read attributes; of two with one name the first counts, as in browsers."""
    found: dict[str, str] = {}
    for name, *values in _ATTRIBUTE.findall(told):
        found.setdefault(name.lower(), unescape("".join(values)).strip())
    return found


def _resolved(element: re.Match[str], links: Sources) -> str:
    if element["told"] is None:
        return element[0]
    is_link = element["tag"].lower() in ("a", "area")
    begin, end = element.span("told")
    whole = element.string
    told = _REFERENCE.sub(lambda found: _attribute(found, is_link, links), whole[begin - 1 : end])
    return f"{whole[element.start() : begin - 1]}{told}{whole[end : element.end()]}"


def _attribute(found: re.Match[str], is_link: bool, links: Sources) -> str:
    value = unescape(found[2][1:-1]).strip()
    if found[1].lower() == "srcset":
        target = _CANDIDATE.sub(lambda one: f"{one[1]}{links.source(one[2])}{one[3]}", value)
    else:
        target = links.link(value)["href"] if is_link else links.source(value)
    return f'{found[1]}="{escape_html(target)}"' if target != value else found[0]
