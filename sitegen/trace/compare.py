"""How the values of front matter compare with what a query wants, and with each other."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time, tzinfo
from operator import ge, gt, le, lt
from typing import Any

from sitegen.model.query import Condition

_COMPARE: Mapping[str, Callable[[Any, Any], bool]] = {"lt": lt, "le": le, "gt": gt, "ge": ge}


def meets(held: object, condition: Condition, zone: tzinfo) -> bool:
    """Tell whether a value is what a condition wants; values of two types never compare.

    held: the field's value; None where there is none
    zone: in which dates without a time begin
    """
    wanted, operator = condition.value, condition.operator
    if operator == "has":
        return wanted in map(plain, each_of(held))
    if operator == "in":
        return plain(held) in each_of(wanted)
    if operator == "eq":
        return bool(plain(held) == wanted)
    if operator == "ne":
        return bool(plain(held) != wanted)
    mine, theirs = comparable(held, zone), comparable(_as_time(wanted, held), zone)
    return type(mine) is type(theirs) and mine is not None and _COMPARE[operator](mine, theirs)


def comparable(value: object, zone: tzinfo) -> Any:
    """Write a value as a number, text or None, so that those of its type have an order."""
    if isinstance(value, datetime):
        return (value if value.tzinfo else value.replace(tzinfo=zone)).timestamp()
    if isinstance(value, date):
        return datetime.combine(value, time(), zone).timestamp()
    if isinstance(value, bool | int):
        return float(value)
    return value if isinstance(value, float | str) or value is None else str(value)


def each_of(held: object) -> Iterable[object]:
    """Go through the items of a list, or of a value as its own only item."""
    return held if isinstance(held, tuple) else (held,)


def plain(value: object) -> Any:
    """Write dates as ISO text and mappings as text, so that they equal what a query says."""
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Mapping) else value


def _as_time(wanted: object, held: object) -> object:
    """Read a query's ISO text as a time where the field holds one."""
    if isinstance(held, date) and isinstance(wanted, str):
        try:
            return datetime.fromisoformat(wanted)
        except ValueError:
            return wanted
    return wanted
