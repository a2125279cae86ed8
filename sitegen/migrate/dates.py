"""Dates as authors write them, on the day that they write."""

import datetime as dt
import re

Day = dt.date | dt.datetime

_MONTHS = {name: number for number, name in enumerate(
    ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
)}  # fmt: skip
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_CLOCK = (
    r"(?:(?:[T,]?\s*|\s+at\s+)(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?"
    r"\s*(?P<half>[ap]\.?m\.?)?)?\s*(?P<zone>Z|(?:GMT|UTC)?\s*[+-]\d{1,2}:?\d{2}|GMT|UTC)?"
    r"\s*(?:\([^)]*\))?"
)
# A year in front is certain, and a month in letters; of `01/02/2015` the month is first.
_CERTAIN = tuple(
    re.compile(pattern + _CLOCK, re.IGNORECASE)
    for pattern in (
        r"(?P<year>\d{4})[-/.](?P<number>\d{1,2})[-/.](?P<day>\d{1,2})\.?",
        r"(?P<year>\d{4})\s*[年년]\s*(?P<number>\d{1,2})\s*[月월]\s*(?P<day>\d{1,2})\s*[日일]",
        r"(?P<year>\d{4})(?P<number>[01]\d)(?P<day>[0-3]\d)",
        rf"(?:[a-z]{{3,9}}\.?,?\s+)?{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})",
        rf"(?:[a-z]{{3,9}}\.?,?\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+{_MONTH},?[\s-]+(?P<year>\d{{4}})",
    )
)
_GUESSED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?P<number>\d{1,2})[/.](?P<day>\d{1,2})[/.](?P<year>\d{4})" + _CLOCK,
        rf"{_MONTH},?\s+(?P<year>\d{{4}})",
        r"(?P<year>\d{4})-(?P<number>\d{1,2})",
        r"(?P<year>\d{4})",
    )
)
_NAMED = re.compile(r"\d{4}-\d{2}-\d{2}(?!\d)")


def read_date(value: object) -> tuple[Day | None, bool]:
    """Read a date.

    value:   as js-yaml gives it
    returns: a day, or an instant with the offset it is written with, else in UTC, or None; and
             whether it had to be guessed
    """
    if isinstance(value, dt.date):
        return value, False
    text = str(value).strip() if isinstance(value, str | int) and value is not True else ""
    for is_guess, patterns in ((False, _CERTAIN), (True, _GUESSED)):
        for pattern in patterns:
            if found := pattern.fullmatch(text):
                day = _day(found.groupdict())
                if day:
                    return day, is_guess
    return None, False


def date_of_name(path: str) -> dt.date | None:
    """Read the date that a file's name begins with, or the name of a folder for one text.

    source: Jekyll's `_posts/2013-06-05-why-react.md`, from which many sites came to Gatsby
    """
    folder, _, name = path.rpartition("/")
    stem = name.partition(".")[0]
    found = _NAMED.match(folder.rpartition("/")[2] if stem == "index" else stem)
    try:
        return dt.date.fromisoformat(found[0]) if found else None
    except ValueError:
        return None


def _day(told: dict[str, str | None]) -> Day | None:
    month = _MONTHS.get((told.get("month") or "").lower()) or int(told.get("number") or 1)
    try:
        day = dt.date(int(told["year"] or 0), 1, 1).replace(month=month)
        day += dt.timedelta(days=int(told.get("day") or 1) - 1)
    except (ValueError, OverflowError):
        return None
    if told.get("hour") is None:
        return day
    hour = int(told["hour"] or 0)
    if half := (told.get("half") or "").lower():
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    since = dt.timedelta(
        hours=hour, minutes=int(told["minute"] or 0), seconds=int(told.get("second") or 0)
    )
    zone = _zone(told.get("zone") or "")
    return dt.datetime(day.year, day.month, day.day, tzinfo=zone) + since


def _zone(zone: str) -> dt.timezone:
    """Read `+09:00`, `GMT+0900`; nothing is UTC."""
    found = re.search(r"([+-])(\d{1,2}):?(\d{2})", zone)
    if found is None or int(found[2]) > 14:
        return dt.UTC
    since = dt.timedelta(hours=int(found[2]), minutes=int(found[3]))
    return dt.timezone(-since if found[1] == "-" else since)
