"""How text is shown while its font is on the way."""

from collections.abc import Iterable
from typing import Any

import tinycss2

_BLOCK = "{} block"


def display(tokens: Iterable[Any], how: str) -> None:
    """Give each `@font-face` that has none a `font-display`, in place.

    tokens: freshly parsed by tinycss2, and nobody else's
    how:    its value; "" changes nothing
    """
    if not how:
        return
    is_font = False
    for token in tokens:
        if token.type == "at-rule" and token.content is not None:
            if token.lower_at_keyword == "font-face":
                _add(token.content, how)
            else:
                display(token.content, how)
        elif token.type == _BLOCK:
            if is_font:
                _add(token.content, how)
            else:
                display(token.content, how)
        if token.type not in ("whitespace", "comment"):
            is_font = token.type == "at-keyword" and token.lower_value == "font-face"


def _add(content: list[Any], how: str) -> None:
    declared = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    if not any(getattr(each, "lower_name", "") == "font-display" for each in declared):
        content[:0] = tinycss2.parse_component_value_list(f"font-display:{how};")
