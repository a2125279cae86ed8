"""Where a regular expression can match: at which characters, and where in a line."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache, reduce
from operator import or_
from re import _constants as op  # type: ignore[attr-defined]  # As `re` itself reads patterns.
from re import _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

# A set of ASCII characters is a number with a bit for each.
ASCII = tuple(map(chr, range(128)))
ALL = (1 << 128) - 1


class Beginnings(NamedTuple):
    """Where a match can begin; it may be said to begin where it does not, but never the reverse.

    chars:    the ASCII characters there: bits, the n-th for the character n
    of_lines: whether it can begin nowhere but at the beginning of a line
    """

    chars: int
    of_lines: bool


@lru_cache(maxsize=1024)  # States of a lexer share many of their rules.
def beginnings(pattern: re.Pattern[str]) -> Beginnings:
    """Find where a match can begin; with all characters when it can be at the end of a text."""
    parsed = _parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)
    found, can_be_empty = _first(parsed, parsed.state.flags)
    return Beginnings(ALL if can_be_empty else found, _is_of_lines(parsed))


def _is_of_lines(parts: Sequence[tuple[Any, Any]]) -> bool:
    if not parts:
        return False
    kind, held = parts[0]
    if kind is op.SUBPATTERN:
        return _is_of_lines(held[3])
    if kind is op.BRANCH:
        return all(map(_is_of_lines, held[1]))
    return kind is op.AT and held in (op.AT_BEGINNING, op.AT_BEGINNING_STRING)


def _first(parts: Iterable[tuple[Any, Any]], flags: int) -> tuple[int, bool]:
    """Go past what can be empty. returns: characters, and whether all of it can be empty"""
    found = 0
    for kind, held in parts:
        if kind in (op.AT, op.ASSERT_NOT) or (kind is op.ASSERT and held[0] < 0):
            continue
        # What has to follow is something that the match begins with, too.
        more, can_be_empty = _first(held[1], flags) if kind is op.ASSERT else _of(kind, held, flags)
        found |= more
        if not can_be_empty:
            return found, False
    return found, True


def _of(kind: Any, held: Any, flags: int) -> tuple[int, bool]:
    if kind is op.LITERAL:
        return _range(held, held, flags), False
    if kind is op.IN:
        return _set(held, flags), False
    if kind is op.SUBPATTERN:
        _, added, removed, inside = held
        return _first(inside, (flags | added) & ~removed)
    if kind is op.BRANCH:
        ways = [_first(way, flags) for way in held[1]]
        return reduce(or_, (found for found, _ in ways)), any(empty for _, empty in ways)
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        least, _, inside = held
        found, can_be_empty = _first(inside, flags)
        return found, can_be_empty or least == 0
    return ALL, kind not in (op.ANY, op.NOT_LITERAL)


def _set(parts: Iterable[tuple[Any, Any]], flags: int) -> int:
    found = 0
    is_negated = is_unsure = False
    for kind, held in parts:
        if kind is op.NEGATE:
            is_negated = True
        elif kind is op.CATEGORY and held in _CATEGORIES:
            found |= _CATEGORIES[held]
        elif kind in (op.LITERAL, op.RANGE):
            begin, end = (held, held) if kind is op.LITERAL else held
            found |= _range(begin, end, flags)
            is_unsure = is_unsure or bool(flags & re.IGNORECASE)
        else:
            return ALL
    if is_negated:
        return ALL if is_unsure else ALL ^ found
    return found


def _range(begin: int, end: int, flags: int) -> int:
    last = len(ASCII) - 1
    # Such as the Kelvin sign, which is a `k` where case does not count.
    if flags & re.IGNORECASE and end > last:
        return ALL
    found = sum(1 << code for code in range(begin, min(end, last) + 1))
    if flags & re.IGNORECASE:
        chars = [char for char in ASCII if found >> ord(char) & 1]
        found |= sum(1 << ord(char) for char in {*map(str.swapcase, chars)} - {*chars})
    return found


def _where(pattern: str) -> int:
    return sum(1 << ord(char) for char in ASCII if re.match(pattern, char))


_CATEGORIES = {
    op.CATEGORY_DIGIT: _where(r"\d"),
    op.CATEGORY_NOT_DIGIT: _where(r"\D"),
    op.CATEGORY_SPACE: _where(r"\s"),
    op.CATEGORY_NOT_SPACE: _where(r"\S"),
    op.CATEGORY_WORD: _where(r"\w"),
    op.CATEGORY_NOT_WORD: _where(r"\W"),
}
