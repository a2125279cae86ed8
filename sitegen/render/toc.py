"""Headings as a tree."""

from collections.abc import Sequence
from typing import Any

from sitegen.model.body import Heading


def nested(headings: Sequence[Heading]) -> tuple[dict[str, Any], ...]:
    """Nest headings under the nearest earlier one of a smaller level.

    returns: `{level, id, text, html, children}` each
    """
    top: list[dict[str, Any]] = []
    open_: list[dict[str, Any]] = []
    for heading in headings:
        node = {
            "level": heading.level,
            "id": heading.id,
            "text": heading.text,
            "html": heading.html,
            "children": [],
        }
        while open_ and open_[-1]["level"] >= heading.level:
            open_.pop()
        (open_[-1]["children"] if open_ else top).append(node)
        open_.append(node)
    return tuple(top)
