"""How long a text is to read: characters for scripts without spaces, words for the rest.

Each script counts in its own way, in one text: `用 KEDA 擴展` is four characters and one word.
"""

import re
from math import ceil

from sitegen.text.scripts import HAN_AND_KANA, WIDE_PUNCTUATION

# Thai, Lao, Burmese and Khmer letters, each with the marks above and below it.
_LETTERS = (
    "\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0eb3\u0ec0-\u0ec6"
    "\u1000-\u102a\u103f\u1780-\u17b3"
)
_MARKS = (
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u17b4-\u17d3"
)
_SOUTH_EAST = re.compile(f"[{_LETTERS}][{_MARKS}]*")
# Wide digits and Latin letters are parts of words; marks of kana go with their letters.
_WIDE_LATIN = "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"
_SIGNS = "\u2ff0-\u2fff\u3012\u3013\u3020\u302a-\u302d\u3099-\u309c"
_HAN = re.compile(f"(?![{_WIDE_LATIN}{_SIGNS}])[{HAN_AND_KANA}]")
# Wide punctuation and dashes have no space beside them, and end a word all the same.
_BETWEEN = re.compile(f"[{WIDE_PUNCTUATION}\u2014\u2018\u201c\u201d\u2025\u2026]")
_BARE_MARKS = re.compile(r"\s[^\w\s]+(?!\S)")

# Adults read 238 English words a minute (Brysbaert 2019) and about 500 Han characters
# (Sun and Feng 1999: 260 to 580 by text); both rounded to what readers know from elsewhere.
WORDS_PER_MINUTE = 230
CHARACTERS_PER_MINUTE = 500


def words(text: str) -> int:
    """Count the characters of unspaced scripts one each, and the words of the rest."""
    return words_and_minutes(text)[0]


def minutes(text: str) -> int:
    """Tell the reading time, rounded up; 0 for a text without words."""
    return words_and_minutes(text)[1]


def words_and_minutes(text: str) -> tuple[int, int]:
    """Count and time a text at once."""
    characters = 0
    if not text.isascii():
        text, characters = _without_unspaced(text)
    spaced = len(text.split()) - len(_BARE_MARKS.findall(f" {text}"))
    time = ceil(characters / CHARACTERS_PER_MINUTE + spaced / WORDS_PER_MINUTE)
    return characters + spaced, time


def _without_unspaced(text: str) -> tuple[str, int]:
    """Take the characters that count one each out of a text."""
    text, han = _HAN.subn(" ", text)
    text, others = _SOUTH_EAST.subn(" ", text)
    return _BETWEEN.sub(" ", text), han + others
