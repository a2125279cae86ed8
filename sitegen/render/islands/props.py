"""The props of an island as text that its script reads back."""

import json
import math
from collections.abc import Iterator, Mapping, Set
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

# What a double can hold without loss, from ECMA-262, Number.MAX_SAFE_INTEGER.
SAFE_INTEGER = 2**53 - 1
# Deeper data is a mistake, or holds itself.
DEEPEST = 100
# The keys that stand for what JSON lacks begin so; the runtime reads them back.
MARK = "$"


class Unsendable(ValueError):
    """A value that no script can be given; `path` leads to it: `posts[0].author`."""

    def __init__(self, path: str, value: object, hint: str) -> None:
        """Tell where it is and what to give instead."""
        super().__init__(path)
        self.path, self.value, self.hint = path, value, hint


def props_text(props: Mapping[str, object], zone: ZoneInfo) -> str:
    """Write props as JSON; what JSON lacks is an object with one key that begins with `$`.

    zone:   of dates and times that name none
    raises: Unsendable
    """
    data = {name: _sent(value, name, zone, 1) for name, value in sorted(props.items())}
    return _json(data)


def _sent(value: object, path: str, zone: ZoneInfo, depth: int) -> Any:
    """Turn a value into what JSON knows."""
    if depth > DEEPEST:
        raise Unsendable(path, value, f"it is more than {DEEPEST} levels deep, or holds itself")
    if value is None or isinstance(value, bool | str):
        return value
    if isinstance(value, int | float | Decimal):
        return _number(value, path)
    if isinstance(value, date):
        return {"$date": _instant(value, zone)}
    inside = (zone, depth + 1)
    if isinstance(value, list | tuple):
        return [_sent(each, f"{path}[{at}]", *inside) for at, each in enumerate(value)]
    if isinstance(value, Set):
        return {"$set": sorted((_sent(each, f"{path}{{}}", *inside) for each in value), key=_json)}
    if isinstance(value, Mapping) and not hasattr(value, "__html__"):
        return _mapping(dict(_pairs(value, path, *inside)))
    raise Unsendable(path, value, _instead(value))


def _number(value: int | float | Decimal, path: str) -> Any:
    if isinstance(value, int):
        return value if abs(value) <= SAFE_INTEGER else {"$int": str(value)}
    number = float(value)
    if not math.isfinite(number):
        raise Unsendable(path, value, "give a finite number, or none")
    if isinstance(value, Decimal) and Decimal(repr(number)) != value:
        raise Unsendable(path, value, "it has more digits than a script's numbers; give a text")
    return number


def _instant(value: date, zone: ZoneInfo) -> str:
    """Write a date as midnight in UTC, as scripts read one, and a moment with its offset."""
    if not isinstance(value, datetime):
        return value.isoformat()
    moment = value if value.tzinfo else value.replace(tzinfo=zone)
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _pairs(
    held: Mapping[Any, object], path: str, zone: ZoneInfo, depth: int
) -> Iterator[tuple[str, Any]]:
    for name, value in held.items():
        if not isinstance(name, str):
            raise Unsendable(path, held, "the names in a mapping have to be texts")
        yield name, _sent(value, f"{path}.{name}", zone, depth)


def _mapping(held: dict[str, Any]) -> dict[str, Any]:
    """Write a mapping plainly, unless it could be taken for one of ours."""
    if any(name.startswith(MARK) for name in held):
        return {"$dict": [[name, value] for name, value in held.items()]}
    return held


def _instead(value: object) -> str:
    if isinstance(value, time):
        return "give it as text: `| string`"
    if hasattr(value, "__next__"):
        return "give a list: `| list`"
    return "give the fields that the script needs, such as its title and url"


def _json(data: object) -> str:
    """Write JSON in which only what UTF-8 cannot hold is escaped."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return "".join(f"\\u{ord(each):04x}" if "\ud800" <= each <= "\udfff" else each for each in text)
