"""Values in the attributes of tags: `{3}`, `{true}`, `{["a", {b: 1}]}`; literals, never code."""

import re
from typing import Any

_SPACE = re.compile(r"(?:\s|/\*.*?\*/)*+", re.DOTALL)
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*(?:[eE][+-]?\d{1,3})?|\.\d+)")
_STRING = re.compile(
    r"\"(?:[^\"\\\n]|\\.)*+\"|'(?:[^'\\\n]|\\.)*+'|`(?:[^`\\$]|\\.|\$(?!\{))*+`", re.DOTALL
)
_WORD = re.compile(r"[A-Za-z_$][\w$]*")
_WORDS = {"true": True, "false": False, "null": None, "undefined": None}
_ESCAPE = re.compile(
    r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", re.DOTALL
)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0", "\n": ""}
# No author writes data deeper than this into a tag.
DEEPEST = 32


class NoLiteral(Exception):
    """This is no value, but perhaps code."""


def read_literal(text: str, begin: int, end: int, depth: int = 0) -> tuple[Any, int]:
    """Read one value as JavaScript writes it.

    returns: it, and the offset of what follows
    raises:  NoLiteral
    """
    at = _past_space(text, begin, end)
    first = text[at : at + 1] if at < end and depth < DEEPEST else ""
    if first in ("[", "{"):
        return (_list if first == "[" else _mapping)(text, at + 1, end, depth + 1)
    if string := _STRING.match(text, at, end):
        return _unescaped(string[0][1:-1]), _past_space(text, string.end(), end)
    if number := _NUMBER.match(text, at, end):
        return _number(number[0]), _past_space(text, number.end(), end)
    word = _WORD.match(text, at, end)
    if word is None or word[0] not in _WORDS:
        raise NoLiteral(text[begin : min(begin + 40, end)])
    return _WORDS[word[0]], _past_space(text, word.end(), end)


def _past_space(text: str, at: int, end: int) -> int:
    """Find where spaces and comments end."""
    space = _SPACE.match(text, at, end)
    return space.end() if space else at


def _list(text: str, at: int, end: int, depth: int) -> tuple[list[Any], int]:
    found: list[Any] = []
    at = _past_space(text, at, end)
    while text[at : at + 1] != "]":
        value, at = read_literal(text, at, end, depth)
        found.append(value)
        at = _next(text, at, end, "]")
    return found, _past_space(text, at + 1, end)


def _mapping(text: str, at: int, end: int, depth: int) -> tuple[dict[str, Any], int]:
    found: dict[str, Any] = {}
    at = _past_space(text, at, end)
    while text[at : at + 1] != "}":
        name = _STRING.match(text, at, end) or _WORD.match(text, at, end)
        colon = _past_space(text, name.end(), end) if name else end
        if name is None or text[colon : colon + 1] != ":":
            raise NoLiteral(text[at : min(at + 40, end)])
        key = _unescaped(name[0][1:-1]) if name[0][0] in "\"'`" else name[0]
        found[key], at = read_literal(text, colon + 1, end, depth)
        at = _next(text, at, end, "}")
    return found, _past_space(text, at + 1, end)


def _next(text: str, at: int, end: int, close: str) -> int:
    """Go to the next element, or stay at what closes."""
    here = text[at : at + 1] if at < end else ""
    if here == ",":
        return _past_space(text, at + 1, end)
    if here != close:
        raise NoLiteral(text[at : min(at + 40, end)])
    return at


def _number(text: str) -> int | float:
    try:
        return int(text)
    except ValueError:
        return float(text)


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    # Two escapes may be the halves of one character; half a character is none.
    halves = _ESCAPE.sub(_character, text).encode("utf-16-le", "surrogatepass")
    return halves.decode("utf-16-le", "replace")


def _character(escape: re.Match[str]) -> str:
    code = escape[1] or escape[2] or escape[3]
    if not code:
        return _ESCAPED.get(escape[4], escape[4])
    number = int(code, 16)
    return chr(number) if number <= 0x10FFFF else escape[0]
