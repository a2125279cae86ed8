"""Addresses in a stylesheet: where they stand, and how they are written anew."""

import re
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import unquote

from sitegen.model.frozen import dataclass

# Functions whose first argument, or whose bare strings, are addresses.
_URL = frozenset({"url", "src"})
_SETS = frozenset({"image-set", "-webkit-image-set"})
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_TAIL = re.compile(r"[?#].*", re.DOTALL)
_QUOTED = re.compile(r'["\\\n\r\f]')


@dataclass(frozen=True, slots=True)
class Reference:
    """An address of this site, as a stylesheet writes it.

    path: without percent-encoding; begins with `/` where it starts at the root of the host
    tail: query and fragment, with their marks
    """

    path: str
    tail: str
    line: int
    column: int


def reference(written: str, line: int, column: int) -> Reference | None:
    """Read an address; None when it is another site's, data, or a place in the same document."""
    if not written or written.startswith("#") or _SCHEME.match(written):
        return None
    found = _TAIL.search(written)
    tail = found[0] if found else ""
    path = unquote(written.removesuffix(tail))
    return Reference(path, tail, line, column) if path else None


def rewrite(tokens: Iterable[Any], moved: Callable[[Reference], str]) -> None:
    """Write every address of this site anew, in place.

    tokens: freshly parsed by tinycss2, and nobody else's
    moved:  gives the new address
    """
    for token in tokens:
        if token.type == "url":
            if told := reference(token.value, token.source_line, token.source_column):
                token.value = moved(told)
                token.representation = f"url({quoted(token.value)})"
        elif token.type == "function" and token.lower_name in _URL | _SETS:
            _strings(token.arguments, moved)
            rewrite(token.arguments, moved)
        else:
            for inner in _inside(token):
                rewrite(inner, moved)


def quoted(text: str) -> str:
    """Write a text as a string of CSS."""
    return f'"{_QUOTED.sub(lambda found: f"{chr(92)}{ord(found[0]):x} ", text)}"'


def _strings(tokens: Iterable[Any], moved: Callable[[Reference], str]) -> None:
    for token in tokens:
        if token.type == "string" and (
            told := reference(token.value, token.source_line, token.source_column)
        ):
            token.value = moved(told)
            token.representation = quoted(token.value)


def _inside(token: Any) -> Iterable[list[Any]]:
    """List the lists of tokens that a rule, a block or a function holds."""
    held = (getattr(token, name, None) for name in ("prelude", "content", "arguments"))
    return [each for each in held if isinstance(each, list)]
