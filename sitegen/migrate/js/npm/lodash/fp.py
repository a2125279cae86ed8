"""lodash/fp: the functions that take the collection last, and wait for it."""

from collections.abc import Callable

from sitegen.migrate.js.npm.composed import collection_last
from sitegen.migrate.js.npm.lodash.module import functions
from sitegen.migrate.js.npm.packages import PACKAGES, package
from sitegen.migrate.js.project import Project
from sitegen.migrate.js.values import Value

# What stands first in lodash, and last here.
_LAST = frozenset((
    "chunk", "countBy", "difference", "drop", "each", "filter", "find", "flatMap", "forEach",
    "get", "groupBy", "has", "includes", "intersection", "keyBy", "map", "mapKeys", "mapValues",
    "omit", "omitBy", "orderBy", "partition", "pick", "pickBy", "reject", "some", "every", "sortBy",
    "sumBy", "take", "union", "uniqBy",
))  # fmt: skip
_THREE = ("orderBy",)


@package("lodash/fp")
def _fp(project: Project) -> Value:
    made = dict(_functions())
    return made | {"default": made}


def _functions() -> dict[str, Value]:
    known = functions()
    turned = {
        name: collection_last(known[name], 3 if name in _THREE else 2)
        for name in _LAST & known.keys()
    }
    return known | turned | {"pipe": known["flow"], "prop": turned["get"]}


def _single(name: str) -> Callable[[Project], Value]:
    return lambda project: _functions()[name]


for _name in _functions():
    PACKAGES[f"lodash/fp/{_name}"] = _single(_name)
