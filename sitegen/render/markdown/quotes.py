"""Straight quotation marks to those of a language, in one pass over the text.

The rule is markdown-it's; its own code copies the text at every mark, which is quadratic. Beside
Han, kana and Hangul, which write no spaces around marks, a mark that could do both closes what is
open; and in a run of Han or kana all stay as they are typed, since those scripts have their own.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from sitegen.render.markdown.inlines import EAST_ASIAN
from sitegen.render.markdown.neighbours import Neighbours, Spot, has_han
from sitegen.text.scripts import is_cjk, is_unspaced

_MARK = re.compile("['\"]")
_APOSTROPHE = "’"
_BREAKS = frozenset(("softbreak", "hardbreak"))


@dataclass(slots=True)
class _Mark:
    spot: Spot
    level: int
    order: int


def smart_quotes(state: StateCore) -> None:
    """Replace the quotation marks in all texts; `quotes` of the options has the four of them."""
    options = state.md.options
    if not options["typographer"]:
        return
    language = str(options.get(EAST_ASIAN, ""))
    for token in state.tokens:
        if token.type == "inline" and token.children and _MARK.search(token.content):
            may_stay = language and (is_unspaced(language) or has_han(token.content))
            around = Neighbours(token.children, language) if may_stay else None
            _replace(token.children, options["quotes"], around, bool(language))


def _replace(
    tokens: Sequence[Token], quotes: Sequence[str], around: Neighbours | None, knows_cjk: bool
) -> None:
    new: dict[Spot, str] = {}
    open_: dict[str, list[_Mark]] = {'"': [], "'": []}
    for order, (spot, lowest, before, after) in enumerate(_marks(tokens)):
        here = _Mark(spot, tokens[spot.token].level, order)
        mark = tokens[spot.token].content[spot.position]
        _close_deeper(open_, lowest)
        opens, closes = _sides(mark, before, after, knows_cjk)
        begun = open_[mark][-1] if open_[mark] else None
        if closes and begun and begun.level == here.level:
            if not (around and around.are_han(begun.spot, spot)):
                new[begun.spot], new[spot] = quotes[2:] if mark == "'" else quotes[:2]
            _close_since(open_, begun.order)
        elif opens:
            open_[mark].append(here)
        elif mark == "'" and not (around and around.are_han(spot, spot)):
            new[spot] = _APOSTROPHE
    _write(tokens, new)


def _write(tokens: Sequence[Token], new: Mapping[Spot, str]) -> None:
    for index in {spot.token for spot in new}:
        text = tokens[index].content
        changed = [new.get(Spot(index, n), char) for n, char in enumerate(text)]
        tokens[index].content = "".join(changed)


def _close_deeper(open_: Mapping[str, list[_Mark]], level: int) -> None:
    for marks in open_.values():
        while marks and marks[-1].level > level:
            marks.pop()


def _close_since(open_: Mapping[str, list[_Mark]], order: int) -> None:
    for marks in open_.values():
        while marks and marks[-1].order >= order:
            marks.pop()


def _marks(tokens: Sequence[Token]) -> Iterator[tuple[Spot, int, str, str]]:
    """Find each mark.

    returns: where it is, the lowest level since the mark before, and the characters on both sides
    """
    before, following, lowest = " ", _following(tokens), 0
    for index, token in enumerate(tokens):
        text, lowest = token.content, min(lowest, token.level)
        for match in _MARK.finditer(text) if token.type == "text" else ():
            at = match.start()
            left = text[at - 1] if at else before
            right = text[at + 1] if at + 1 < len(text) else following[index]
            yield Spot(index, at), lowest, left, right
            lowest = token.level
        before = " " if token.type in _BREAKS else text[-1:] or before


def _following(tokens: Sequence[Token]) -> list[str]:
    """List, for each token, the character that comes after it in its line."""
    after, found = " ", list[str]()
    for token in reversed(tokens):
        found.append(after)
        after = " " if token.type in _BREAKS else token.content[:1] or after
    return found[::-1]


def _sides(mark: str, before: str, after: str, knows_cjk: bool) -> tuple[bool, bool]:
    """Tell whether a mark can open and whether it can close."""
    if mark == after == '"' and before in "0123456789":
        return False, False  # Inches.
    is_after_space, is_before_space = isWhiteSpace(ord(before)), isWhiteSpace(ord(after))
    is_after_mark, is_before_mark = _is_mark(before), _is_mark(after)
    opens = not is_before_space and (not is_before_mark or is_after_space or is_after_mark)
    closes = not is_after_space and (not is_after_mark or is_before_space or is_before_mark)
    if opens and closes and knows_cjk and (is_cjk(before) or is_cjk(after)):
        return True, True
    if opens and closes:
        # Between marks (`a-"b"-c`) each side decides; within a word neither.
        return is_after_mark, is_before_mark
    return opens, closes


def _is_mark(character: str) -> bool:
    return isMdAsciiPunct(ord(character)) or isPunctChar(character)
