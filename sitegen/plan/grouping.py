"""Entries by what a route's brackets name: by year, by series, by author."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from typing import cast

from sitegen.model.entry import Entry
from sitegen.model.frozen import dataclass
from sitegen.model.problem import Trouble
from sitegen.model.problems import routes as problems
from sitegen.model.query import Condition, Operator, Query
from sitegen.plan.known import Known
from sitegen.plan.wanted import Asking

_PERIODS = ("year", "month", "day")


@dataclass(frozen=True, slots=True)
class Group:
    """The entries that are alike in what the brackets name.

    params: what each bracket stands for
    query:  finds the entries
    count:  how many these are
    """

    params: Mapping[str, str]
    query: Query
    count: int


# What a bracket stands for, and what holds of the entries it stands for.
Value = tuple[str, tuple[Condition, ...]]


def groups(
    rows: Sequence[Entry], names: Sequence[str], query: Query, asking: Asking, known: Known
) -> Iterator[Group]:
    """Group entries in one pass.

    rows:   what `query` finds
    names:  of the brackets; () is one group of all
    raises: SG208
    """
    periods = tuple(name for name in _PERIODS if name in names)
    others = [name for name in names if name not in periods]
    _check_names(rows, periods, others, asking)
    counts: dict[tuple[Value, ...], int] = {}
    for entry in rows:
        values = [_values(entry, name, known) for name in others]
        for combined in product(_period(entry, periods, known), *values):
            counts[combined] = counts.get(combined, 0) + 1
    if not names:
        counts = {(("", ()),): len(rows)}
    for combined, count in counts.items():
        where = tuple(each for _, conditions in combined for each in conditions)
        params = dict(zip(periods, combined[0][0].split("-"), strict=False))
        params |= {name: text for name, (text, _) in zip(others, combined[1:], strict=True)}
        yield Group(params, replace(query, where=(*query.where, *where)), count)


def _check_names(
    rows: Sequence[Entry], periods: tuple[str, ...], others: Sequence[str], asking: Asking
) -> None:
    fields = {name for entry in rows for name in entry.data}
    unknown = [name for name in others if name not in fields]
    if periods != _PERIODS[: len(periods)]:  # A month is one only in a year.
        unknown.append(periods[-1])
    if unknown and rows:
        known = (*_PERIODS, "slug", "path", "page", *fields)
        pattern = asking.name.text
        raise Trouble(problems.unknown_field(asking.place, unknown[0], pattern, known))


def _values(entry: Entry, name: str, known: Known) -> list[Value]:
    held = entry.data.get(name)
    is_list = isinstance(held, tuple | list)
    operator: Operator = "has" if is_list else "eq"
    values: dict[str, Value] = {}
    for each in cast(tuple[object, ...], held) if is_list else (held,):
        if isinstance(each, str | int | float) and (text := known.slug(str(each))):
            values.setdefault(text, (text, (Condition(name, operator, each),)))
    return list(values.values())


def _period(entry: Entry, periods: tuple[str, ...], known: Known) -> list[Value]:
    """Tell the year, month or day that an entry is of; it has none without a date."""
    if not periods:
        return [("", ())]
    if entry.date is None:
        return []
    date = entry.date
    if isinstance(date, dt.datetime):
        date = date.astimezone(known.zone).date() if date.tzinfo else date.date()
    start = date.replace(**dict.fromkeys(_PERIODS[len(periods) :], 1))
    where = [Condition("date", "ge", start.isoformat())]
    if end := _end(start, len(periods)):
        where.append(Condition("date", "lt", end.isoformat()))
    return [("-".join(start.isoformat().split("-")[: len(periods)]), tuple(where))]


def _end(start: dt.date, precision: int) -> dt.date | None:
    """Find the first day after a year, a month or a day; None at the end of all calendars."""
    try:
        if precision == 1:
            return start.replace(year=start.year + 1)
        if precision == 2:
            return (start + dt.timedelta(days=31)).replace(day=1)
        return start + dt.timedelta(days=1)
    except (ValueError, OverflowError):
        return None
