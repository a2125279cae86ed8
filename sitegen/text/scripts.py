"""Which characters are written without spaces, and which are wide."""

from functools import cache
from unicodedata import category, east_asian_width

# Classes for regular expressions, without brackets. Ranges of Unicode 16: the scripts Han,
# Hiragana, Katakana, Bopomofo and Yi with their marks, digits and enclosed forms.
HAN_AND_KANA = (
    "\u2e80-\u2fff\u3005-\u3007\u3012\u3013\u3020-\u302d\u3031-\u303c\u303e\u303f\u3041-\u309f"
    "\u30a1-\u30fa\u30fc-\u312f\u3190-\u31ff\u3220-\u325f\u3280-\ua4cf\uf900-\ufaff"
    "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uff9f\U0001aff0-\U0001b16f"
    "\U0001f200-\U0001f265\U00020000-\U0003ffff"
)
# Punctuation as wide as Han; it brings its own space with it.
WIDE_PUNCTUATION = (
    "\u3000-\u3003\u3008-\u3011\u3014-\u301f\u3030\u303d\u30a0\u30fb\ufe10-\ufe19\ufe30-\ufe6b"
    "\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
)
# Wide in Chinese and Japanese, narrow elsewhere (UAX #11, "ambiguous"): quotes, dashes, dots.
AMBIGUOUS_PUNCTUATION = "\u00b7\u2014\u2018\u2019\u201c\u201d\u2025\u2026"
HANGUL = (
    "\u1100-\u11ff\u3130-\u318f\u3200-\u321e\u3260-\u327f\ua960-\ua97f\uac00-\ud7ff\uffa0-\uffdc"
)
# They choose between forms of the character before them.
SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"

# Wide symbols that are drawn as emoji; below the first of these blocks and among the squared Han.
_EMOJI_ABOVE = 0x1F000
_CJK_BEGINS = 0x2E80
_SQUARED_EMOJI = frozenset("🈁🈚🈯🈲🈳🈴🈵🈶🈸🈹🈺🉐🉑")


def is_unspaced(language: str) -> bool:
    """Tell whether a language is written in Han or kana, without spaces."""
    return language.lower().partition("-")[0] in ("zh", "ja", "yue", "lzh", "ii")


@cache
def is_cjk(character: str) -> bool:
    """Tell whether a character is of Chinese, Japanese or Korean, punctuation included.

    source: CommonMark CJK-friendly Amendments, "CJK character": East Asian Width W, F or H and no
            emoji, or of the script Hangul
    """
    if east_asian_width(character) in "WFH":
        return not _is_emoji(character)
    return "\u1100" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7ff"


def _is_emoji(character: str) -> bool:
    code = ord(character)
    if category(character) not in ("So", "Sk"):
        return False
    if 0x1F200 <= code <= 0x1F265:
        return character in _SQUARED_EMOJI
    return code < _CJK_BEGINS or code >= _EMOJI_ABOVE
