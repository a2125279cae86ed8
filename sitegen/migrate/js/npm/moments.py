"""Dates as moment, Day.js and date-fns write them."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from operator import gt, lt

from sitegen.migrate.js.built.dates import DAYS, MONTHS, date_of, iso_text, parts_of, read_date
from sitegen.migrate.js.built.tables import argument, module, native
from sitegen.migrate.js.convert import number_of, text_of
from sitegen.migrate.js.npm.packages import package
from sitegen.migrate.js.project import Project
from sitegen.migrate.js.values import LOST, UNDEFINED, Args, Moment, Unknown, Value

_TOKEN = re.compile(
    r"\[([^\]]*)\]|YYYY|YY|Qo?|MMMM|MMM|MM|Mo|M|DDDD|DDD|DD|Do|D|dddd|ddd|dd|d|HH|H|hh|h|kk|k"
    r"|mm|m|ss|s|SSS|A|a|ZZ|Z|X|x|LLLL|LLL|LL|L|LTS|LT|WW|W|ww|w|GGGG|gggg"
)
_LONG = {
    "L": "MM/DD/YYYY", "LL": "MMMM D, YYYY", "LLL": "MMMM D, YYYY h:mm A",
    "LLLL": "dddd, MMMM D, YYYY h:mm A", "LT": "h:mm A", "LTS": "h:mm:ss A",
}  # fmt: skip

_MONTHS_OF = {"month": 1, "M": 1, "year": 12, "y": 12}
_HOURS_OF = {"hour": 1, "h": 1, "day": 24, "d": 24, "week": 168, "w": 168}

# date-fns has Unicode's letters; what moment calls otherwise is written in its way first.
_FNS = re.compile(r"'([^']*)'|yyyy|yy|EEEE|EEE|dd|do|d|aaa|a")
_FNS_NAMES = {
    "yyyy": "YYYY", "yy": "YY", "EEEE": "dddd", "EEE": "ddd", "dd": "DD", "do": "Do", "d": "D",
    "aaa": "a", "a": "A",
}  # fmt: skip


def formatted(when: datetime, form: str) -> str:
    """Write a date by moment's letters, in English.

    source: momentjs.com/docs, "Format"
    """
    return _TOKEN.sub(lambda token: _piece(token, when), form)


def _piece(token: re.Match[str], when: datetime) -> str:
    letters = token[0]
    if letters.startswith("["):
        return token[1]
    if letters in _LONG:
        return formatted(when, _LONG[letters])
    return _parts(when).get(letters, letters)


def _parts(when: datetime) -> dict[str, str]:
    day, month = DAYS[int(when.strftime("%w"))], MONTHS[when.month - 1]
    hour = when.hour % 12 or 12
    return {
        "YYYY": f"{when.year:04}", "YY": f"{when.year % 100:02}", "Q": str((when.month + 2) // 3),
        "MMMM": month, "MMM": month[:3], "MM": f"{when.month:02}", "M": str(when.month),
        "Mo": _ordinal(when.month), "DD": f"{when.day:02}", "D": str(when.day),
        "Do": _ordinal(when.day), "DDD": str(int(when.strftime("%j"))), "DDDD": when.strftime("%j"),
        "dddd": day, "ddd": day[:3], "dd": day[:2], "d": when.strftime("%w"),
        "HH": f"{when.hour:02}", "H": str(when.hour), "hh": f"{hour:02}", "h": str(hour),
        "kk": f"{when.hour or 24:02}", "k": str(when.hour or 24), "mm": f"{when.minute:02}",
        "m": str(when.minute), "ss": f"{when.second:02}", "s": str(when.second),
        "SSS": f"{when.microsecond // 1000:03}", "A": "AM" if when.hour < 12 else "PM",
        "a": "am" if when.hour < 12 else "pm", "Z": "+00:00", "ZZ": "+0000",
        "X": str(int(when.timestamp())), "x": str(int(when.timestamp() * 1000)),
        "WW": when.strftime("%V"), "W": str(int(when.strftime("%V"))), "GGGG": when.strftime("%G"),
    }  # fmt: skip


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if 10 < number % 100 < 14 else ending}"


@package("moment", "dayjs", "moment-timezone", "moment/moment", "dayjs/esm")
def _moment(project: Project) -> Value:
    made = native(lambda args: _wrapped(args), "moment")
    made.properties = {
        "utc": native(_wrapped), "tz": native(_wrapped), "parseZone": native(_wrapped),
        "locale": native(lambda args: UNDEFINED), "extend": native(lambda args: UNDEFINED),
        "isMoment": native(lambda args: isinstance(args[0], dict) and "format" in args[0]),
    }  # fmt: skip
    return made


def _wrapped(args: Args) -> Value:
    value = argument(args, 0)
    if isinstance(value, dict) and "valueOf" in value:
        value = number_of(value["valueOf"].do(value, []))
    moment = date_of([value]) if args and value is not UNDEFINED else LOST
    return LOST if not isinstance(moment, Moment) else wrapped(moment)


def wrapped(moment: Moment) -> dict[str, Value]:
    """Make moment's object of a date."""
    when = None if moment.ms is None else parts_of(moment.ms)

    def write(args: Args) -> Value:
        form = argument(args, 0)
        if when is None:
            return "Invalid date"
        return formatted(when, "YYYY-MM-DDTHH:mm:ssZ" if form is UNDEFINED else text_of(form))

    made = module(
        format=write, toISOString=lambda args: iso_text(moment), valueOf=lambda args: moment.ms,
        toDate=lambda args: moment, toJSON=lambda args: iso_text(moment),
        isValid=lambda args: when is not None, unix=lambda args: number_of(moment) // 1000,
        diff=lambda args: LOST,
        isBefore=lambda args: _compared(moment, args, lt),
        isAfter=lambda args: _compared(moment, args, gt),
        add=lambda args: _later(when, args, 1), subtract=lambda args: _later(when, args, -1),
        year=lambda args: when.year if when else LOST,
        month=lambda args: when.month - 1 if when else LOST,
        date=lambda args: when.day if when else LOST,
    )  # fmt: skip
    for same in ("utc", "local", "locale", "clone", "tz", "utcOffset"):
        made[same] = native(lambda args: made)
    return made


