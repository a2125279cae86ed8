"""Which script a piece of text stands in: that of the nearest letters around it."""

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from markdown_it.token import Token

from sitegen.text.scripts import HAN_AND_KANA, is_unspaced
from sitegen.trace.later import late

_HAN = late(f"[{HAN_AND_KANA}]")
_READ = frozenset(("text", "code_inline"))


class Spot(NamedTuple):
    """A character: which token it is in, and where there."""

    token: int
    position: int


def has_han(text: str) -> bool:
    """Tell whether there is Han or kana in a text."""
    return not text.isascii() and _HAN.search(text) is not None


class Neighbours:
    """The letters of a line, whatever marks it up."""

    def __init__(self, tokens: Sequence[Token], language: str) -> None:
        """Look at the text of these tokens.

        language: of the page, which decides where there are no letters around
        """
        self._begins = [0, *accumulate(len(token.content) for token in tokens)]
        self._text = "".join(token.content for token in tokens)
        are = [c.isalnum() and t.type in _READ for t in tokens for c in t.content]
        self._before = _last_of(are)
        self._after = [len(are) - 1 - found for found in _last_of(are[::-1])][::-1]
        self._is_unspaced = is_unspaced(language)

    def are_han(self, first: Spot, last: Spot) -> bool:
        """Tell whether what reaches from one spot to another stands among Han or kana."""
        before = self._before[self._begins[first.token] + first.position]
        after = self._after[self._begins[last.token] + last.position]
        around = [self._text[at] for at in (before, after) if 0 <= at < len(self._text)]
        return any(map(_HAN.match, around)) if around else self._is_unspaced


def _last_of(are: Sequence[bool]) -> list[int]:
    """Give, for each position, the last before it that is one; -1 where there is none."""
    last, found = -1, list[int]()
    for position, is_one in enumerate(are):
        found.append(last)
        last = position if is_one else last
    return found
