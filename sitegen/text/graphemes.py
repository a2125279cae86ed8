"""Cutting text where a reader sees characters end."""

from itertools import islice

from sitegen.text.scripts import HAN_AND_KANA
from sitegen.trace.later import late

ELLIPSIS = "…"
_UNSPACED = late(f"[{HAN_AND_KANA}]")
# What no text should end with before an ellipsis.
_LOOSE = " \t\n,;:—–-，、；：「『（《〈"


def shortened(text: str, most: int, end: str = ELLIPSIS, *, keeps_words: bool = True) -> str:
    """Cut a text to so many characters as a reader counts them, with `end` as the last.

    most:        graphemes, 1 or more; a family emoji or an accented letter is one
    keeps_words: whether a word of a script with spaces stays whole
    source:      Unicode Standard Annex #29, extended grapheme clusters
    """
    if len(text) <= most:
        return text
    found = _graphemes(text, most + 1)
    if len(found) <= most:
        return text
    room = max(most - len(_graphemes(end, most)), 0)
    kept, rest = "".join(found[:room]), "".join(found[room:])
    if keeps_words and _splits_word(kept[-1:], rest[:1]):
        kept = kept[: max(kept.rfind(" "), 0)] or kept
    return kept.rstrip(_LOOSE) + end


def _splits_word(before: str, after: str) -> bool:
    is_inside = before.isalnum() and after.isalnum()
    return is_inside and not (_UNSPACED.match(before) or _UNSPACED.match(after))


def _graphemes(text: str, most: int) -> list[str]:
    """List the first graphemes of a text."""
    if text.isascii():
        return list(text[:most])
    import regex

    return [found[0] for found in islice(regex.finditer(r"\X", text), most)]
