"""What a route's `paths` returned, as values."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from sitegen.model.place import Place
from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems import extensions as problems
from sitegen.model.route import Given
from sitegen.model.told import told

_SCALARS = (str, int, float, bool, dt.date, dt.time, type(None))


def given_of(returned: Any, place: Place) -> tuple[Given, ...]:
    """Read a list of params and props.

    returned: mappings with `params` and maybe `props`, or pairs of the two
    place:    of the function, for problems
    raises:   SG804
    """
    if isinstance(returned, str | Mapping) or not hasattr(returned, "__iter__"):
        raise Trouble(problems.wrong_paths(place, f"paths returned {_named(returned)}"))
    read = [_given(each, at, place) for at, each in enumerate(returned)]
    if wrong := [each for each in read if isinstance(each, Problem)]:
        raise Trouble(*wrong)
    return tuple(each for each in read if isinstance(each, Given))


def _given(one: Any, at: int, place: Place) -> Given | Problem:
    if isinstance(one, tuple) and len(one) == 2:
        one = {"params": one[0], "props": one[1]}
    if not isinstance(one, Mapping) or not isinstance(one.get("params"), Mapping):
        return problems.wrong_paths(place, f"item {at} of paths has no params")
    if unknown := sorted(map(str, one.keys() - {"params", "props"})):
        return problems.wrong_paths(place, f"item {at} of paths has the key {unknown[0]!r}")
    params, props = one["params"], one.get("props") or {}
    for name, value in params.items():
        if not isinstance(value, str | int) or isinstance(value, bool):
            fact = f"the param {name!r} of item {at} should be text, not {_named(value)}"
            return problems.wrong_paths(place, fact)
    if not isinstance(props, Mapping):
        return problems.wrong_paths(place, f"the props of item {at} are {_named(props)}")
    for where, held in _strange(props, "props"):
        fact = f"{where} of item {at} should be a plain value, not {_named(held)}"
        return problems.wrong_paths(place, fact)
    texts = {str(name): str(value) for name, value in params.items()}
    return Given(texts, {str(name): _frozen(value) for name, value in props.items()})


def _strange(value: Any, where: str) -> Iterator[tuple[str, object]]:
    """Find what JSON could not hold, such as an entry: a page gets its id instead."""
    if isinstance(value, Mapping):
        for name, held in value.items():
            yield from _strange(held, f"{where}.{name}")
    elif isinstance(value, list | tuple):
        for at, held in enumerate(value):
            yield from _strange(held, f"{where}[{at}]")
    elif not isinstance(value, _SCALARS):
        yield where, value


def _frozen(value: Any) -> object:
    if isinstance(value, Mapping):
        return {str(name): _frozen(held) for name, held in value.items()}
    return tuple(_frozen(each) for each in value) if isinstance(value, list | tuple) else value


def _named(value: object) -> str:
    plain = isinstance(value, (*_SCALARS, Mapping, list, tuple))
    return told(value) if plain else f"an object of type {type(value).__name__}"
