"""Where emphasis begins and ends beside Chinese, Japanese and Korean.

CommonMark looks for spaces around punctuation, which these scripts do not write: `**粗體。**下文`
stays as it is there. The rule here is the one that its issue 650 arrived at.
"""

from typing import NamedTuple

from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Scanned

from sitegen.text.scripts import is_cjk

# A quotation mark and this selector are a wide one (Unicode, StandardizedVariants.txt).
_WIDE_FORM = "\ufe01"
_QUOTES = frozenset("‘’“”")


class Runs(StateInline):
    """The state of inline parsing, in which runs of `*`, `_` and `~` know of CJK."""

    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: N802, N803
        """Tell whether a run can open and close emphasis.

        source: CommonMark CJK-friendly Amendments, 6.2
        """
        end = self._end_of_run(start)
        before = _before(self.src, start)
        after = _side(self.src[end]) if end < self.posMax else _SPACE
        is_left = not after.is_space and not (
            after.is_narrow_mark and not (before.is_space or before.is_narrow_mark or before.is_cjk)
        )
        is_right = not before.is_space and not (
            before.is_narrow_mark and not (after.is_space or after.is_narrow_mark or after.is_cjk)
        )
        opens = is_left and (canSplitWord or not is_right or before.is_mark)
        closes = is_right and (canSplitWord or not is_left or after.is_mark)
        return Scanned(opens, closes, end - start)

    def _end_of_run(self, start: int) -> int:
        end = start
        while end < self.posMax and self.src[end] == self.src[start]:
            end += 1
        return end


class _Side(NamedTuple):
    """What stands on one side of a run."""

    is_space: bool
    is_mark: bool
    is_cjk: bool

    @property
    def is_narrow_mark(self) -> bool:
        return self.is_mark and not self.is_cjk


_SPACE = _Side(True, False, False)


def _side(character: str) -> _Side:
    code = ord(character)
    is_mark = isMdAsciiPunct(code) or isPunctChar(character)
    return _Side(isWhiteSpace(code), is_mark, is_cjk(character))


def _before(text: str, start: int) -> _Side:
    """Look at the character before a run, past a variation selector."""
    if not start:
        return _SPACE
    last = text[start - 1]
    if "\U000e0100" <= last <= "\U000e01ef":  # Only Han has these.
        return _Side(False, False, True)
    if not "\ufe00" <= last <= "\ufe0e" or start < 2:
        return _side(last)
    if last == _WIDE_FORM and text[start - 2] in _QUOTES:
        return _Side(False, True, True)
    return _side(text[start - 2])
