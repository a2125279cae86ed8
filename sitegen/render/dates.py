"""Dates as people write them, by language."""

from datetime import date, datetime
from functools import lru_cache

from sitegen.render.english import in_english
from sitegen.render.locales import locale_of

FORMS = ("short", "medium", "long", "full")


@lru_cache(maxsize=4096)
def written(moment: date | datetime, form: str, language: str) -> str:
    """Write a date in a language.

    form:     `short`, `medium`, `long`, `full`, or a CLDR pattern such as `d MMM yyyy`
    language: one that CLDR does not know is written as English
    raises:   ValueError when there is no such form
    """
    if language in ("en", "en-US") and (english := in_english(moment, form)):
        return english
    from babel.dates import format_date, format_datetime

    locale = locale_of(language)
    if isinstance(moment, datetime) and form not in FORMS:
        return format_datetime(moment, form, locale=locale)
    if form not in FORMS and not any(letter in form for letter in "yMdEGQwD"):
        raise ValueError(form)
    return format_date(moment, form, locale=locale)
