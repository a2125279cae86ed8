"""Ramda: the functions that wait for their last argument."""

from collections.abc import Callable

from sitegen.migrate.js.access import entries_of, property_of
from sitegen.migrate.js.built.tables import native
from sitegen.migrate.js.convert import is_same, is_true, text_of
from sitegen.migrate.js.npm.composed import chained, collection_last, curried
from sitegen.migrate.js.npm.lodash.given import at
from sitegen.migrate.js.npm.lodash.module import functions as lodash_functions
from sitegen.migrate.js.npm.packages import package
from sitegen.migrate.js.project import Project
from sitegen.migrate.js.values import UNDEFINED, Args, Value


@package("ramda")
def _ramda(project: Project) -> Value:
    functions = lodash_functions()
    made = {name: curried(count, do) for name, (count, do) in _OWN.items()}
    for name in _LAST:
        made[name] = collection_last(functions[name], 2)
    for name in ("uniq", "keys", "values", "last", "head", "toPairs", "fromPairs"):
        made[name] = functions[name]
    made["flatten"] = functions["flattenDeep"]
    made["compose"] = native(lambda steps: chained(steps[::-1]))
    made["pipe"] = native(chained)
    return made


# These take in Ramda what lodash takes, the collection last instead of first.
_LAST = (
    "groupBy",
    "map",
    "filter",
    "reject",
    "find",
    "sortBy",
    "uniqBy",
    "countBy",
    "pick",
    "omit",
)


def _without(args: Args) -> Value:
    return [each for each in args[1] if not any(is_same(each, gone) for gone in args[0])]


_OWN: dict[str, tuple[int, Callable[[Args], Value]]] = {
    "path": (2, lambda args: at(args[1], args[0])),
    "pathOr": (3, lambda args: at(args[2], args[1], args[0])),
    "prop": (2, lambda args: property_of(args[1], args[0])),
    "propOr": (3, lambda args: at(args[2], text_of(args[1]), args[0])),
    "pluck": (2, lambda args: [property_of(each, args[0]) for each in args[1]]),
    "toLower": (1, lambda args: text_of(args[0]).lower()),
    "toUpper": (1, lambda args: text_of(args[0]).upper()),
    "trim": (1, lambda args: text_of(args[0]).strip()),
    "join": (2, lambda args: text_of(args[0]).join(map(text_of, args[1]))),
    "split": (2, lambda args: text_of(args[1]).split(text_of(args[0]))),
    "zipObj": (2, lambda args: {text_of(k): v for k, v in zip(args[0], args[1], strict=False)}),
    "without": (2, _without),
    "equals": (2, lambda args: is_same(args[0], args[1])),
    "not": (1, lambda args: not is_true(args[0])),
    "isNil": (1, lambda args: args[0] is None or args[0] is UNDEFINED),
    "isEmpty": (1, lambda args: not args[0]),
    "concat": (2, lambda args: args[0] + args[1]),
    "merge": (2, lambda args: {**entries_of(args[0]), **entries_of(args[1])}),
    "includes": (2, lambda args: any(is_same(each, args[0]) for each in args[1])),
}
