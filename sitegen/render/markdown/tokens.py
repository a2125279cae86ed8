"""Tokens of blocks, as markdown-it-py makes them but in half the time.

A post has 75 of them. The constructor of `Token` asks about each default, and then about the
attributes once more.
"""

from typing import Literal

from markdown_it.token import Token

_bare = Token.__new__


def block(
    kind: str,
    tag: str,
    nesting: Literal[-1, 0, 1],
    level: int,
    lines: list[int] | None = None,
    markup: str = "",
    is_hidden: bool = False,
) -> Token:
    """Make a token that opens a block, closes one, or is one.

    nesting: 1 opens, -1 closes, 0 is both
    lines:   first, and behind the last, from 0
    """
    token = _bare(Token)
    token.type, token.tag = kind, tag
    token.nesting, token.level = nesting, level
    token.map, token.markup, token.hidden = lines, markup, is_hidden
    token.attrs, token.meta, token.children = {}, {}, None
    token.content, token.info, token.block = "", "", True
    return token


def inline(text: str, level: int, lines: list[int]) -> Token:
    """Make the token of what a block says."""
    token = block("inline", "", 0, level, lines)
    token.children, token.content = [], text
    return token


def leaf(
    kind: str,
    tag: str,
    level: int,
    lines: list[int],
    text: str,
    markup: str = "",
    is_hidden: bool = False,
) -> tuple[Token, Token, Token]:
    """Make the tokens of a block that says something and holds no other."""
    return (
        block(f"{kind}_open", tag, 1, level, lines, markup, is_hidden),
        inline(text, level + 1, lines),
        block(f"{kind}_close", tag, -1, level, None, markup, is_hidden),
    )
