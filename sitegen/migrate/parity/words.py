"""How like two texts are."""

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

# Words of letters and digits; every Han character, kana or syllable is a word by itself.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]|[^\W\u3040-\uffff]+")
# Finding the longest common parts takes time by the product of the lengths.
_MOST = 4_000_000


def words(text: str) -> tuple[str, ...]:
    """Cut a text into words, without case and punctuation."""
    return tuple(_WORD.findall(text.casefold()))


def similarity(old: Sequence[str], new: Sequence[str]) -> float:
    """Tell how like two texts are: 0 to 1, where 1 is the same words in the same order.

    returns: twice the words they share, by all their words; of very long texts without regard to
             the order
    """
    if old == new:
        return 1.0
    total = len(old) + len(new)
    first = _shared_front(old, new)
    old, new = old[first:], new[first:]
    last = _shared_front(old[::-1], new[::-1])
    old, new = old[: len(old) - last], new[: len(new) - last]
    return 2 * (first + last + _shared(old, new)) / total


def _shared(old: Sequence[str], new: Sequence[str]) -> int:
    if len(old) * len(new) > _MOST:
        return (Counter(old) & Counter(new)).total()
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    return sum(each.size for each in blocks)


def _shared_front(old: Sequence[str], new: Sequence[str]) -> int:
    pairs = zip(old, new, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(old), len(new)))
