"""Plain tables become nouns by their type hints, strictly, with every fault told."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any, Literal, get_args, get_origin, get_type_hints

from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.problems import config as problems
from sitegen.model.told import told
from sitegen.read.document import Steps, dotted

# What a type is called in a message.
NAMES: Mapping[object, str] = {
    str: "text", int: "a whole number", float: "a number", bool: "true or false", tuple: "a list",
    dict: "a table",
}  # fmt: skip

_WRONG = object()


class Settings:
    """Reads plain values as nouns; whatever is wrong keeps its default and is told."""

    def __init__(self, place: Callable[[Steps, bool], Place], every: Collection[str] = ()) -> None:
        """Find places with this function: of a value by its steps, or of its key.

        every: dotted names of all settings, which those that are unknown may mean
        """
        self._place, self._every = place, every
        self.problems: list[Problem] = []

    def noun(self, kind: Any, table: object, steps: Steps = ()) -> Any:
        """Read a table as a dataclass; its required fields must be there."""
        if not isinstance(table, dict):
            return self._wrong(steps, dict, table)
        hints = get_type_hints(kind)
        self._unknown(table, hints, steps)
        read = {n: self.value(hints[n], table[n], (*steps, n)) for n in hints if n in table}
        given = {name: value for name, value in read.items() if value is not _WRONG}
        required = {each.name for each in fields(kind) if _is_required(each)}
        missing = [name for name in hints if name in required - table.keys()]
        self.problems += [
            problems.missing_setting(self._place(steps, True), dotted((*steps, name)))
            for name in missing
        ]
        return kind(**given) if required <= given.keys() else _WRONG

    def value(self, hint: Any, value: object, steps: Steps) -> Any:
        """Read a value by its type hint."""
        origin, arguments = get_origin(hint), get_args(hint)
        if is_dataclass(hint):
            return self.noun(hint, value, steps)
        if origin is Literal:
            return self._choice(arguments, value, steps)
        if origin is tuple:
            return self._list(arguments[0], value, steps)
        if origin is not None and issubclass(origin, Mapping):
            return self._mapping(arguments[1], value, steps)
        if hint is object:
            return _frozen(value)
        return self._scalar(hint, value, steps)

    def _scalar(self, hint: Any, value: object, steps: Steps) -> Any:
        if hint is float and type(value) is int:
            return float(value)
        return value if type(value) is hint else self._wrong(steps, hint, value)

    def _choice(self, known: tuple[str, ...], value: object, steps: Steps) -> Any:
        if not isinstance(value, str):
            return self._wrong(steps, str, value)
        if value in known:
            return value
        place = self._place(steps, False)
        self.problems.append(problems.wrong_choice(place, dotted(steps), value, known))
        return _WRONG

    def _list(self, hint: Any, value: object, steps: Steps) -> Any:
        if not isinstance(value, list):
            return self._wrong(steps, tuple, value)
        read = [self.value(hint, each, (*steps, at)) for at, each in enumerate(value)]
        return tuple(each for each in read if each is not _WRONG)

    def _mapping(self, hint: Any, value: object, steps: Steps) -> Any:
        if not isinstance(value, dict):
            return self._wrong(steps, dict, value)
        read = {name: self.value(hint, held, (*steps, name)) for name, held in value.items()}
        return {name: held for name, held in read.items() if held is not _WRONG}

    def _wrong(self, steps: Steps, wanted: object, got: object) -> object:
        place = self._place(steps, False)
        name = dotted(steps)
        self.problems.append(problems.wrong_setting(place, name, NAMES[wanted], told(got)))
        return _WRONG

    def _unknown(self, table: Mapping[str, object], known: Mapping[str, object], at: Steps) -> None:
        names = [dotted((*at, name)) for name in known]
        for each in (name for name in table if name not in known):
            place, name = self._place((*at, each), True), dotted((*at, each))
            self.problems.append(problems.unknown_setting(place, name, names, self._every))


def _is_required(each: Any) -> bool:
    return each.default is MISSING and each.default_factory is MISSING


def _frozen(value: object) -> object:
    if isinstance(value, dict):
        return {name: _frozen(held) for name, held in value.items()}
    return tuple(_frozen(each) for each in value) if isinstance(value, list) else value
