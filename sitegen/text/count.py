"""How long a text is to read: characters for scripts without spaces, words for the rest."""

import re
from math import ceil

# Han, kana, and the scripts of Thailand, Laos, Cambodia and Myanmar. Hangul has spaces.
_UNSPACED = re.compile(
    "[\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0edf\u1000-\u109f\u1780-\u17ff"
    "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U000323af]"
)
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
        text, characters = _UNSPACED.subn(" ", text)
    spaced = len(text.split()) - len(_BARE_MARKS.findall(f" {text}"))
    time = ceil(characters / CHARACTERS_PER_MINUTE + spaced / WORDS_PER_MINUTE)
    return characters + spaced, time
