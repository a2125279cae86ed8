"""The tags that machines want, put into the head of every page."""

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sitegen.render.pages import PageView

_END = re.compile("</head>", re.IGNORECASE)


class Head:
    """Adds what the template has not written itself, before `</head>`."""

    name = "head"
    version = "2"

    def html(self, page: "PageView", html: str) -> str:
        """Add the tags of a page."""
        from sitegen.extend.tags import missing

        return in_head(html, lambda head: missing(page, head))


def in_head(html: str, more: Callable[[str], Iterable[str]]) -> str:
    """Put tags at the end of the head, each on a line of its own; a page without one stays.

    more: gives the tags for what stands before that end
    """
    end = _END.search(html)
    if end is None:
        return html
    head, rest = html[: end.start()], html[end.start() :]
    return "".join([head, *[f"{tag}\n" for tag in more(head)], rest])
