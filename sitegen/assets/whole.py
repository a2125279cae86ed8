"""Whether a script is whole: brackets, texts and templates that begin also end."""

from collections.abc import Iterable
from typing import NamedTuple

from sitegen.assets.tokens import Token

HOLE = "${"
_ENDS = {"(": ")", "[": "]", "{": "}", HOLE: "}"}


class Gap(NamedTuple):
    """Something that does not fit.

    token: where it stands
    text:  what stands there
    wants: what would end it; "" where nothing is there to be ended
    """

    token: Token
    text: str
    wants: str


def gap_in(tokens: Iterable[Token]) -> Gap | None:
    """Find the first thing in a script that does not end, or that nothing began.

    This is no parser: of what it finds no browser can run anything, and browsers find more.
    """
    opened: list[tuple[Token, str]] = []
    for token in tokens:
        if gap := _endless(token):
            return gap
        if sign := _closing(token):
            if not opened:
                return Gap(token, sign, "")
            if _ENDS[opened[-1][1]] != sign:
                return _gap(*opened[-1])
            opened.pop()
        if sign := _opening(token):
            opened.append((token, sign))
    return _gap(*opened[-1]) if opened else None


def _gap(token: Token, sign: str) -> Gap:
    return Gap(token, sign, _ENDS[sign])


def _endless(token: Token) -> Gap | None:
    """Tell of a text, or a template, that does not end."""
    mark = token.text[0]
    if token.kind == "string" and (len(token.text) == 1 or not token.text.endswith(mark)):
        return Gap(token, mark, mark)
    if token.kind == "template" and not token.text[1:].endswith(("`", HOLE)):
        return Gap(token, mark, "`")
    return None


def _opening(token: Token) -> str:
    if token.kind == "template":
        return HOLE if token.text.endswith(HOLE) else ""
    return token.text if token.kind == "sign" and token.text in _ENDS else ""


def _closing(token: Token) -> str:
    if token.kind == "template":
        return "}" if token.text.startswith("}") else ""
    return token.text if token.kind == "sign" and token.text in (")", "]", "}") else ""
