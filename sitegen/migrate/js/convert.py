"""JavaScript's own conversions between kinds of values."""

import math
import re

from sitegen.migrate.js.values import (
    UNDEFINED,
    Function,
    Instance,
    MapValue,
    Moment,
    Promise,
    Regex,
    SetValue,
    Unknown,
    Value,
)

_NUMBER = re.compile(r"[+-]?(\d+\.?\d*([eE][+-]?\d+)?|\.\d+([eE][+-]?\d+)?)$", re.ASCII)
_BASED = {"0x": 16, "0o": 8, "0b": 2}

# Numbers are written out up to this size; above it Python's ints would grow without end.
_WHOLE = 2**53


def is_true(value: Value) -> bool:
    """Tell whether a condition on the value holds; the unknown counts as true."""
    if value is None or value is UNDEFINED or value is False or value == "":
        return False
    if isinstance(value, int | float):
        return bool(value) and value == value
    return True


def text_of(value: Value) -> str:
    """Write a value as `String(value)` does."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "null"
    if isinstance(value, int | float):
        return number_text(value)
    if isinstance(value, list):
        return ",".join(
            "" if each is None or each is UNDEFINED else text_of(each) for each in value
        )
    return _object_text(value)


def _object_text(value: Value) -> str:
    if value is UNDEFINED:
        return "undefined"
    if isinstance(value, Regex):
        return f"/{value.source}/{value.flags}"
    if isinstance(value, Moment):
        from sitegen.migrate.js.built.dates import long_text

        return long_text(value)
    if isinstance(value, Instance) and "message" in value:
        return f"{value.maker.name}: {text_of(value['message'])}"
    if isinstance(value, Function):
        return f"function {value.name}() {{ [native code] }}"
    names = {MapValue: "Map", SetValue: "Set", Promise: "Promise"}
    return f"[object {names.get(type(value), 'Object')}]"


def number_text(number: float) -> str:
    """Write a number as JavaScript does."""
    if isinstance(number, int):
        return str(number)
    if math.isnan(number):
        return "NaN"
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    if number == int(number) and abs(number) < 1e21:
        return str(int(number))
    return re.sub(r"e([+-])0+", r"e\1", repr(number))


def number_of(value: Value) -> float:
    """Read a value as `Number(value)` does."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, int | float):
        return value
    if value is None:
        return 0
    if isinstance(value, str):
        return _number_in(value.strip())
    if isinstance(value, Moment):
        return math.nan if value.ms is None else whole(value.ms)
    if isinstance(value, list):
        return _number_in(text_of(value).strip())
    return math.nan


def _number_in(text: str) -> float:
    if not text:
        return 0
    base = _BASED.get(text[:2].lower())
    try:
        if base:
            return int(text[2:], base)
    except ValueError:
        return math.nan
    if text.lstrip("+-") == "Infinity":
        return -math.inf if text[0] == "-" else math.inf
    return whole(float(text)) if _NUMBER.match(text) else math.nan


def whole(number: float) -> float:
    """Give an int for a number that is whole and not too large."""
    if isinstance(number, float) and number.is_integer() and abs(number) < _WHOLE:
        return int(number)
    if isinstance(number, int) and abs(number) >= _WHOLE:
        return float(number)
    return number


def integer(value: Value, default: int = 0) -> int:
    """Read an argument that is meant as a place or a count."""
    if value is UNDEFINED or isinstance(value, Unknown):
        return default
    number = number_of(value)
    if math.isnan(number):
        return 0
    if math.isinf(number):
        return _WHOLE if number > 0 else -_WHOLE
    return int(number)


def type_of(value: Value) -> str:
    """Answer `typeof value`."""
    if value is UNDEFINED:
        return "undefined"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, str):
        return "string"
    if isinstance(value, int | float):
        return "number"
    return "function" if isinstance(value, Function) else "object"


def is_same(left: Value, right: Value) -> bool:
    """Answer `left === right`."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, int | float) and isinstance(right, int | float):
        return left == right
    if isinstance(left, str) and isinstance(right, str):
        return left == right
    return left is right


def is_alike(left: Value, right: Value) -> bool:
    """Answer `left == right`."""
    nothing = (None, UNDEFINED)
    if any(left is each for each in nothing) or any(right is each for each in nothing):
        return any(left is each for each in nothing) and any(right is each for each in nothing)
    plain = (str, int, float)
    if isinstance(left, plain) and isinstance(right, plain) and type(left) is not type(right):
        return number_of(left) == number_of(right)
    if isinstance(left, plain) != isinstance(right, plain):
        return text_of(left) == text_of(right)
    return is_same(left, right)
