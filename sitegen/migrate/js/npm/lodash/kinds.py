"""What a value is, and functions over functions."""

from collections.abc import Callable, Mapping

from sitegen.migrate.js.built.arrays import flattened
from sitegen.migrate.js.built.tables import argument
from sitegen.migrate.js.npm.composed import chained
from sitegen.migrate.js.npm.lodash.given import Do, pairs_of
from sitegen.migrate.js.values import (
    UNDEFINED,
    Args,
    Function,
    MapValue,
    Moment,
    SetValue,
    Value,
)

_HOLDERS = (str, list, dict, MapValue, SetValue)


def _is(judge: Callable[[Value], bool]) -> Do:
    return lambda args: judge(argument(args, 0))


def _is_number(value: Value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_empty(value: Value) -> bool:
    return not pairs_of(value) if isinstance(value, _HOLDERS) else True


def _cast_array(args: Args) -> Value:
    value = argument(args, 0)
    return value if isinstance(value, list) else [value] if args else []


def _flow(args: Args) -> Value:
    return chained(flattened(args, 1))


def _compose(args: Args) -> Value:
    return chained(flattened(args, 1)[::-1])


KINDS: Mapping[str, Do] = {
    "isString": _is(lambda value: isinstance(value, str)),
    "isArray": _is(lambda value: isinstance(value, list)),
    "isNil": _is(lambda value: value is None or value is UNDEFINED),
    "isNull": _is(lambda value: value is None),
    "isUndefined": _is(lambda value: value is UNDEFINED),
    "isFunction": _is(lambda value: isinstance(value, Function)),
    "isObject": _is(lambda value: isinstance(value, dict | list | Function)),
    "isPlainObject": _is(lambda value: isinstance(value, dict)),
    "isNumber": _is(_is_number),
    "isBoolean": _is(lambda value: isinstance(value, bool)),
    "isDate": _is(lambda value: isinstance(value, Moment)),
    "isEmpty": _is(_is_empty),
    "castArray": _cast_array,
    "identity": lambda args: argument(args, 0),
    "noop": lambda args: UNDEFINED,
    "flow": _flow,
    **dict.fromkeys(("flowRight", "compose"), _compose),
}
