"""What an author wrote, named as the author would name it."""

import datetime as dt
from collections.abc import Collection, Mapping

LONGEST = 40


def told(value: object) -> str:
    """Name a value for a message: `the number 5`, `the text 'x'`, `a list`."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, dt.datetime):
        return f"the date and time {value.isoformat(' ')}"
    if isinstance(value, dt.date | dt.time):
        return f"the {'date' if isinstance(value, dt.date) else 'time'} {value.isoformat()}"
    if isinstance(value, str):
        return f"the text {_short(value)!r}"
    return "a mapping" if isinstance(value, Mapping) else "a list"


def choices(known: Collection[str]) -> str:
    """List what may be chosen: `'a', 'b' or 'c'`."""
    *first, last = (repr(each) for each in known)
    return f"{', '.join(first)} or {last}" if first else last


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
