"""Dates: reading, parts, and the methods of `Date`, all in UTC as on the machines that build."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

from sitegen.migrate.js.built.tables import METHODS, argument, method
from sitegen.migrate.js.convert import integer, number_of, text_of, whole
from sitegen.migrate.js.values import UNDEFINED, Args, Function, Moment, Unknown, Value

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DAY_MS = 86_400_000
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
DAYS = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")

_ISO = re.compile(
    r"([+-]\d{6}|\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?"
    r"(?:[Tt ](\d\d?):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?)?\s*([Zz]|[+-]\d\d:?\d\d)?$",
    re.ASCII,
)
_WORDS = re.compile(
    r"(?:[A-Za-z]+,?\s+)?(?:(\d\d?)\s+([A-Za-z]{3})[a-z]*|([A-Za-z]{3})[a-z]*\.?\s+(\d\d?)(?:st|nd|rd|th)?"
    r"|([A-Za-z]{3})[a-z]*),?\s+(\d{4})(?:\s+(\d\d?):(\d\d)(?::(\d\d))?)?\s*"
    r"(?:GMT|UTC|Z)?([+-]\d\d:?\d\d)?(?:\s*\(.*\))?$",
    re.ASCII,
)
_SLASHED = re.compile(r"(\d{4})[/.](\d\d?)[/.](\d\d?)(?:\s+(\d\d?):(\d\d)(?::(\d\d))?)?$", re.ASCII)
_AMERICAN = re.compile(
    r"(\d\d?)[/-](\d\d?)[/-](\d{4})(?:\s+(\d\d?):(\d\d)(?::(\d\d))?)?$", re.ASCII
)


def read_date(text: str) -> float | None:
    """Read a date as `Date.parse` does, what has no zone in UTC.

    returns: milliseconds since 1970; None when it is no date
    """
    text = text.strip()
    iso = _ISO.match(text)
    if iso:
        fraction = int((iso[7] or "0")[:3].ljust(3, "0"))
        parts = [
            int(each or default) for each, default in zip(iso.groups()[:6], "011000", strict=True)
        ]
        return _shifted(milliseconds(*parts, fraction), iso[8])
    words = _WORDS.match(text)
    if words:
        return _worded(words)
    for shape, order in ((_SLASHED, (0, 1, 2)), (_AMERICAN, (2, 0, 1))):
        found = shape.match(text)
        if found:
            parts = [int(each or 0) for each in found.groups()]
            return milliseconds(*(parts[each] for each in order), *parts[3:], 0)
    return None


def _worded(words: re.Match[str]) -> float | None:
    name = (words[2] or words[3] or words[5]).title()
    month = next((n for n, each in enumerate(MONTHS, 1) if each[:3] == name), 0)
    clock = [int(each or 0) for each in (words[7], words[8], words[9])]
    day = int(words[1] or words[4] or 1)
    return (
        _shifted(milliseconds(int(words[6]), month, day, *clock, 0), words[10]) if month else None
    )


def _shifted(ms: float | None, zone: str | None) -> float | None:
    if ms is None or not zone or zone in "Zz":
        return ms
    digits = zone[1:].replace(":", "")
    minutes = int(digits[:2]) * 60 + int(digits[2:])
    return ms - (minutes if zone[0] == "+" else -minutes) * 60_000


def milliseconds(year: int, month: int, day: int, *clock: int) -> float | None:
    """Give a point in time by its parts, which may lie beyond their range and roll over.

    month: 1 is January
    clock: hour, minute, second and millisecond, as far as they are given
    """
    hour, minute, second, ms = (*clock, 0, 0, 0, 0)[:4]
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if not 1 <= year <= 9999 or abs(day) > 10_000_000:
        return None
    start = (datetime(year, month, 1, tzinfo=UTC) - _EPOCH) / timedelta(milliseconds=1)
    within = ((hour * 60 + minute) * 60 + second) * 1000 + ms
    return whole(start + (day - 1) * _DAY_MS + within)


def parts_of(ms: float) -> datetime | None:
    """Give the parts of a point in time; None when it is beyond the calendar."""
    try:
        return _EPOCH + timedelta(milliseconds=ms)
    except OverflowError:
        return None


def iso_text(moment: Moment) -> str | None:
    """Write a date as `toISOString` does; None when it is invalid."""
    when = None if moment.ms is None else parts_of(moment.ms)
    if when is None:
        return None
    return f"{when.year:04}-{when:%m-%dT%H:%M:%S}.{when.microsecond // 1000:03}Z"


def long_text(moment: Moment) -> str:
    """Write a date as `String(date)` does."""
    when = None if moment.ms is None else parts_of(moment.ms)
    if when is None:
        return "Invalid Date"
    day, month = DAYS[int(when.strftime("%w"))][:3], MONTHS[when.month - 1][:3]
    zone = "GMT+0000 (Coordinated Universal Time)"
    return f"{day} {month} {when.day:02} {when.year:04} {when:%H:%M:%S} {zone}"


def date_of(arguments: Args) -> Value:
    """Make a `Date` as `new Date(…)` does; without arguments it is unknown."""
    if not arguments or any(isinstance(each, Unknown) for each in arguments):
        from sitegen.migrate.js.values import LOST

        return LOST
    first = arguments[0]
    if len(arguments) > 1:
        numbers = [integer(each) for each in arguments[:7]]
        return Moment(milliseconds(*_from_one(numbers)))
    if isinstance(first, Moment):
        return Moment(first.ms)
    if isinstance(first, str):
        return Moment(read_date(first))
    number = number_of(first)
    return Moment(None if number != number else number)


def _from_one(numbers: list[int]) -> list[int]:
    # JavaScript counts months from 0, and leaves the day to be 1.
    filled = numbers + [0, 0, 1][len(numbers) :]
    return [filled[0], filled[1] + 1, *filled[2:]]


def _part(read: Any) -> Any:
    def part(this: Value, arguments: Args) -> Value:
        when = None if this.ms is None else parts_of(this.ms)
        return float("nan") if when is None else read(when)

    return part


_PARTS = {
    "FullYear": lambda when: when.year,
    "Month": lambda when: when.month - 1,
    "Date": lambda when: when.day,
    "Day": lambda when: int(when.strftime("%w")),
    "Hours": lambda when: when.hour,
    "Minutes": lambda when: when.minute,
    "Seconds": lambda when: when.second,
    "Milliseconds": lambda when: when.microsecond // 1000,
}
for _name, _read in _PARTS.items():
    for _prefix in ("get", "getUTC"):
        METHODS["moment"][_prefix + _name] = Function(_part(_read), _prefix + _name)


@method("moment", "getTime", "valueOf")
def _time(this: Value, arguments: Args) -> Value:
    return number_of(this)


@method("moment", "getTimezoneOffset")
def _offset(this: Value, arguments: Args) -> Value:
    return 0


@method("moment", "toISOString", "toJSON")
def _iso(this: Value, arguments: Args) -> Value:
    return iso_text(this)


@method("moment", "toString")
def _long(this: Value, arguments: Args) -> Value:
    return long_text(this)


@method("moment", "toDateString")
def _date_text(this: Value, arguments: Args) -> Value:
    return long_text(this)[:15]


@method("moment", "toLocaleDateString")
def _locale(this: Value, arguments: Args) -> Value:
    from sitegen.migrate.js.values import LOST

    language = argument(arguments, 0)
    when = None if this.ms is None else parts_of(this.ms)
    is_plain = argument(arguments, 1) is UNDEFINED
    if when is None or not is_plain or (language is not UNDEFINED and text_of(language) != "en-US"):
        return LOST
    return f"{when.month}/{when.day}/{when.year}"
