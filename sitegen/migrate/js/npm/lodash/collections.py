"""Functions over lists and objects alike."""

from collections.abc import Mapping

from sitegen.migrate.js.built.arrays import flattened
from sitegen.migrate.js.built.tables import argument
from sitegen.migrate.js.convert import is_same, is_true, number_of, text_of
from sitegen.migrate.js.npm.lodash.given import Do, called, iteratee, pairs_of, values_of
from sitegen.migrate.js.values import LOST, UNDEFINED, Args, Function, Moment, Value


def _each(args: Args) -> Value:
    call = called(args)
    for key, value in pairs_of(args[0]):
        if call(value, key, args[0]) is False:
            break
    return args[0]


def _map(args: Args) -> list[Value]:
    call = called(args)
    return [call(value, key, args[0]) for key, value in pairs_of(args[0])]


def _filter(args: Args) -> list[Value]:
    call = called(args)
    return [value for key, value in pairs_of(args[0]) if is_true(call(value, key, args[0]))]


def _reject(args: Args) -> list[Value]:
    call = called(args)
    return [value for key, value in pairs_of(args[0]) if not is_true(call(value, key, args[0]))]


def _find(args: Args) -> Value:
    call = called(args)
    pairs = pairs_of(args[0])
    return next((value for key, value in pairs if is_true(call(value, key, args[0]))), UNDEFINED)


def _find_index(args: Args) -> Value:
    call = called(args)
    pairs = pairs_of(args[0])
    return next((key for key, value in pairs if is_true(call(value, key, args[0]))), -1)


def _reduce(args: Args) -> Value:
    pairs, callback = pairs_of(args[0]), argument(args, 1)
    if not isinstance(callback, Function):
        return LOST
    if len(args) < 3 and not pairs:
        return UNDEFINED
    total = args[2] if len(args) > 2 else pairs[0][1]
    for key, value in pairs if len(args) > 2 else pairs[1:]:
        total = callback.do(UNDEFINED, [total, value, key, args[0]])
    return total


def _group_by(args: Args) -> dict[str, list[Value]]:
    call = called(args)
    groups: dict[str, list[Value]] = {}
    for each in values_of(args[0]):
        groups.setdefault(text_of(call(each)), []).append(each)
    return groups


def _count_by(args: Args) -> Value:
    return {key: len(values) for key, values in _group_by(args).items()}


def _key_by(args: Args) -> Value:
    return {key: values[-1] for key, values in _group_by(args).items()}


def _sort_by(args: Args) -> Value:
    return _ordered(values_of(args[0]), flattened(args[1:], 1) or [UNDEFINED], [])


def _order_by(args: Args) -> Value:
    by, orders = argument(args, 1), argument(args, 2)
    keys = by if isinstance(by, list) else [by]
    return _ordered(values_of(args[0]), keys, orders if isinstance(orders, list) else [orders])


def _ordered(values: list[Value], keys: list[Value], orders: list[Value]) -> list[Value]:
    # The last key first, as each sorting keeps the order of equals.
    for place in reversed(range(len(keys))):
        call = iteratee(keys[place])
        is_down = place < len(orders) and orders[place] == "desc"
        values = sorted(values, key=lambda each, call=call: _rank(call(each)), reverse=is_down)
    return values


def _rank(value: Value) -> tuple[int, float, str]:
    if isinstance(value, int | float | Moment):
        return (0, number_of(value), "")
    if value is None or value is UNDEFINED:
        return (2, float(value is UNDEFINED), "")
    return (1, 0, text_of(value))


def _includes(args: Args) -> Value:
    wanted = argument(args, 1)
    if isinstance(args[0], str):
        return text_of(wanted) in args[0]
    return any(is_same(each, wanted) for each in values_of(args[0]))


COLLECTIONS: Mapping[str, Do] = {
    **dict.fromkeys(("each", "forEach", "forOwn", "forIn"), _each),
    "map": _map,
    "flatMap": lambda args: flattened(_map(args), 1),
    "filter": _filter,
    "reject": _reject,
    "partition": lambda args: [_filter(args), _reject(args)],
    "find": _find,
    "findIndex": _find_index,
    **dict.fromkeys(("some", "any"), lambda args: bool(_filter(args))),
    **dict.fromkeys(("every", "all"), lambda args: not _reject(args)),
    "reduce": _reduce,
    "groupBy": _group_by,
    "countBy": _count_by,
    "keyBy": _key_by,
    "sortBy": _sort_by,
    "orderBy": _order_by,
    **dict.fromkeys(("includes", "contains"), _includes),
    "size": lambda args: len(pairs_of(args[0])),
}
