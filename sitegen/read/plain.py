"""Whatever a schema makes of front matter, as values that JSON can hold."""

import datetime as dt
from collections.abc import Mapping
from enum import Enum

_KEPT = (str, int, float, bool, dt.date, dt.time, type(None))


def plain(value: object) -> object:
    """Turn a value into mappings, tuples, dates and scalars; whatever else it is becomes text."""
    if isinstance(value, Enum):
        return plain(value.value)
    if isinstance(value, _KEPT):
        return value
    if isinstance(value, Mapping):
        return {str(plain(name)): plain(held) for name, held in value.items()}
    if isinstance(value, list | tuple):
        return tuple([plain(each) for each in value])
    if isinstance(value, set | frozenset):
        return tuple(sorted((plain(each) for each in value), key=repr))
    return str(value)
