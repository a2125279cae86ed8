"""How long a text is to read: characters for scripts without spaces, words for the rest.

Each script counts in its own way, in one text: `用 KEDA 擴展` is four characters and one word.
"""

import re
from math import ceil

from sitegen.text.scripts import WIDE_PUNCTUATION
from sitegen.trace.later import late

# Thai, Lao, Burmese and Khmer letters, each with the marks above and below it.
_LETTERS = (
    "\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0eb3\u0ec0-\u0ec6"
    "\u1000-\u102a\u103f\u1780-\u17b3"
)
_MARKS = (
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u17b4-\u17d3"
)
_SOUTH_EAST = late(f"[{_LETTERS}][{_MARKS}]*")
# Wide digits and Latin letters are parts of words, and the marks of kana go with their letters.
_HAN = late(
    "[\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u303c\u303e\u303f\u3041-\u3096\u309d-\u309f"
    "\u30a1-\u30fa\u30fc-\u312f\u3190-\u31ff\u3220-\u325f\u3280-\ua4cf\uf900-\ufaff\uff66-\uff9f"
    "\U0001aff0-\U0001b16f\U0001f200-\U0001f265\U00020000-\U0003ffff]+"
)
# Wide punctuation and dashes have no space beside them, and end a word all the same.
_BETWEEN = late(f"[{WIDE_PUNCTUATION}\u2014\u2018\u201c\u201d\u2025\u2026]")
_FOREIGN = re.compile(r"([^\x00-\x7f]+)")
_BARE_MARKS = re.compile(r"\s[^\w\s]+(?!\S)")
_ASCII = "".join(map(chr, range(128)))
_ASCII_MARKS = re.sub(r"[\w\s]", "", _ASCII).encode()
# A space for what ends a word, `x` for what stands in one.
_ASCII_SHAPES = re.sub(r"\s", " ", re.sub(r"\S", "x", _ASCII)).encode().ljust(256)

# Adults read 238 English words a minute (Brysbaert 2019) and about 500 Han characters
# (Sun and Feng 1999: 260 to 580 by text); both rounded to what readers know from elsewhere.
WORDS_PER_MINUTE = 230
CHARACTERS_PER_MINUTE = 500


def words_and_minutes(text: str) -> tuple[int, int]:
    """Count the characters of unspaced scripts one each, and the words of the rest, and time both.

    returns: words; minutes, rounded up, 0 for a text without words
    """
    characters = spaced = 0
    if not text.isascii():
        # Most lines of a text may be ASCII; the classes are slow to pass over them.
        lines = text.split("\n")
        text = "\n".join(filter(str.isascii, lines))
        characters, spaced = _foreign("\n".join(each for each in lines if not each.isascii()))
    spaced += _between_spaces(text)
    time = ceil(characters / CHARACTERS_PER_MINUTE + spaced / WORDS_PER_MINUTE)
    return characters + spaced, time


def _foreign(text: str) -> tuple[int, int]:
    """Count the characters that count one each, and what stands between spaces beside them."""
    parts = _FOREIGN.split(text)
    pieces = parts[1::2]
    parts[1::2] = map(_without_characters, pieces)
    return sum(map(_characters, pieces)), _between_spaces("".join(parts))


def _between_spaces(text: str) -> int:
    """Count what stands between spaces and is more than marks."""
    if text.isascii():  # A tenth of the work: marks that stand alone are gone with all others.
        return f" {text}".encode().translate(_ASCII_SHAPES, _ASCII_MARKS).count(b" x")
    return len(text.split()) - len(_BARE_MARKS.findall(f" {text}"))


def _characters(piece: str) -> int:
    """Count the characters that count one each."""
    return sum(map(len, _HAN.findall(piece))) + len(_SOUTH_EAST.findall(piece))


def _without_characters(piece: str) -> str:
    return _BETWEEN.sub(" ", _SOUTH_EAST.sub(" ", _HAN.sub(" ", piece)))
