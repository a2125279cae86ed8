"""Functions made of functions."""

from collections.abc import Callable, Sequence

from sitegen.migrate.js.built.tables import native
from sitegen.migrate.js.values import UNDEFINED, Args, Function, Value


def chained(steps: list[Value]) -> Function:
    """Make a function that gives each function what the one before it gave."""

    def call(args: Args) -> Value:
        value = steps[0].do(UNDEFINED, args)
        for step in steps[1:]:
            value = step.do(UNDEFINED, [value])
        return value

    return native(call)


def curried(count: int, do: Callable[[Args], Value], held: Sequence[Value] = ()) -> Function:
    """Make a function that waits until it has so many arguments."""

    def call(args: Args) -> Value:
        both = [*held, *args]
        return do(both) if len(both) >= count else curried(count, do, both)

    return native(call)


def collection_last(function: Function, count: int) -> Function:
    """Let what takes its collection first take it last, and wait for it.

    count: of the arguments, the collection among them
    """
    return curried(
        count, lambda args: function.do(UNDEFINED, [args[count - 1], *args[: count - 1]])
    )
