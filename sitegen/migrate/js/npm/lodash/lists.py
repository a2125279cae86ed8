"""Functions over lists."""

from collections.abc import Callable, Mapping

from sitegen.migrate.js.built.arrays import flattened
from sitegen.migrate.js.built.tables import argument
from sitegen.migrate.js.convert import integer, is_true, number_of, text_of
from sitegen.migrate.js.npm.lodash.given import Do, called, iteratee, values_of
from sitegen.migrate.js.values import UNDEFINED, Args, Value, identity

# Longer lists than this no site's URLs come from.
MOST = 100_000


def _firsts(values: list[Value], key: Callable[[Value], Value]) -> list[Value]:
    """Keep the first value of each key."""
    first: dict[Value, Value] = {}
    for each in values:
        first.setdefault(identity(key(each)), each)
    return list(first.values())


def _uniq(args: Args) -> Value:
    return _firsts(values_of(args[0]), lambda each: each)


def _uniq_by(args: Args) -> Value:
    return _firsts(values_of(args[0]), called(args))


def _union(args: Args) -> Value:
    return _firsts([each for given in args for each in values_of(given)], lambda each: each)


def _difference(args: Args) -> Value:
    gone = {identity(each) for each in flattened(args[1:], 1)}
    return [each for each in values_of(args[0]) if identity(each) not in gone]


def _without(args: Args) -> Value:
    return _difference([args[0], args[1:]])


def _intersection(args: Args) -> Value:
    kept = [{identity(each) for each in values_of(given)} for given in args[1:]]
    found = [each for each in values_of(args[0]) if all(identity(each) in one for one in kept)]
    return _firsts(found, lambda each: each)


def _chunk(args: Args) -> Value:
    values, size = values_of(args[0]), integer(argument(args, 1), 1)
    return [values[at : at + size] for at in range(0, len(values), size)] if size > 0 else []


def _range(args: Args) -> Value:
    start, end = (0, integer(args[0])) if len(args) < 2 else map(integer, args[:2])
    step = integer(args[2]) if len(args) > 2 else -1 if end < start else 1
    return list(range(start, end, step)[:MOST]) if step else [start] * min(end - start, MOST)


def _times(args: Args) -> Value:
    call = called(args)
    return [call(number) for number in range(min(integer(args[0]), MOST))]


def _part(cut: Callable[[list[Value], int], list[Value]]) -> Do:
    """Make a function of a list and of how many items, one where nothing is said."""
    return lambda args: cut(values_of(args[0]), max(integer(argument(args, 1), 1), 0))


def _slice(args: Args) -> Value:
    values = values_of(args[0])
    end = argument(args, 2)
    return values[integer(argument(args, 1)) : None if end is UNDEFINED else integer(end)]


def _reverse(args: Args) -> Value:
    args[0].reverse()
    return args[0]


def _zip_object(args: Args) -> Value:
    keys, values = values_of(args[0]), values_of(argument(args, 1))
    return {text_of(k): values[n] if n < len(values) else UNDEFINED for n, k in enumerate(keys)}


def _extreme(pick: Callable[..., Value]) -> Do:
    """Make a function that finds the greatest or the least by an iteratee."""

    def do(args: Args) -> Value:
        call = iteratee(argument(args, 1))
        return pick(values_of(args[0]), key=lambda each: number_of(call(each)), default=UNDEFINED)

    return do


LISTS: Mapping[str, Do] = {
    "uniq": _uniq,
    "uniqBy": _uniq_by,
    "union": _union,
    "difference": _difference,
    "without": _without,
    "intersection": _intersection,
    "flatten": lambda args: flattened(values_of(args[0]), 1),
    "flattenDeep": lambda args: flattened(values_of(args[0]), 50),
    "compact": lambda args: [each for each in values_of(args[0]) if is_true(each)],
    "concat": lambda args: flattened(list(args), 1),
    "chunk": _chunk,
    "range": _range,
    "times": _times,
    **dict.fromkeys(("head", "first"), lambda args: next(iter(values_of(args[0])), UNDEFINED)),
    "last": lambda args: next(reversed(values_of(args[0])), UNDEFINED),
    "take": _part(lambda values, count: values[:count]),
    "drop": _part(lambda values, count: values[count:]),
    "takeRight": _part(lambda values, count: values[len(values) - min(count, len(values)) :]),
    "dropRight": _part(lambda values, count: values[: max(len(values) - count, 0)]),
    "tail": lambda args: values_of(args[0])[1:],
    "initial": lambda args: values_of(args[0])[:-1],
    "slice": _slice,
    "reverse": _reverse,
    "fromPairs": lambda args: {text_of(pair[0]): pair[1] for pair in args[0]},
    "zipObject": _zip_object,
    **dict.fromkeys(("max", "maxBy"), _extreme(max)),
    **dict.fromkeys(("min", "minBy"), _extreme(min)),
}
