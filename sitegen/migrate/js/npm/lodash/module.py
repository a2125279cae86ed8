"""The module as it is required: whole, by function, or as the beginning of a chain."""

from collections.abc import Callable

from sitegen.migrate.js.built.tables import argument, native
from sitegen.migrate.js.npm.lodash.collections import COLLECTIONS
from sitegen.migrate.js.npm.lodash.kinds import KINDS
from sitegen.migrate.js.npm.lodash.lists import LISTS
from sitegen.migrate.js.npm.lodash.objects import OBJECTS
from sitegen.migrate.js.npm.lodash.texts import CHANGES, TEXTS
from sitegen.migrate.js.npm.packages import PACKAGES, package
from sitegen.migrate.js.npm.slugs import on_text
from sitegen.migrate.js.project import Project
from sitegen.migrate.js.values import UNDEFINED, Function, Value


def functions() -> dict[str, Value]:
    """Make all functions, by name."""
    own = {**COLLECTIONS, **LISTS, **OBJECTS, **KINDS, **TEXTS}
    made: dict[str, Value] = {name: native(do, name) for name, do in own.items()}
    return made | {name: on_text(change, name) for name, change in CHANGES.items()}


@package("lodash", "lodash-es", "underscore")
def lodash(project: Project) -> Value:
    """Make the whole module; called, it begins a chain."""
    chain = native(lambda args: _chain(argument(args, 0)))
    made = native(lambda args: _chain(argument(args, 0)), "lodash")
    made.properties = {**functions(), "chain": chain, "default": made}
    return made


def _chain(value: Value) -> dict[str, Value]:
    def step(function: Function) -> Function:
        return native(lambda args: _chain(function.do(UNDEFINED, [value, *args])))

    made: dict[str, Value] = {name: step(function) for name, function in functions().items()}
    return made | {"value": native(lambda args: value)}


def _single(name: str) -> Callable[[Project], Value]:
    return lambda project: functions()[name]


for _name in functions():
    for _path in (f"lodash/{_name}", f"lodash.{_name.lower()}", f"lodash-es/{_name}"):
        PACKAGES[_path] = _single(_name)
