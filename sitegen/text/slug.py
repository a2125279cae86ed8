"""The name of a heading or an entry in a URL, as GitHub writes it."""

import re
import unicodedata
from functools import cache

_ASCII = "".join(map(chr, range(128)))
_ASCII_OUT = re.sub(r"[a-z0-9_\- ]", "", _ASCII).encode()
_ASCII_DASHES = _ASCII.replace(" ", "-").encode().ljust(256)

# Letters by Unicode's property Alphabetic that are symbols by category: circled and squared Latin.
_CIRCLED = (range(0x24B6, 0x24EA), range(0x1F130, 0x1F14A), range(0x1F150, 0x1F16A))
_SQUARED = range(0x1F170, 0x1F18A)


def slug(text: str) -> str:
    """Name a text by its letters, marks, digits, `-` and `_`, in lower case, with `-` for spaces.

    returns: NFC; "" when no such character is in the text
    source:  github-slugger 2.0 and GitHub's own anchors: Alphabetic, Mark, Decimal_Number and
             Connector_Punctuation stay
    """
    lowered = text.lower()
    if lowered.isascii():
        return lowered.encode().translate(_ASCII_DASHES, _ASCII_OUT).decode()
    composed = unicodedata.normalize("NFC", lowered)
    # What stood between a letter and a mark may be gone.
    kept = unicodedata.normalize("NFC", "".join(filter(_stays, composed)))
    return kept.replace(" ", "-")


class Slugs:
    """Hands out slugs, none of them twice; in linear time for equal texts too."""

    def __init__(self) -> None:
        """Begin with none taken."""
        self._next: dict[str, int] = {}

    def take(self, slug: str) -> str:
        """Give the slug, or the first of `slug-1`, `slug-2` … that nobody has."""
        found = slug
        while found in self._next:
            self._next[slug] += 1
            found = f"{slug}-{self._next[slug]}"
        self._next[found] = 0
        return found

    def foreseen(self, slug: str) -> str:
        """Tell what `take` would give, and leave it there."""
        found, number = slug, self._next.get(slug, 0)
        while found in self._next:
            number += 1
            found = f"{slug}-{number}"
        return found


@cache
def _stays(character: str) -> bool:
    category = unicodedata.category(character)
    if category[0] in "LM" or category in ("Nd", "Nl", "Pc"):
        return True
    code = ord(character)
    return character in "- " or code in _SQUARED or any(code in each for each in _CIRCLED)
