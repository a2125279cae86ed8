"""Links in raw HTML lead where links of Markdown do."""

import re
from html import unescape
from typing import Protocol

from sitegen.render.markdown.simple import Links, escape_html

# What no link is looked for in, up to its end or the text's, then the elements that refer to
# files. A value without quotes and a `srcset` stay as they are.
_ELEMENTS = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<apart>script|style|template|textarea)\b.*?(?:</(?P=apart)\s*>|\Z)"
    r"|<(?P<tag>a|area|img|source|video|audio|track)(?=\s)(?P<told>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>",
    re.DOTALL | re.IGNORECASE,
)
_REFERENCE = re.compile(r"(?<=\s)(href|src|poster)\s*=\s*(\"[^\"]*\"|'[^']*')", re.IGNORECASE)


class Sources(Links, Protocol):
    """Says where files lead, too."""

    def source(self, src: str) -> str:
        """Give the URL of a picture or another file that a page shows."""


def resolved(html: str, links: Sources) -> str:
    """Resolve `href`, `src` and `poster` of raw HTML."""
    if "=" not in html:
        return html
    return _ELEMENTS.sub(lambda element: _element(element, links), html)


def _element(element: re.Match[str], links: Sources) -> str:
    if element["told"] is None:
        return element[0]
    is_link = element["tag"].lower() in ("a", "area")
    begin, end = element.span("told")
    whole = element.string
    told = _REFERENCE.sub(lambda found: _attribute(found, is_link, links), whole[begin - 1 : end])
    return f"{whole[element.start() : begin - 1]}{told}{whole[end : element.end()]}"


def _attribute(found: re.Match[str], is_link: bool, links: Sources) -> str:
    value = unescape(found[2][1:-1]).strip()
    target = links.link(value)["href"] if is_link else links.source(value)
    return f'{found[1]}="{escape_html(target)}"' if target != value else found[0]
