"""What lodash makes of what it is given: items of a collection, a path, an iteratee."""

import re
from collections.abc import Callable

from sitegen.migrate.js.access import entries_of, property_of
from sitegen.migrate.js.built.tables import argument
from sitegen.migrate.js.convert import is_same, text_of
from sitegen.migrate.js.values import (
    UNDEFINED,
    Args,
    Function,
    MapValue,
    SetValue,
    Unknown,
    Value,
)

Do = Callable[[Args], Value]

_PATH = re.compile(r"[^.\[\]]+")


def path_of(given: Value) -> list[Value]:
    """Take a path such as `node.frontmatter.tags[0]` apart."""
    return given if isinstance(given, list) else _PATH.findall(text_of(given))


def at(value: Value, path: Value, default: Value = UNDEFINED) -> Value:
    """Follow a path; what is not there is the default."""
    for key in path_of(path):
        if isinstance(value, Unknown):
            return value
        if value is None or value is UNDEFINED:
            return default
        value = property_of(value, key)
    return default if value is UNDEFINED else value


def pairs_of(value: Value) -> list[tuple[Value, Value]]:
    """List keys and values of a list, a text, a map or an object; nothing has none.

    raises: TypeError when nobody can tell what the value is
    """
    if isinstance(value, Unknown):
        raise TypeError(value)
    if value is None or value is UNDEFINED:
        return []
    if isinstance(value, list | str):
        return list(enumerate(value))
    if isinstance(value, MapValue | SetValue):
        return list(value.entries.items())
    return list(entries_of(value).items())


def values_of(value: Value) -> list[Value]:
    """List the values."""
    return [each for _, each in pairs_of(value)]


def iteratee(by: Value) -> Callable[..., Value]:
    """Make what lodash makes of a function, a path, a pair or an object."""
    if isinstance(by, Function):
        return lambda *args: by.do(UNDEFINED, list(args))
    if by is UNDEFINED or by is None:
        return lambda value, *rest: value
    if isinstance(by, dict):
        return lambda value, *rest: all(
            is_same(property_of(value, key), each) for key, each in by.items()
        )
    if isinstance(by, list) and len(by) == 2:
        return lambda value, *rest: is_same(at(value, by[0]), by[1])
    return lambda value, *rest: at(value, by)


def called(args: Args) -> Callable[..., Value]:
    """Make the iteratee that stands behind the collection."""
    return iteratee(argument(args, 1))
