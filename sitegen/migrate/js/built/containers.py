"""`Object` and `Array`."""

from collections.abc import Callable

from sitegen.migrate.js.access import entries_of, iterated
from sitegen.migrate.js.budget import Spent
from sitegen.migrate.js.built.callables import callable_global
from sitegen.migrate.js.built.tables import METHODS, argument, module
from sitegen.migrate.js.convert import integer, is_same, text_of
from sitegen.migrate.js.values import LOST, UNDEFINED, Args, Function, Unknown, Value

# Longer arrays than this nobody makes URLs of.
_MOST = 1_000_000


def object_global() -> Function:
    """Make `Object`."""
    made = callable_global(lambda args: argument([*args, {}], 0), "Object")
    made.properties = module(
        keys=lambda args: _entries(args, lambda name, value: name),
        values=lambda args: _entries(args, lambda name, value: value),
        entries=lambda args: _entries(args, lambda name, value: [name, value]),
        assign=_assign,
        freeze=lambda args: argument(args, 0),
        fromEntries=_from_entries,
        create=lambda args: dict(entries_of(argument(args, 0))),
        getOwnPropertyNames=lambda args: _entries(args, lambda name, value: name),
        is_=lambda args: is_same(argument(args, 0), argument(args, 1)),
        defineProperty=_define,
    )
    made.properties["is"] = made.properties.pop("is_")
    made.prototype = dict(METHODS["object"])
    return made


def _entries(args: Args, read: Callable[[str, Value], Value]) -> Value:
    value = argument(args, 0)
    if isinstance(value, Unknown):
        return LOST
    return [read(name, each) for name, each in entries_of(value).items()]


def _assign(args: Args) -> Value:
    target = argument(args, 0)
    for each in args[1:]:
        if isinstance(target, dict):
            target.update(entries_of(each))
        elif isinstance(target, Function):
            target.properties.update(entries_of(each))
    return target


def _define(args: Args) -> Value:
    target, described = argument(args, 0), argument(args, 2)
    if isinstance(target, dict) and isinstance(described, dict):
        value = described.get("value", UNDEFINED)
        getter = described.get("get")
        target[text_of(args[1])] = getter.do(target, []) if isinstance(getter, Function) else value
    return target


def _from_entries(args: Args) -> Value:
    pairs = iterated(argument(args, 0))
    if pairs is None:
        return LOST
    return {text_of(pair[0]): pair[1] for pair in pairs if isinstance(pair, list) and len(pair) > 1}


def array_global() -> Function:
    """Make `Array`."""
    made = callable_global(
        _new_array, "Array", isArray=lambda args: isinstance(argument(args, 0), list)
    )
    made.properties.update(module(from_=_from, of=lambda args: list(args)))
    made.properties["from"] = made.properties.pop("from_")
    made.prototype = dict(METHODS["array"])
    return made


def _new_array(args: Args) -> Value:
    if len(args) == 1 and isinstance(args[0], int) and not isinstance(args[0], bool):
        return _empty(args[0])
    return list(args)


def _empty(length: int) -> Value:
    if length > _MOST:
        raise Spent
    return [UNDEFINED] * max(length, 0)


def _from(args: Args) -> Value:
    source, change = argument(args, 0), argument(args, 1)
    if isinstance(source, dict):
        values = _empty(integer(source.get("length", 0)))
    else:
        values = iterated(source)
    if values is None:
        return LOST
    if not isinstance(change, Function):
        return list(values)
    return [change.do(UNDEFINED, [value, place]) for place, value in enumerate(values)]
