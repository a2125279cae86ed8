"""Globals that are functions."""

from collections.abc import Callable

from sitegen.migrate.js.built.tables import module
from sitegen.migrate.js.values import LOST, Args, Function, Value


def callable_global(
    do: Callable[[Args], Value], name: str, **properties: Callable[[Args], Value]
) -> Function:
    """Make a global that can be called and constructed, with functions of its own."""
    return Function(lambda this, args: do(args), name, do, dict(module(**properties)))


def constructed_global(do: Callable[[Args], Value], name: str) -> Function:
    """Make a global that has to be constructed."""
    return Function(lambda this, args: LOST, name, do)
