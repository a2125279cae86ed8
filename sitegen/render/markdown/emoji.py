"""`:smile:` becomes a character."""

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

_CODE = re.compile(r":([a-z0-9_+-]{1,64}):")


def emoji(md: MarkdownIt) -> None:
    """Teach the parser the short names of emoji; a name that is not known stays as it is."""
    md.inline.ruler.push("emoji", _emoji)


def _emoji(state: StateInline, silent: bool) -> bool:
    match = _CODE.match(state.src, state.pos, state.posMax)
    character = _character(match[1]) if match else None
    if match is None or character is None:
        return False
    if not silent:
        state.push("text", "", 0).content = character
    state.pos = match.end()
    return True


@cache
def _character(name: str) -> str | None:
    from rich.emoji import Emoji, NoEmoji

    try:
        return str(Emoji(name))
    except NoEmoji:
        return None
