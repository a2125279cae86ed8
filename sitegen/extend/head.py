"""The tags that machines want, put into the head of every page."""

import re
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
        from sitegen.extend.tags import tags
        from sitegen.extend.written import written

        end = _END.search(html)
        if end is None:
            return html
        head, rest = html[: end.start()], html[end.start() :]
        already = written(head)
        added = [f"{tag}\n" for key, tag in tags(page) if tag and key not in already]
        return "".join((head, *added, rest))
