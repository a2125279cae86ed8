"""Properties of values, and going over what they hold."""

from sitegen.migrate.js.built.tables import METHODS
from sitegen.migrate.js.convert import text_of
from sitegen.migrate.js.values import (
    UNDEFINED,
    Accessor,
    Function,
    Instance,
    MapValue,
    Match,
    SetValue,
    Unknown,
    Value,
)


def property_of(value: Value, key: Value) -> Value:
    """Give a property.

    returns: None is `null`; the Undefined when there is none
    """
    if isinstance(value, dict):
        return _of_object(value, key if isinstance(key, str) else text_of(key))
    if isinstance(value, str | list):
        return _of_sequence(value, key)
    name = text_of(key)
    if isinstance(value, Function):
        return _of_function(value, name)
    if name == "size" and isinstance(value, MapValue | SetValue):
        return len(value.entries)
    if name in ("source", "flags", "lastIndex", "global") and hasattr(value, "source"):
        marks = {"source": value.source, "flags": value.flags, "lastIndex": value.last}
        return marks.get(name, "g" in value.flags)
    return METHODS[_kind(value)].get(name, UNDEFINED)


def _of_object(value: dict[str, Value], name: str) -> Value:
    found = value.get(name, UNDEFINED)
    if found is UNDEFINED and isinstance(value, Instance):
        found = _inherited(value.maker, name)
    if found is UNDEFINED and name not in value:
        return METHODS["object"].get(name, UNDEFINED)
    return found.get.do(value, []) if isinstance(found, Accessor) else found


def _inherited(maker: Function | None, name: str) -> Value:
    if name == "constructor":
        return maker
    while maker is not None:
        if name in maker.prototype:
            return maker.prototype[name]
        maker = maker.parent
    return UNDEFINED


def _of_sequence(value: "str | list[Value]", key: Value) -> Value:
    if isinstance(key, str) and key.isascii() and key.isdigit():
        key = int(key)
    if isinstance(key, int) and not isinstance(key, bool):
        return value[key] if 0 <= key < len(value) else UNDEFINED
    if key == "length":
        return len(value)
    if isinstance(value, Match) and key in value.named:
        return value.named[key]
    kind = "string" if isinstance(value, str) else "array"
    return METHODS[kind].get(text_of(key), METHODS["object"].get(text_of(key), UNDEFINED))


def _of_function(value: Function, name: str) -> Value:
    maker: Function | None = value
    while maker is not None:
        if name in maker.properties:
            return maker.properties[name]
        maker = maker.parent
    if name in ("name", "prototype"):
        return value.name if name == "name" else value.prototype
    return METHODS["function"].get(name, UNDEFINED)


def _kind(value: Value) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "number"
    return type(value).__name__.lower()


def set_property(value: Value, key: Value, worth: Value) -> None:
    """Set a property; of what cannot have any, nothing happens."""
    if isinstance(value, Match):
        value.named[text_of(key)] = worth
    elif isinstance(value, list):
        _set_element(value, key, worth)
    elif isinstance(value, dict):
        value[text_of(key)] = worth
    elif isinstance(value, Function):
        value.properties[text_of(key)] = worth
    elif hasattr(value, "last") and key == "lastIndex" and isinstance(worth, int):
        value.last = worth


def _set_element(value: list[Value], key: Value, worth: Value) -> None:
    if isinstance(key, str) and key.isascii() and key.isdigit():
        key = int(key)
    if key == "length" and isinstance(worth, int):
        del value[max(worth, 0) :]
    elif isinstance(key, int) and 0 <= key < len(value):
        value[key] = worth
    elif isinstance(key, int) and len(value) <= key < len(value) + 1000:
        value.extend([UNDEFINED] * (key - len(value)))
        value.append(worth)


def iterated(value: Value) -> list[Value] | None:
    """List what `for … of` goes over; None when that is unknown."""
    if isinstance(value, list):
        return value
    if isinstance(value, str):
        return list(value)
    if isinstance(value, MapValue):
        return [list(pair) for pair in value.entries.values()]
    if isinstance(value, SetValue):
        return list(value.entries.values())
    return None if isinstance(value, Unknown) else []


def entries_of(value: Value) -> dict[str, Value]:
    """Give the own properties of a value by name."""
    if isinstance(value, dict):
        return {
            name: each.get.do(value, []) if isinstance(each, Accessor) else each
            for name, each in value.items()
        }
    if isinstance(value, str | list):
        return {str(place): each for place, each in enumerate(value)}
    return dict(value.properties) if isinstance(value, Function) else {}
