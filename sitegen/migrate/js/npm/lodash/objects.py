"""Functions over objects."""

from collections.abc import Mapping
from typing import Any

from sitegen.migrate.js.access import entries_of, property_of, set_property
from sitegen.migrate.js.built.arrays import flattened
from sitegen.migrate.js.built.tables import argument
from sitegen.migrate.js.convert import is_true, text_of
from sitegen.migrate.js.npm.lodash.given import Do, at, called, pairs_of, path_of, values_of
from sitegen.migrate.js.values import UNDEFINED, Args, Record, Value

# What is copied deeper than this stays the same object.
DEEPEST = 40


def _get(args: Args) -> Value:
    return at(args[0], argument(args, 1), argument(args, 2))


def _has(args: Args) -> Value:
    return at(args[0], argument(args, 1)) is not UNDEFINED


def _set(args: Args) -> Value:
    *keys, last = path_of(argument(args, 1))
    value = args[0]
    for key in keys:
        if not isinstance(property_of(value, key), dict | list):
            set_property(value, key, {})
        value = property_of(value, key)
    set_property(value, last, argument(args, 2))
    return args[0]


def _names(args: Args) -> list[str]:
    return [text_of(each) for each in flattened(args[1:], 2)]


def _pick(args: Args) -> Value:
    return {name: args[0][name] for name in _names(args) if name in args[0]}


def _omit(args: Args) -> Value:
    gone = set(_names(args))
    return {name: each for name, each in entries_of(args[0]).items() if name not in gone}


def _pick_by(args: Args) -> Value:
    call = called(args)
    return {name: each for name, each in entries_of(args[0]).items() if is_true(call(each, name))}


def _omit_by(args: Args) -> Value:
    call, own = called(args), entries_of(args[0])
    return {name: each for name, each in own.items() if not is_true(call(each, name))}


def _assign(args: Args) -> Value:
    for each in args[1:]:
        args[0].update(entries_of(each))
    return args[0]


def _defaults(args: Args) -> Value:
    for each in args[1:]:
        for name, value in entries_of(each).items():
            if args[0].get(name, UNDEFINED) is UNDEFINED:
                args[0][name] = value
    return args[0]


def _merge(args: Args) -> Value:
    for each in args[1:]:
        _merged(args[0], entries_of(each))
    return args[0]


def _merged(target: Any, given: Mapping[str, Value]) -> None:
    for name, value in given.items():
        own = target.get(name)
        if isinstance(own, dict) and isinstance(value, dict):
            _merged(own, value)
        elif value is not UNDEFINED:
            target[name] = value


def _map_values(args: Args) -> Value:
    call = called(args)
    return {name: call(each, name) for name, each in entries_of(args[0]).items()}


def _map_keys(args: Args) -> Value:
    call = called(args)
    return {text_of(call(each, name)): each for name, each in entries_of(args[0]).items()}


def _copied(value: Value, depth: int) -> Value:
    if depth and isinstance(value, list):
        return [_copied(each, depth - 1) for each in value]
    if depth and isinstance(value, dict):
        copy = {name: _copied(each, depth - 1) for name, each in value.items()}
        return Record(value.node, copy) if isinstance(value, Record) else copy
    return value


OBJECTS: Mapping[str, Do] = {
    **dict.fromkeys(("get", "result"), _get),
    "has": _has,
    "set": _set,
    "keys": lambda args: [text_of(key) for key, _ in pairs_of(args[0])],
    **dict.fromkeys(("values", "toArray"), lambda args: values_of(args[0])),
    **dict.fromkeys(
        ("entries", "toPairs"),
        lambda args: [[text_of(key), value] for key, value in pairs_of(args[0])],
    ),
    "pick": _pick,
    "omit": _omit,
    "pickBy": _pick_by,
    "omitBy": _omit_by,
    **dict.fromkeys(("assign", "extend"), _assign),
    "defaults": _defaults,
    "merge": _merge,
    "mapValues": _map_values,
    "mapKeys": _map_keys,
    "invert": lambda args: {text_of(each): key for key, each in entries_of(args[0]).items()},
    "clone": lambda args: _copied(argument(args, 0), 1),
    "cloneDeep": lambda args: _copied(argument(args, 0), DEEPEST),
}
