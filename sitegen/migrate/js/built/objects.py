"""The methods of objects, functions, maps, sets and promises."""

from sitegen.migrate.js.built.tables import argument, method
from sitegen.migrate.js.convert import text_of
from sitegen.migrate.js.values import (
    UNDEFINED,
    Args,
    Function,
    MapValue,
    Promise,
    SetValue,
    Thrown,
    Value,
    identity,
)


@method("object", "hasOwnProperty")
def _has_own(this: Value, arguments: Args) -> Value:
    key = text_of(argument(arguments, 0))
    return key in this if isinstance(this, dict) else key.isdigit() and int(key) < len(this)


@method("object", "toString")
def _text(this: Value, arguments: Args) -> Value:
    return text_of(this)


@method("object", "valueOf")
def _itself(this: Value, arguments: Args) -> Value:
    return this


@method("function", "call")
def _call(this: Value, arguments: Args) -> Value:
    return this.do(argument(arguments, 0), arguments[1:])


@method("function", "apply")
def _apply(this: Value, arguments: Args) -> Value:
    given = argument(arguments, 1)
    return this.do(argument(arguments, 0), list(given) if isinstance(given, list) else [])


@method("function", "bind")
def _bind(this: Value, arguments: Args) -> Value:
    bound, first = argument(arguments, 0), arguments[1:]
    return Function(lambda ignored, rest: this.do(bound, [*first, *rest]), this.name)


@method("mapvalue", "get")
def _get(this: Value, arguments: Args) -> Value:
    return this.entries.get(identity(argument(arguments, 0)), (None, UNDEFINED))[1]


@method("mapvalue", "set")
def _set(this: Value, arguments: Args) -> Value:
    key = argument(arguments, 0)
    this.entries[identity(key)] = (key, argument(arguments, 1))
    return this


@method("mapvalue", "keys")
def _map_keys(this: Value, arguments: Args) -> Value:
    return [key for key, _ in this.entries.values()]


@method("mapvalue", "values")
def _map_values(this: Value, arguments: Args) -> Value:
    return [value for _, value in this.entries.values()]


@method("mapvalue", "entries")
def _map_entries(this: Value, arguments: Args) -> Value:
    return [list(pair) for pair in this.entries.values()]


@method("mapvalue", "forEach")
def _map_each(this: Value, arguments: Args) -> Value:
    for key, value in list(this.entries.values()):
        argument(arguments, 0).do(UNDEFINED, [value, key, this])
    return UNDEFINED


@method("setvalue", "add")
def _add(this: Value, arguments: Args) -> Value:
    value = argument(arguments, 0)
    this.entries.setdefault(identity(value), value)
    return this


@method("setvalue", "values", "keys")
def _set_values(this: Value, arguments: Args) -> Value:
    return list(this.entries.values())


@method("setvalue", "forEach")
def _set_each(this: Value, arguments: Args) -> Value:
    for value in list(this.entries.values()):
        argument(arguments, 0).do(UNDEFINED, [value, value, this])
    return UNDEFINED


@method("mapvalue", "has")
@method("setvalue", "has")
def _has(this: Value, arguments: Args) -> Value:
    return identity(argument(arguments, 0)) in this.entries


@method("mapvalue", "delete")
@method("setvalue", "delete")
def _delete(this: Value, arguments: Args) -> Value:
    return this.entries.pop(identity(argument(arguments, 0)), None) is not None


def map_of(pairs: Value) -> MapValue:
    """Make a `Map` of an array of pairs."""
    made = MapValue()
    for pair in pairs if isinstance(pairs, list) else []:
        if isinstance(pair, list):
            _set(made, pair)
    return made


def set_of(values: Value) -> SetValue:
    """Make a `Set` of an array's values."""
    made = SetValue()
    for value in values if isinstance(values, list) else []:
        _add(made, [value])
    return made


def settled(value: Value) -> Promise:
    """Give a promise of the value; one that is a promise already stays what it is."""
    return value if isinstance(value, Promise) else Promise(value, is_settled=True)


def attempted(do: Function, arguments: Args) -> Promise:
    """Call a function, its exception kept in the promise."""
    try:
        return settled(do.do(UNDEFINED, arguments))
    except Thrown as thrown:
        return Promise(thrown.value, is_rejected=True, is_settled=True)


@method("promise", "then")
def _then(this: Value, arguments: Args) -> Value:
    callback = argument(arguments, 1 if this.is_rejected else 0)
    return attempted(callback, [this.value]) if isinstance(callback, Function) else this


@method("promise", "catch")
def _catch(this: Value, arguments: Args) -> Value:
    callback = argument(arguments, 0)
    if this.is_rejected and isinstance(callback, Function):
        return attempted(callback, [this.value])
    return this


@method("promise", "finally")
def _finally(this: Value, arguments: Args) -> Value:
    callback = argument(arguments, 0)
    if isinstance(callback, Function):
        attempted(callback, [])
    return this
