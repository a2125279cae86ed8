"""JavaScript's values → plain data, for what is kept of a config."""

from sitegen.migrate.js.built.dates import iso_text
from sitegen.migrate.js.values import UNDEFINED, Function, Moment, Regex, Unknown, Value

_DEEPEST = 30


def plain_data(value: Value, left: list[Unknown], depth: int = 0) -> object:
    """Give the data of a value; functions and what is unknown are left out.

    left: is added to, with what is unknown
    """
    if depth > _DEEPEST or value is UNDEFINED:
        return None
    if isinstance(value, dict):
        named = {name: each for name, each in value.items() if not _is_left(each, left)}
        return {name: plain_data(each, left, depth + 1) for name, each in named.items()}
    if isinstance(value, list):
        kept = [each for each in value if not _is_left(each, left)]
        return [plain_data(each, left, depth + 1) for each in kept]
    if isinstance(value, Moment):
        return iso_text(value)
    if isinstance(value, Regex):
        return f"/{value.source}/{value.flags}"
    return value if isinstance(value, str | int | float | bool) or value is None else None


def _is_left(value: Value, left: list[Unknown]) -> bool:
    if isinstance(value, Unknown):
        left.append(value)
    return isinstance(value, Unknown | Function) or value is UNDEFINED
