"""Values of JavaScript as data."""

import re

from sitegen.migrate.js.values import UNDEFINED, Function, Value

_NOT_TOLD = object()


def plain(value: Value) -> object:
    """Give a value as JSON has it; what is unknown, or code, is left out. None when all is."""
    told = _told(value, 0)
    return None if told is _NOT_TOLD else told


def _told(value: Value, depth: int) -> object:
    if value is None or isinstance(value, bool | str | int | float):
        return value
    if depth > 20 or value is UNDEFINED or isinstance(value, Function):
        return _NOT_TOLD
    if isinstance(value, list):
        return [each for item in value if (each := _told(item, depth + 1)) is not _NOT_TOLD]
    if isinstance(value, dict):
        pairs = ((str(key), _told(item, depth + 1)) for key, item in value.items())
        return {key: each for key, each in pairs if each is not _NOT_TOLD}
    return _NOT_TOLD


def line_of(text: str, wanted: str) -> int:
    """Find the line on which a name is written in quotes; 1 when it is nowhere."""
    found = re.search(rf"[`'\"]{re.escape(wanted)}[`'\"]", text)
    return text.count("\n", 0, found.start()) + 1 if found else 1
