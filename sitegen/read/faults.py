"""Faults of front matter become problems that an author understands."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sitegen.model.near import did_you_mean
from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.problems import reading
from sitegen.model.told import told
from sitegen.read.document import Document, Steps, dotted
from sitegen.read.pictures import NoPicture
from sitegen.read.schema import Fault

# pydantic's names of errors → what was wanted
WANTED: Mapping[str, str] = {
    "string_type": "text",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "float_parsing": "a number",
    "list_type": "a list",
    "tuple_type": "a list",
    "set_type": "a list",
    "frozen_set_type": "a list",
    "dict_type": "a mapping",
    "mapping_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "date_type": "a date",
    "date_parsing": "a date",
    "date_from_datetime_parsing": "a date",
    "date_from_datetime_inexact": "a date without a time",
    "datetime_type": "a date and time",
    "datetime_parsing": "a date and time",
    "datetime_object_invalid": "a date and time",
    "datetime_from_date_parsing": "a date and time",
    "string_too_short": "text of {min_length} or more characters",
    "string_too_long": "text of {max_length} or fewer characters",
    "string_pattern_mismatch": "text like {pattern}",
    "greater_than": "more than {gt}",
    "greater_than_equal": "{ge} or more",
    "less_than": "less than {lt}",
    "less_than_equal": "{le} or less",
    "too_short": "a list of {min_length} or more",
    "too_long": "a list of {max_length} or fewer",
    "none_required": "nothing",
}
_SHOULD_BE = "Input should be "
QUOTES = "put it in quotes to make it text"
DAY = "write it like 2024-01-31"
TIME = "write it like 2024-01-31 or 2024-01-31 10:00"
BEGIN = "begin the file with lines such as '---', '{name}: …' and '---'"


def problems_of(
    faults: Sequence[Fault],
    document: Document,
    at: Steps,
    known: Sequence[str],
) -> tuple[Problem, ...]:
    """Tell each fault once, in the order of the file.

    at:    steps from the document to the entry's values; () for front matter
    known: keys that may be written
    """
    grouped: dict[tuple[Steps, bool], list[Fault]] = {}
    for fault in faults:
        grouped.setdefault(_where(fault, document, at), []).append(fault)
    found = [_problem(group, document, at, where, known) for where, group in grouped.items()]
    return tuple(sorted(found, key=lambda each: (each.place.line, each.place.column)))


def _where(fault: Fault, document: Document, at: Steps) -> tuple[Steps, bool]:
    """Keep the steps that lead somewhere: pydantic also names the branches of a union."""
    if fault.type == "missing":
        return fault.steps, True
    steps: list[str | int] = []
    values = _at(document.values, at)
    for step in fault.steps:
        if _leads(values, step):
            steps.append(step)
            values = values[step]
    return tuple(steps), fault.type == "extra_forbidden"


def _leads(values: Any, step: str | int) -> bool:
    if isinstance(values, dict):
        return step in values
    return isinstance(values, list) and isinstance(step, int) and step < len(values)


def _at(values: Any, steps: Steps) -> Any:
    for step in steps:
        values = values[step]
    return values


def _place(document: Document, at: Steps, where: tuple[Steps, bool]) -> Place:
    steps, at_key = where
    return document.place(at + steps, at_key)


def _problem(
    group: Sequence[Fault],
    document: Document,
    at: Steps,
    where: tuple[Steps, bool],
    known: Sequence[str],
) -> Problem:
    fault, place, steps = group[0], _place(document, at, where), where[0]
    name = dotted(steps)
    if fault.type == "missing":
        hint = "" if document.values else BEGIN.format(name=name)
        return reading.missing_key(place, name, hint)
    if fault.type == "extra_forbidden":
        return _unknown(fault, place, steps, known)
    if fault.type in ("value_error", "assertion_error"):
        return _refused(fault, place, name)
    wanted = " or ".join(dict.fromkeys(_wanted(each) for each in group))
    return reading.wrong_value(place, name, wanted, told(fault.got), _hint(fault, wanted))


def _refused(fault: Fault, place: Place, name: str) -> Problem:
    error = fault.context.get("error")
    if isinstance(error, NoPicture):
        return error.problem(place)
    return reading.refused_value(place, name, str(error or fault.message))


def _unknown(fault: Fault, place: Place, steps: Steps, known: Sequence[str]) -> Problem:
    if len(steps) > 1:
        beside = [dotted((*steps[:-1], each)) for each in fault.context.get("known", ())]
        return reading.unknown_key(place, dotted(steps), beside)
    otherwise = "keys of your own go under 'extra:'"
    return reading.unknown_key(place, dotted(steps), known, otherwise)


def _wanted(fault: Fault) -> str:
    if fault.type == "literal_error" or fault.type == "enum":
        return str(fault.context["expected"])
    if pattern := WANTED.get(fault.type):
        return pattern.format_map(fault.context)
    said = fault.message
    return said.removeprefix(_SHOULD_BE) if said.startswith(_SHOULD_BE) else f"right ({said})"


def _hint(fault: Fault, wanted: str) -> str:
    if fault.type == "string_type" and isinstance(fault.got, int | float | dt.date):
        return QUOTES
    if "date" in fault.type:
        return TIME if "time" in wanted.replace("without a time", "") else DAY
    if fault.type == "list_type" and isinstance(fault.got, str):
        return f"write it like [{fault.got}]"
    if fault.type in ("literal_error", "enum") and isinstance(fault.got, str):
        return did_you_mean(fault.got, [each for each in wanted.split("'") if each.isalnum()])
    return ""
