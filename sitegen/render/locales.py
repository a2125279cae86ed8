"""What CLDR knows of a language: how its numbers are written, and which plural they take."""

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

Number = int | float | Decimal


@lru_cache
def locale_of(language: str) -> "Locale":
    """Find what is known of a language; English stands in for one that nobody knows."""
    from babel import Locale, UnknownLocaleError

    for known in (language, language.split("-")[0]):
        try:
            return Locale.parse(known, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en")


def plural_form(number: Number, language: str) -> str:
    """Tell the plural that a number takes: `zero one two few many other`.

    source: CLDR, plural rules for cardinals
    """
    return str(locale_of(language).plural_form(number))


def written_number(number: Number, pattern: str, language: str) -> str:
    """Write a number in a language: `1,234.5`, `1.234,5`.

    pattern: of CLDR, such as `#,##0.00` or `#,##0%`; "" is that of the language
    raises:  ValueError when that is no pattern
    """
    from babel.numbers import format_decimal

    return format_decimal(number, pattern or None, locale=locale_of(language))
