"""Code to HTML with Pygments' classes."""

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from sitegen.render.markdown.escape import escape_html

if TYPE_CHECKING:
    from sitegen.render.markdown.lexing import Lexing

# What no lexer knows is shown as it is; a diagram, under its own name, for whoever draws it.
PLAIN = frozenset(("", "text", "txt", "plain", "plaintext", "none", "mermaid"))


class UnknownLanguage(LookupError):
    """No lexer has this name."""


@lru_cache(maxsize=256)
def highlighted(code: str, language: str) -> str:
    """Mark up code.

    returns: spans with Pygments' short class names; none of them reaches over a line's end
    raises:  UnknownLanguage
    """
    if language.lower() in PLAIN:
        return escape_html(code)
    out: list[str] = []
    last = pending = ""
    for name, text in lexing_of(language.lower()).pieces(code):
        if name == last:
            pending += text
        else:
            out.append(_span(last, pending))
            last, pending = name, text
    out.append(_span(last, pending))
    return "".join(out)


@cache
def lexing_of(language: str) -> "Lexing":
    """Get a language's lexer ready.

    language: its name in small letters
    raises:   UnknownLanguage
    """
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    from sitegen.render.markdown.lexing import Lexing

    try:
        return Lexing(get_lexer_by_name(language, stripnl=False))
    except ClassNotFound:
        raise UnknownLanguage(language) from None


def known_languages() -> tuple[str, ...]:
    """List every name that `highlighted` knows."""
    from pygments.lexers import get_all_lexers

    aliases = {alias for _, names, _, _ in get_all_lexers(plugins=False) for alias in names}
    return tuple(sorted(aliases | PLAIN - {""}))


@lru_cache(maxsize=4096)  # Code repeats itself: words, signs, the spaces between them.
def _span(name: str, text: str) -> str:
    escaped = escape_html(text)
    if not name or not text.strip():
        return escaped
    if "\n" not in escaped:
        return f'<span class="{name}">{escaped}</span>'
    lines = [f'<span class="{name}">{line}</span>' if line else "" for line in escaped.split("\n")]
    return "\n".join(lines)
