"""Straight quotation marks to those of a language, in one pass over the text.

The rule is markdown-it's; its own code copies the text at every mark, which is quadratic.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_MARK = re.compile("['\"]")
_APOSTROPHE = "’"
_BREAKS = frozenset(("softbreak", "hardbreak"))


@dataclass(slots=True)
class _Mark:
    token: int
    position: int
    level: int
    order: int


def smart_quotes(state: StateCore) -> None:
    """Replace the quotation marks in all texts; `quotes` of the options has the four of them."""
    if not state.md.options["typographer"]:
        return
    for token in state.tokens:
        if token.type == "inline" and token.children and _MARK.search(token.content):
            _replace(token.children, state.md.options["quotes"])


def _replace(tokens: Sequence[Token], quotes: Sequence[str]) -> None:
    new: dict[int, dict[int, str]] = {}
    open_: dict[str, list[_Mark]] = {'"': [], "'": []}
    for order, (index, position, lowest, before, after) in enumerate(_marks(tokens)):
        here = _Mark(index, position, tokens[index].level, order)
        mark = tokens[index].content[position]
        _close_deeper(open_, lowest)
        opens, closes = _sides(mark, before, after)
        begun = open_[mark][-1] if open_[mark] else None
        if closes and begun and begun.level == here.level:
            opening, closing = quotes[2:] if mark == "'" else quotes[:2]
            new.setdefault(begun.token, {})[begun.position] = opening
            new.setdefault(index, {})[position] = closing
            _close_since(open_, begun.order)
        elif opens:
            open_[mark].append(here)
        elif mark == "'":
            new.setdefault(index, {})[position] = _APOSTROPHE
    for index, changes in new.items():
        text = tokens[index].content
        tokens[index].content = "".join([changes.get(n, char) for n, char in enumerate(text)])


def _close_deeper(open_: Mapping[str, list[_Mark]], level: int) -> None:
    for marks in open_.values():
        while marks and marks[-1].level > level:
            marks.pop()


def _close_since(open_: Mapping[str, list[_Mark]], order: int) -> None:
    for marks in open_.values():
        while marks and marks[-1].order >= order:
            marks.pop()


def _marks(tokens: Sequence[Token]) -> Iterator[tuple[int, int, int, str, str]]:
    """Find each mark.

    returns: its token, its position there, the lowest level since the mark before, and the
             characters on both sides
    """
    before, following, lowest = " ", _following(tokens), 0
    for index, token in enumerate(tokens):
        text, lowest = token.content, min(lowest, token.level)
        for match in _MARK.finditer(text) if token.type == "text" else ():
            at = match.start()
            left = text[at - 1] if at else before
            right = text[at + 1] if at + 1 < len(text) else following[index]
            yield index, at, lowest, left, right
            lowest = token.level
        before = " " if token.type in _BREAKS else text[-1:] or before


def _following(tokens: Sequence[Token]) -> list[str]:
    """List, for each token, the character that comes after it in its line."""
    after, found = " ", list[str]()
    for token in reversed(tokens):
        found.append(after)
        after = " " if token.type in _BREAKS else token.content[:1] or after
    return found[::-1]


def _sides(mark: str, before: str, after: str) -> tuple[bool, bool]:
    """Tell whether a mark can open and whether it can close."""
    if mark == after == '"' and before in "0123456789":
        return False, False  # Inches.
    is_after_space, is_before_space = isWhiteSpace(ord(before)), isWhiteSpace(ord(after))
    is_after_mark, is_before_mark = _is_mark(before), _is_mark(after)
    opens = not is_before_space and (not is_before_mark or is_after_space or is_after_mark)
    closes = not is_after_space and (not is_after_mark or is_before_space or is_before_mark)
    if opens and closes:
        # Between marks (`a-"b"-c`) each side decides; within a word neither.
        return is_after_mark, is_before_mark
    return opens, closes


def _is_mark(character: str) -> bool:
    return isMdAsciiPunct(ord(character)) or isPunctChar(character)
