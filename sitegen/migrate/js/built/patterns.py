"""JavaScript's regular expressions, written for Python's `regex`."""

import re
from functools import lru_cache

import regex

from sitegen.migrate.js.budget import Spent
from sitegen.migrate.js.values import UNDEFINED, Match, Value

# An expression that needs longer on one text is no URL rule but a trap.
LIMIT_S = 1.0

_WORD = "A-Za-z0-9_"
_LINE = r"\n\r\u2028\u2029"
_BOUND = rf"(?:(?<=[{_WORD}])(?![{_WORD}])|(?<![{_WORD}])(?=[{_WORD}]))"
_NOT_BOUND = rf"(?:(?<=[{_WORD}])(?=[{_WORD}])|(?<![{_WORD}])(?![{_WORD}]))"
_OUTSIDE = {
    "d": "[0-9]", "D": "[^0-9]", "w": f"[{_WORD}]", "W": f"[^{_WORD}]", "s": r"[\s\ufeff]",
    "S": r"[^\s\ufeff]", "b": _BOUND, "B": _NOT_BOUND,
}  # fmt: skip
_INSIDE = {"d": "0-9", "w": _WORD, "s": r"\s\ufeff", "b": r"\x08"}
_TOKEN = re.compile(
    r"\\u\{([0-9a-fA-F]+)\}|\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})|\\k<(\w+)>"
    r"|(\\[pP]\{[^}]*\})|\\([\s\S])|(\{\d+(?:,\d*)?\})|(\(\?<(?![=!])(\w+)>)|([\s\S])"
)
_GROUP = re.compile(r"\(\?(?!:|=|!|<=|<!|<\w)")
_SURROGATES = re.compile("[\ud800-\udfff]")


class _Untranslatable(Exception):
    """The expression means something that Python cannot say."""


@lru_cache(maxsize=500)
def compiled_pattern(source: str, flags: str) -> "regex.Pattern[str] | None":
    """Compile an expression; None when Python has no equal of it."""
    try:
        text = _translated(source, flags)
        return regex.compile(text, regex.IGNORECASE if "i" in flags else 0)
    except (_Untranslatable, regex.error, RecursionError, OverflowError):
        return None


def _translated(source: str, flags: str) -> str:
    if _GROUP.search(source) or len(source) > 20_000:
        raise _Untranslatable
    pieces, is_inside = [], False
    for token in _TOKEN.finditer(source.replace("[^]", r"[\s\S]")):
        plain = token[10]
        if plain == "[" and not is_inside:
            is_inside = True
            pieces.append("[")
        elif plain == "]" and is_inside:
            is_inside = False
            pieces.append("]")
        else:
            pieces.append(_inside(token) if is_inside else _outside(token, flags))
    return "".join(pieces)


def _code(token: re.Match[str]) -> str | None:
    digits = token[1] or token[2] or token[3]
    return chr(int(digits, 16)) if digits and int(digits, 16) <= 0x10FFFF else None


def _inside(token: re.Match[str]) -> str:
    character = _code(token)
    if character is not None:
        # Halves of a pair stand for everything that needs a pair.
        return _SURROGATES.sub("\U00010000-\U0010ffff", re.escape(character))
    if token[5]:
        return token[5]
    if token[6]:
        return _INSIDE.get(token[6], _escape(token[6]))
    whole = token[7] or token[0]
    return "".join("\\" + each if each in "[&|~" else each for each in whole)


def _outside(token: re.Match[str], flags: str) -> str:
    character = _code(token)
    if character is not None:
        if _SURROGATES.match(character):
            raise _Untranslatable
        return re.escape(character)
    if token[4]:
        return f"(?P={token[4]})"
    if token[6]:
        return _OUTSIDE.get(token[6], _escape(token[6]))
    if token[8]:
        return f"(?P<{token[9]}>"
    return _plain(token[10], flags) if token[10] else token[0]


def _plain(character: str, flags: str) -> str:
    if character == ".":
        return r"[\s\S]" if "s" in flags else f"[^{_LINE}]"
    if character == "$":
        return rf"(?=[{_LINE}]|\Z)" if "m" in flags else r"\Z"
    if character == "^" and "m" in flags:
        return rf"(?:^|(?<=[{_LINE}]))"
    return "\\" + character if character in "{}]" else character


def _escape(letter: str) -> str:
    if letter in "tnrfvDWS" or letter.isdigit():
        return "\\x00" if letter == "0" else "\\" + letter
    if letter in "cpP":
        raise _Untranslatable
    return re.escape(letter)


def found(pattern: "regex.Pattern[str]", text: str, start: int, is_sticky: bool = False) -> Value:
    """Search a text.

    returns: a Match; None when there is none
    raises:  Spent when it takes too long
    """
    search = pattern.match if is_sticky else pattern.search
    try:
        match = search(text, start, timeout=LIMIT_S)
    except TimeoutError:
        raise Spent from None
    return None if match is None else _match(match, text)


def _match(match: "regex.Match[str]", text: str) -> Match:
    groups = [UNDEFINED if each is None else each for each in (match[0], *match.groups())]
    names = {key: UNDEFINED if each is None else each for key, each in match.groupdict().items()}
    named = {"index": match.start(), "input": text, "groups": names or UNDEFINED}
    return Match(groups, named)


def all_found(pattern: "regex.Pattern[str]", text: str) -> list[Match]:
    """List every match in a text.

    raises: Spent when it takes too long
    """
    try:
        return [_match(each, text) for each in pattern.finditer(text, timeout=LIMIT_S)]
    except TimeoutError:
        raise Spent from None
