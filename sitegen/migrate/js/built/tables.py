"""The tables of methods, one per kind of value."""

from collections import defaultdict
from collections.abc import Callable

from sitegen.migrate.js.values import UNDEFINED, Args, Function, Value

Native = Callable[[Value, Args], Value]

METHODS: defaultdict[str, dict[str, Function]] = defaultdict(dict)


def method(kind: str, *names: str) -> Callable[[Native], Native]:
    """Register a method of a kind of value, under its names."""

    def register(native: Native) -> Native:
        for name in names:
            METHODS[kind][name] = Function(native, name)
        return native

    return register


def argument(arguments: Args, place: int) -> Value:
    """Give an argument; the Undefined when it was not given."""
    return arguments[place] if place < len(arguments) else UNDEFINED


def native(do: Callable[..., Value], name: str = "") -> Function:
    """Make a function of one that takes its arguments alone."""

    def call(this: Value, arguments: Args) -> Value:
        return do(arguments)

    return Function(call, name)


def module(**functions: Callable[[Args], Value]) -> dict[str, Value]:
    """Make an object of functions that take their arguments alone."""
    return {name: native(do, name) for name, do in functions.items()}