def _compared(moment: Moment, args: Args, than: Callable[[float, float], bool]) -> Value:
    """Compare with a date that is given; without one it would be with now."""
    given = argument(args, 0)
    other = _wrapped([given]) if given is not UNDEFINED else LOST
    if not isinstance(other, dict) or moment.ms is None:
        return LOST
    return than(moment.ms, number_of(other["valueOf"].do(other, [])))


def _later(when: datetime | None, args: Args, direction: int) -> Value:
    """Give another date, a number of units on; a month on, the day is at most the month's last."""
    count, unit = argument(args, 0), text_of(argument(args, 1)).rstrip("s")
    if when is None or not isinstance(count, int):
        return LOST
    if unit in _MONTHS_OF:
        months = when.month - 1 + count * direction * _MONTHS_OF[unit]
        year, month = when.year + months // 12, months % 12 + 1
        day = min(when.day, monthrange(year, month)[1])
        return wrapped(Moment(when.replace(year=year, month=month, day=day).timestamp() * 1000))
    if unit not in _HOURS_OF:
        return LOST
    moved = when + timedelta(hours=_HOURS_OF[unit] * count * direction)
    return wrapped(Moment(moved.timestamp() * 1000))


@package("date-fns", "date-fns-tz")
def _date_fns(project: Project) -> Value:
    return module(
        format=_format,
        parseISO=lambda args: date_of(args[:1]),
        parse=lambda args: LOST,
        getYear=lambda args: _of(args, lambda when: when.year),
        getMonth=lambda args: _of(args, lambda when: when.month - 1),
        getDate=lambda args: _of(args, lambda when: when.day),
        isFuture=lambda args: LOST,
        isPast=lambda args: LOST,
        addDays=lambda args: _moved(args, 1),
        subDays=lambda args: _moved(args, -1),
    )


@package("date-fns/format")
def _date_fns_format(project: Project) -> Value:
    return native(_format, "format")


def _of(args: Args, read):  # type: ignore[no-untyped-def]
    moment = date_of(args[:1])
    when = parts_of(moment.ms) if isinstance(moment, Moment) and moment.ms is not None else None
    return LOST if when is None else read(when)


def _format(args: Args) -> Value:
    form = text_of(argument(args, 1))
    return _of(args, lambda when: formatted(when, _FNS.sub(_in_moments_way, form)))


def _in_moments_way(token: re.Match[str]) -> str:
    return f"[{token[1]}]" if token[0].startswith("'") else _FNS_NAMES[token[0]]


def _moved(args: Args, direction: int) -> Value:
    days = timedelta(days=number_of(argument(args, 1)) * direction)
    return _of(args, lambda when: Moment((when + days).timestamp() * 1000))


def shown_date(value: Value, form: str) -> Value:
    """Write a field's value as a query's `date(formatString: …)` does.

    returns: the value itself when it is no date
    """
    if isinstance(value, Unknown) or not isinstance(value, str | int | float | Moment):
        return value
    ms = read_date(value) if isinstance(value, str) else number_of(value)
    when = None if ms is None else parts_of(ms)
    return "Invalid date" if when is None else formatted(when.astimezone(UTC), form)
