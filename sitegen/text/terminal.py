"""Text from anywhere, made safe for a terminal and measured in its columns."""

import unicodedata

# Marks that reorder the text around them, so that a reader sees other text than there is.
_REORDERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_OBEYED = frozenset({"Cc", "Cs", "Zl", "Zp"})


def visible(text: str) -> str:
    """Show every character that a terminal would obey by its code, such as `\\x1b`.

    returns: one line without control, reordering or half characters
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_coded(each) if _is_obeyed(each) else each for each in text)


def columns(text: str) -> int:
    """Count the columns that visible text takes: two for wide characters, none for marks."""
    if text.isascii():
        return len(text)
    return sum(_columns(each) for each in text)


def _is_obeyed(character: str) -> bool:
    return character in _REORDERING or unicodedata.category(character) in _OBEYED


def _coded(character: str) -> str:
    return character.encode("unicode_escape", "surrogatepass").decode("ascii")


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
