"""The words of a text as lodash sees them, and the names it makes of them."""

import regex

from sitegen.migrate.slugs.latin import deburred

_LOWER = r"a-z\xdf-\xf6\xf8-\xff"
_UPPER = r"A-Z\xc0-\xd6\xd8-\xde"
_SPACE = r" \t\x0b\f\xa0\ufeff\n\r\u2028\u2029\u1680\u180e\u2000-\u200a\u202f\u205f\u3000"
_BREAK = r"\xac\xb1\xd7\xf7\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\xbf\u2000-\u206f" + _SPACE
_ASTRAL = "\U00010000-\U0010ffff"
_MISC = rf"[^{_ASTRAL}{_BREAK}0-9+\u2700-\u27bf{_LOWER}{_UPPER}]"
_MISC_LOWER = rf"(?:[{_LOWER}]|{_MISC})"
_MISC_UPPER = rf"(?:[{_UPPER}]|{_MISC})"
_SHORT_LOWER = r"(?:['\u2019](?:d|ll|m|re|s|t|ve))?"
_SHORT_UPPER = r"(?:['\u2019](?:D|LL|M|RE|S|T|VE))?"
_EDGE = r"(?:(?![A-Za-z0-9_])|(?=[{}]))"
_JOINED = r"[\ufe0e\ufe0f]?(?:[\u0300-\u036f\ufe20-\ufe2f\u20d0-\u20ff]|[\U0001f3fb-\U0001f3ff])?"

# In the order of lodash's `unicodeWords`: the first that fits decides.
_UNICODE = regex.compile(
    "|".join(
        [
            rf"[{_UPPER}]?[{_LOWER}]+{_SHORT_LOWER}(?=[{_BREAK}]|[{_UPPER}]|\Z)",
            rf"{_MISC_UPPER}+{_SHORT_UPPER}(?=[{_BREAK}]|[{_UPPER}]{_MISC_LOWER}|\Z)",
            rf"[{_UPPER}]?{_MISC_LOWER}+{_SHORT_LOWER}",
            rf"[{_UPPER}]+{_SHORT_UPPER}",
            r"[0-9]*(?:1ST|2ND|3RD|(?![123])[0-9]TH)" + _EDGE.format("a-z_"),
            r"[0-9]*(?:1st|2nd|3rd|(?![123])[0-9]th)" + _EDGE.format("A-Z_"),
            r"[0-9]+",
            rf"(?:[\u2700-\u27bf]|[{_ASTRAL}]){_JOINED}(?:\u200d(?:[{_ASTRAL}]|[^{_ASTRAL}]){_JOINED})*",
        ]
    )
)
_ASCII = regex.compile(r"[^\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f]+")
_MIXED = regex.compile(r"[a-z][A-Z]|[A-Z]{2}[a-z]|[0-9][a-zA-Z]|[a-zA-Z][0-9]|[^a-zA-Z0-9 ]")
_APOSTROPHE = regex.compile(r"['\u2019]")

# Names are short; a longer text is not taken for one.
_LONGEST = 2000


def words(text: str) -> list[str]:
    """Split a text where its letters change kind.

    source: lodash 4.17.21, `words`
    """
    text = text[:_LONGEST]
    found: list[str] = (_UNICODE if _MIXED.search(text) else _ASCII).findall(text)
    return found


def name_words(text: str) -> list[str]:
    """Split a text for a name: plain letters, no apostrophes."""
    return words(_APOSTROPHE.sub("", deburred(text)))


def kebab_case(text: str) -> str:
    """Write a text as lodash's `kebabCase`: `TypeScript` is `type-script`, `ES6` is `es-6`."""
    return "-".join(each.lower() for each in name_words(text))


def snake_case(text: str) -> str:
    """Write a text as lodash's `snakeCase`."""
    return "_".join(each.lower() for each in name_words(text))


def camel_case(text: str) -> str:
    """Write a text as lodash's `camelCase`."""
    lowered = [each.lower() for each in name_words(text)]
    return "".join(upper_first(each) if place else each for place, each in enumerate(lowered))


def start_case(text: str) -> str:
    """Write a text as lodash's `startCase`."""
    return " ".join(upper_first(each) for each in name_words(text))


def lower_case(text: str) -> str:
    """Write a text as lodash's `lowerCase`."""
    return " ".join(each.lower() for each in name_words(text))


def upper_first(text: str) -> str:
    """Make the first letter large."""
    return text[:1].upper() + text[1:]
