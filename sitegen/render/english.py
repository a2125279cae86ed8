"""Dates in English, without a library: most sites write no others, and Babel takes long to load."""

import re
from collections.abc import Callable, Mapping
from datetime import date

# CLDR 46, `en`.
_FORMS: Mapping[str, str] = {
    "short": "M/d/yy",
    "medium": "MMM d, y",
    "long": "MMMM d, y",
    "full": "EEEE, MMMM d, y",
}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PARTS: Mapping[str, Callable[[date], str]] = {
    "d": lambda day: f"{day.day}",
    "dd": lambda day: f"{day.day:02}",
    "M": lambda day: f"{day.month}",
    "MM": lambda day: f"{day.month:02}",
    "MMM": lambda day: _MONTHS[day.month - 1][:3],
    "MMMM": lambda day: _MONTHS[day.month - 1],
    "y": lambda day: f"{day.year}",
    "yy": lambda day: f"{day.year % 100:02}",
    "yyyy": lambda day: f"{day.year:04}",
    "EEE": lambda day: _DAYS[day.weekday()][:3],
    "EEEE": lambda day: _DAYS[day.weekday()],
}
_LETTERS = re.compile(r"([A-Za-z])\1*")


def in_english(day: date, form: str) -> str | None:
    """Write a date in English; None for a form that holds more than days, months and years.

    form: as `written` takes it
    """
    pattern = _FORMS.get(form, form)
    wanted = {found[0] for found in _LETTERS.finditer(pattern)}
    if not wanted or not wanted <= _PARTS.keys() or "'" in pattern:
        return None
    return _LETTERS.sub(lambda found: _PARTS[found[0]](day), pattern)
