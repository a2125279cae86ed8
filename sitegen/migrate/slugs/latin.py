"""Letters with marks → plain ones."""

import unicodedata

# What has no decomposition in Unicode, as lodash's table of Latin-1 and Latin Extended-A has it.
_WHOLE = {
    "Æ": "Ae", "æ": "ae", "Ð": "D", "ð": "d", "Ø": "O", "ø": "o", "Þ": "Th", "þ": "th",
    "ß": "ss", "Đ": "D", "đ": "d", "Ħ": "H", "ħ": "h", "ı": "i", "ĸ": "k", "Ł": "L", "ł": "l",
    "Ŋ": "N", "ŋ": "n", "Œ": "Oe", "œ": "oe", "Ŧ": "T", "ŧ": "t", "ſ": "s", "Ĳ": "IJ", "ĳ": "ij",
    "ŉ": "'n", "Ŀ": "L", "ŀ": "l",
}  # fmt: skip

_MARKS = (range(0x300, 0x370), range(0xFE20, 0xFE30), range(0x20D0, 0x2100))


def deburred(text: str) -> str:
    """Take the marks off Latin letters, and combining marks away.

    source: lodash 4.17.21, `deburr`
    """
    if text.isascii():
        return text
    return "".join(_plain(each) for each in text if not is_mark(each))


def is_mark(character: str) -> bool:
    """Tell whether lodash calls a character a combining mark."""
    code = ord(character)
    return any(code in each for each in _MARKS)


def _plain(character: str) -> str:
    if character in _WHOLE:
        return _WHOLE[character]
    if "\xc0" <= character <= "\u017f" and character not in "×÷":
        return unicodedata.normalize("NFD", character)[0]
    return character
