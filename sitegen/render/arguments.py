"""Blaming a template for values that a function of ours cannot take."""

from collections.abc import Callable
from functools import partial, wraps
from inspect import Parameter, signature
from types import UnionType
from typing import ParamSpec, TypeVar, get_type_hints

from jinja2 import Undefined

from sitegen.model.problems import templates as problems
from sitegen.model.told import told
from sitegen.render.amiss import Amiss

_PLAIN = (type(None), bool, int, float, str, list, tuple, dict)

P = ParamSpec("P")
R = TypeVar("R")


def guarded(function: Callable[P, R]) -> Callable[P, R]:
    """Let a function say what it cannot take, when it fails with values of another type."""

    @wraps(function)
    def call(*given: P.args, **named: P.kwargs) -> R:
        try:
            return function(*given, **named)
        except (AssertionError, AttributeError, TypeError) as error:
            if why := _misfit(function, given, named):
                message = f"{function.__name__.rstrip('_')!r} {why}"
                raise Amiss(partial(problems.template_failed, message=message)) from error
            raise

    return call


def _misfit(
    function: Callable[..., object], given: tuple[object, ...], named: dict[str, object]
) -> str:
    """Tell which value does not fit; "" when all do, and the fault is another."""
    form = signature(function)
    try:
        values = form.bind(*given, **named).arguments
    except TypeError as error:
        return f"is called wrongly: {error}"
    hints = get_type_hints(function)
    for name, value in values.items():
        kind, manner = hints.get(name), form.parameters[name].kind
        if manner is Parameter.VAR_KEYWORD or not isinstance(kind, type | UnionType):
            continue
        for each in value if manner is Parameter.VAR_POSITIONAL else (value,):
            if not isinstance(each, kind):
                return f"cannot take {called(each)} as its {name}"
    return ""


def called(value: object) -> str:
    """Name a value that an author gave, also one that is no author's. raises: Unknown"""
    if isinstance(value, Undefined):
        value._fail_with_undefined_error()
    return told(value) if isinstance(value, _PLAIN) else f"a {type(value).__name__}"
