"""YAML with the meanings of js-yaml 3, which Gatsby reads front matter with."""

import datetime as dt
import re
from typing import Any

import yaml

_CORE = "tag:yaml.org,2002:"
_NULL = re.compile(r"~|null|Null|NULL|")
_BOOL = re.compile(r"true|True|TRUE|false|False|FALSE")
_INT = re.compile(
    r"[-+]?(?:0b[01_]*[01]|0x[0-9a-fA-F_]*[0-9a-fA-F]|0[0-7_]*[0-7]|0"
    r"|[1-9](?:[0-9_]*[0-9])?(?::[0-5]?[0-9])*)"
)
_FLOAT = re.compile(
    r"(?:[-+]?(?:0|[1-9][0-9_]*)(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|\.[0-9_]+(?:[eE][-+]?[0-9]+)?"
    r"|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))(?<!_)"
)
_TIME = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)"
    r"|(\d{4})-(\d\d?)-(\d\d?)(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?"
    r"(?:[ \t]*(Z|([-+])(\d\d?)(?::(\d\d))?))?"
)
_MERGE = re.compile("<<")
# Deeper text is a mistake or an attack, and libyaml's own stack would end.
_DEEP = re.compile(r"^[ \t?:-]{200}", re.M)
_MOST_BRACKETS = 2000
# How many values aliases may add up to.
_MOST_VALUES = 20_000


class NotYaml(ValueError):
    """js-yaml would not read this. line: of the text, 0 or more; None when it is not known"""

    def __init__(self, why: str, line: int | None = None) -> None:
        """Say why, on one line."""
        super().__init__(why)
        self.line = line


class _Loader(yaml.CSafeLoader):
    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012


for _name, _pattern, _first in (
    ("merge", _MERGE, "<"),
    ("null", _NULL, ["~", "n", "N", ""]),
    ("bool", _BOOL, "tTfF"),
    ("timestamp", _TIME, "0123456789"),
    ("int", _INT, "-+0123456789"),
    ("float", _FLOAT, "-+.0123456789"),
):
    _Loader.add_implicit_resolver(
        _CORE + _name, re.compile(rf"(?:{_pattern.pattern})\Z"), list(_first)
    )


def load(text: str) -> object:
    """Read one document.

    returns: None, True, numbers, texts, dates, datetimes in UTC, lists, and dicts with text keys
    raises:  NotYaml
    """
    if _DEEP.search(text) or text.count("[") + text.count("{") > _MOST_BRACKETS:
        raise NotYaml("it nests too deep")
    try:
        value = yaml.load(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise NotYaml(
            str(error.problem or "it cannot be read"), mark.line if mark else None
        ) from None
    except (yaml.YAMLError, ValueError, TypeError, RecursionError) as error:
        raise NotYaml(str(error).partition("\n")[0] or "it cannot be read") from None
    _refuse_bombs(value)
    return value


def _refuse_bombs(value: object) -> None:
    left, waiting = _MOST_VALUES, [value]
    while waiting:
        held = waiting.pop()
        if isinstance(held, dict | list):
            left -= 1 + len(held)
            if left < 0:
                raise NotYaml("its aliases add up to too much")
            waiting += held.values() if isinstance(held, dict) else held


def _mapping(loader: Any, node: Any) -> dict[str, object]:
    loader.flatten_mapping(node)
    found: dict[str, object] = {}
    for key, held in node.value:
        name = loader.construct_object(key, deep=True)
        found[key.value if key.id == "scalar" else str(name)] = loader.construct_object(
            held, deep=True
        )
    return found


def _integer(loader: Any, node: Any) -> int:
    text = str(node.value).replace("_", "")
    sign, text = (-1 if text[0] == "-" else 1), text.lstrip("+-")
    if ":" in text:
        total = 0
        for part in text.split(":"):
            total = total * 60 + int(part)
        return sign * total
    if text[:2] in ("0b", "0x") or text == "0":
        return sign * int(text, 0)
    return sign * int(text, 8 if text[0] == "0" else 10)


def _float(loader: Any, node: Any) -> float:
    text = str(node.value).replace("_", "").lower()
    if ":" in text:
        total = 0.0
        for part in text.lstrip("+-").split(":"):
            total = total * 60 + float(part)
        return -total if text[0] == "-" else total
    number = float(text.replace(".inf", "inf").replace(".nan", "nan"))
    # JavaScript has one kind of number, and shows 2.0 as 2.
    return int(number) if number.is_integer() and abs(number) < 2**53 else number


def _time(loader: Any, node: Any) -> object:
    found = _TIME.fullmatch(str(node.value))
    assert found
    try:
        if found[1]:
            return _day(int(found[1]), int(found[2]), int(found[3]))
        return _instant(found)
    except (ValueError, OverflowError):
        return str(node.value)


def _day(year: int, month: int, day: int) -> dt.date:
    """Give a day as JavaScript does: the 31st of April is the 1st of May."""
    extra, month = divmod(month - 1, 12)
    return dt.date(year + extra, month + 1, 1) + dt.timedelta(days=day - 1)


def _instant(found: re.Match[str]) -> dt.datetime:
    day = _day(*(int(each) for each in found.group(4, 5, 6)))
    hours, minutes, seconds = (int(each) for each in found.group(7, 8, 9))
    milliseconds = int((found[10] or "0")[:3].ljust(3, "0"))
    offset = (int(found[13] or 0) * 60 + int(found[14] or 0)) * (-1 if found[12] == "-" else 1)
    return dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC) + dt.timedelta(
        hours=hours, minutes=minutes - offset, seconds=seconds, milliseconds=milliseconds
    )


_Loader.add_constructor(_CORE + "map", _mapping)
_Loader.add_constructor(_CORE + "int", _integer)
_Loader.add_constructor(_CORE + "float", _float)
_Loader.add_constructor(_CORE + "timestamp", _time)
