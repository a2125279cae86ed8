"""The slugs of npm's `slugify`, of `@sindresorhus/slugify` and of underscore.string."""

import re
import unicodedata

from sitegen.migrate.slugs.latin import deburred

_SIGNS = {
    "$": "dollar", "%": "percent", "&": "and", "<": "less", ">": "greater", "|": "or",
    "¢": "cent", "£": "pound", "¤": "currency", "¥": "yen", "©": "(c)", "ª": "a", "®": "(r)",
    "º": "o", "€": "euro", "‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "†": "+",
    "•": "*", "…": "...", "™": "tm", "∂": "d", "∆": "delta", "∑": "sum", "∞": "infinity",
    "♥": "love", "₹": "indian rupee", "₽": "russian ruble", "₿": "bitcoin", "₩": "won",
    "₫": "vnd", "₺": "turkish lira", "元": "yuan", "円": "yen", "℠": "sm", "Æ": "AE", "Œ": "OE",
    "Þ": "TH", "ß": "ss", "Đ": "DJ", "đ": "dj", "ð": "d", "Ð": "D",
}  # fmt: skip
_GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρσςτυφχψω",
        [
            "a",
            "b",
            "g",
            "d",
            "e",
            "z",
            "h",
            "8",
            "i",
            "k",
            "l",
            "m",
            "n",
            "3",
            "o",
            "p",
            "r",
            "s",
            "s",
            "t",
            "y",
            "f",
            "x",
            "ps",
            "w",
        ],
        strict=True,
    )
)
_CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяєіїґ",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "yo",
            "zh",
            "z",
            "i",
            "j",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "h",
            "c",
            "ch",
            "sh",
            "sh",
            "u",
            "y",
            "-",
            "e",
            "yu",
            "ya",
            "ye",
            "i",
            "yi",
            "g",
        ],
        strict=True,
    )
)
_CYRILLIC["ь"] = ""
_KEPT = re.compile(r"[^\w\s$*_+~.()'\"!\-:@]+", re.ASCII)
_STRICT = re.compile(r"[^A-Za-z0-9\s]")
_SPACES = re.compile(r"\s+")
# The letters that @sindresorhus/transliterate writes in its own way.
_SINDRES = {
    "ä": "ae", "ö": "oe", "ü": "ue", "щ": "shh", "ц": "cz", "ъ": "", "β": "v", "η": "i", "ή": "i",
    "θ": "th", "ξ": "ks", "ω": "o", "ώ": "o",
}  # fmt: skip
# Where words begin without a space, in the order in which they are taken apart.
_APART = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        r"([A-Z]{2,})(\d+)",
        r"([a-z\d]+)([A-Z]{2,})",
        r"([a-z\d])([A-Z])",
        r"([A-Z]+)([A-Z][a-z\d]+)",
    )
)
_NO_WORD = re.compile(r"[^\w\s-]", re.ASCII)
_DASHES = re.compile(r"[-_\s]+")


def slugify(text: str, replacement: str = "-", is_lower: bool = False, is_strict: bool = False,
            removed: re.Pattern[str] | None = None) -> str:  # fmt: skip
    """Make a slug as npm's `slugify` does: signs become words, the case stays.

    source: slugify 1.6
    """
    pieces = []
    for character in unicodedata.normalize("NFC", text):
        plain = _signed(character)
        plain = " " if plain == replacement else plain
        pieces.append(removed.sub("", plain) if removed else _kept(plain))
    slug = "".join(pieces)
    if is_strict:
        slug = _STRICT.sub("", slug)
    slug = _SPACES.sub(replacement, slug.strip())
    return slug.lower() if is_lower else slug


def _kept(text: str) -> str:
    # JavaScript's `\s` has the wide spaces too, which ASCII's lacks.
    return text if text.isspace() else _KEPT.sub("", text)


def _signed(character: str) -> str:
    if character.isascii():
        return _SIGNS.get(character, character)
    found = _SIGNS.get(character) or _letter(character)
    return character if found is None else found


def _letter(character: str) -> str | None:
    lowered = character.lower()
    for table in (_GREEK, _CYRILLIC):
        if lowered in table:
            plain = table[lowered]
            return plain if character == lowered else plain[:1].upper() + plain[1:]
    plain = deburred(character)
    if plain != character:
        return plain
    base = unicodedata.normalize("NFD", character)
    return base[0] if base[0].isascii() and base[0].isalpha() else _accented_greek(base, character)


def _accented_greek(base: str, character: str) -> str | None:
    return _letter(base[0]) if base[0] != character and base[0].lower() in _GREEK else None


def sindre_slugify(
    text: str, separator: str = "-", is_lower: bool = True, humps: bool = True
) -> str:
    """Make a slug as `@sindresorhus/slugify` does: words apart, plain letters, lower case.

    source: @sindresorhus/slugify 1.1
    """
    for sign, word in (("&", " and "), ("🦄", " unicorn "), ("♥", " love ")):
        text = text.replace(sign, word)
    text = "".join(_transliterated(each) for each in text)
    for pattern in _APART if humps else ():
        text = pattern.sub(r"\1 \2", text)
    text = text.lower() if is_lower else text
    others = r"[^a-z0-9]+" if is_lower else r"[^a-zA-Z0-9]+"
    slug = re.sub(others, separator, text.replace("\\", ""))
    return slug.strip(separator) if separator else slug


def _transliterated(character: str) -> str:
    if character.isascii():
        return character
    own = _SINDRES.get(character.lower())
    if own is not None:
        return own if character == character.lower() else own.capitalize()
    return _letter(character) or character


def underscore_slugify(text: str) -> str:
    """Make a slug as underscore.string does.

    source: underscore.string 3.3, `slugify`
    """
    plain = _NO_WORD.sub("-", deburred(text)).lower()
    return _DASHES.sub("-", plain.strip()).strip("-")
