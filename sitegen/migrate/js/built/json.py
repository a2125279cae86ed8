"""JSON text and values."""

import json
import math

from sitegen.migrate.js.built.dates import iso_text
from sitegen.migrate.js.convert import number_text, whole
from sitegen.migrate.js.values import (
    LOST,
    UNDEFINED,
    Function,
    Moment,
    Unknown,
    UnknownJson,
    Value,
)

_DEEPEST = 60


def json_value(text: str) -> Value:
    """Read JSON.

    raises: json.JSONDecodeError, RecursionError
    """
    return json.loads(text, parse_float=lambda digits: whole(float(digits)))


def json_text(value: Value) -> Value:
    """Write a value as `JSON.stringify` does; one that is unknown in part is kept beside."""
    try:
        return _text(value, 0)
    except LookupError:
        known = isinstance(value, dict | list)
        return UnknownJson("", 0, "JSON.stringify", _copied(value, 0)) if known else LOST


def _copied(value: Value, depth: int) -> Value:
    if depth > _DEEPEST:
        return None
    if isinstance(value, list):
        return [_copied(each, depth + 1) for each in value]
    if isinstance(value, dict):
        return {key: _copied(each, depth + 1) for key, each in value.items()}
    return value


def _text(value: Value, depth: int) -> Value:
    if isinstance(value, Unknown) or depth > _DEEPEST:
        raise LookupError
    if value is UNDEFINED or isinstance(value, Function):
        return UNDEFINED
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, int | float):
        return number_text(value) if math.isfinite(value) else "null"
    if isinstance(value, Moment):
        return json.dumps(iso_text(value))
    if isinstance(value, list):
        texts = [_text(each, depth + 1) for each in value]
        return "[" + ",".join("null" if each is UNDEFINED else each for each in texts) + "]"
    return _object(value, depth)


def _object(value: Value, depth: int) -> str:
    if not isinstance(value, dict):
        return "{}"
    texts = {key: _text(each, depth + 1) for key, each in value.items()}
    pairs = [
        json.dumps(key, ensure_ascii=False) + ":" + text
        for key, text in texts.items()
        if text is not UNDEFINED
    ]
    return "{" + ",".join(pairs) + "}"
