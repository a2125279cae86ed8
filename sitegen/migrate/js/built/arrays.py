"""The methods of arrays."""

from collections.abc import Callable
from functools import cmp_to_key

from sitegen.migrate.js.budget import Spent
from sitegen.migrate.js.built.tables import argument, method
from sitegen.migrate.js.convert import integer, is_same, is_true, number_of, text_of
from sitegen.migrate.js.values import LOST, UNDEFINED, Args, Function, Record, Unknown, Value

_MOST = 1_000_000


def caller(arguments: Args, values: Value) -> Callable[[int, Value], Value]:
    """Give what calls the callback among the arguments with a value, its place and all of them."""
    callback = argument(arguments, 0)
    if not isinstance(callback, Function):
        return lambda place, value: callback
    return lambda place, value: callback.do(UNDEFINED, [value, place, values])


def _holds(value: Value) -> bool:
    return is_true(value)


@method("array", "forEach")
def _for_each(this: Value, arguments: Args) -> Value:
    call = caller(arguments, this)
    for place, value in enumerate(list(this)):
        call(place, value)
    return UNDEFINED


@method("array", "map")
def _map(this: Value, arguments: Args) -> Value:
    call = caller(arguments, this)
    return [_shown(call(place, value), value) for place, value in enumerate(list(this))]


def _shown(made: Value, source: Value) -> Value:
    # What is made of a record alone still shows its node; an object in its front matter does not.
    if type(made) is dict and isinstance(source, Record) and not _is_value(made, source):
        return Record(source.node, made)
    return made


def _is_value(made: dict[str, Value], source: Record) -> bool:
    shown = source.get("node", source)
    inner = [shown.get(name) for name in ("frontmatter", "fields")] if shown else []
    return any(made is each for held in inner if held for each in held.values())


@method("array", "filter")
def _filter(this: Value, arguments: Args) -> Value:
    call = caller(arguments, this)
    return [value for place, value in enumerate(list(this)) if _holds(call(place, value))]


@method("array", "find")
def _find(this: Value, arguments: Args) -> Value:
    call = caller(arguments, this)
    return next(
        (value for place, value in enumerate(list(this)) if _holds(call(place, value))), UNDEFINED
    )


@method("array", "findIndex")
def _find_index(this: Value, arguments: Args) -> Value:
    call = caller(arguments, this)
    return next((place for place, value in enumerate(list(this)) if _holds(call(place, value))), -1)


@method("array", "some")
def _some(this: Value, arguments: Args) -> Value:
    call = caller(arguments, this)
    return any(_holds(call(place, value)) for place, value in enumerate(list(this)))


@method("array", "every")
def _every(this: Value, arguments: Args) -> Value:
    call = caller(arguments, this)
    return all(_holds(call(place, value)) for place, value in enumerate(list(this)))


@method("array", "reduce")
def _reduce(this: Value, arguments: Args) -> Value:
    return _folded(list(enumerate(this)), arguments, this)


@method("array", "reduceRight")
def _reduce_right(this: Value, arguments: Args) -> Value:
    return _folded(list(enumerate(this))[::-1], arguments, this)


def _folded(pairs: list[tuple[int, Value]], arguments: Args, this: Value) -> Value:
    callback = argument(arguments, 0)
    if not isinstance(callback, Function) or (len(arguments) < 2 and not pairs):
        return LOST
    total = arguments[1] if len(arguments) > 1 else pairs[0][1]
    for place, value in pairs if len(arguments) > 1 else pairs[1:]:
        total = callback.do(UNDEFINED, [total, value, place, this])
    return total


@method("array", "flatMap")
def _flat_map(this: Value, arguments: Args) -> Value:
    return _flat(_map(this, arguments), [])


@method("array", "flat")
def _flat(this: Value, arguments: Args) -> Value:
    return flattened(this, integer(argument(arguments, 0), 1))


def flattened(values: list[Value], depth: int) -> list[Value]:
    """Take arrays within an array apart, so deep."""
    flat: list[Value] = []
    for each in values:
        if isinstance(each, list) and depth > 0:
            flat.extend(flattened(each, min(depth, 50) - 1))
        else:
            flat.append(each)
    return flat


@method("array", "concat")
def _concat(this: Value, arguments: Args) -> Value:
    values = list(this)
    for each in arguments:
        values.extend(each if isinstance(each, list) else [each])
    if len(values) > _MOST:
        raise Spent
    return values


@method("array", "join")
def _join(this: Value, arguments: Args) -> Value:
    by = argument(arguments, 0)
    if any(isinstance(each, Unknown) for each in this):
        return LOST
    texts = ["" if each is None or each is UNDEFINED else text_of(each) for each in this]
    return ("," if by is UNDEFINED else text_of(by)).join(texts)


@method("array", "toString", "toLocaleString")
def _shown_text(this: Value, arguments: Args) -> Value:
    return text_of(this)


@method("array", "slice")
def _slice(this: Value, arguments: Args) -> Value:
    start, end = integer(argument(arguments, 0)), integer(argument(arguments, 1), len(this))
    return this[slice(start, end)]


@method("array", "splice")
def _splice(this: Value, arguments: Args) -> Value:
    start = integer(argument(arguments, 0))
    start = max(start + len(this), 0) if start < 0 else min(start, len(this))
    count = integer(argument(arguments, 1), len(this))
    removed = this[start : start + max(count, 0)]
    this[start : start + max(count, 0)] = arguments[2:]
    return removed


@method("array", "push")
def _push(this: Value, arguments: Args) -> Value:
    this.extend(arguments)
    if len(this) > _MOST:
        raise Spent
    return len(this)


@method("array", "unshift")
def _unshift(this: Value, arguments: Args) -> Value:
    this[:0] = arguments
    return len(this)


@method("array", "pop")
def _pop(this: Value, arguments: Args) -> Value:
    return this.pop() if this else UNDEFINED


@method("array", "shift")
def _shift(this: Value, arguments: Args) -> Value:
    return this.pop(0) if this else UNDEFINED


@method("array", "at")
def _at(this: Value, arguments: Args) -> Value:
    place = integer(argument(arguments, 0))
    return this[place] if -len(this) <= place < len(this) else UNDEFINED


@method("array", "includes")
def _includes(this: Value, arguments: Args) -> Value:
    return any(is_same(each, argument(arguments, 0)) for each in this)


@method("array", "indexOf")
def _index(this: Value, arguments: Args) -> Value:
    wanted = argument(arguments, 0)
    return next((place for place, each in enumerate(this) if is_same(each, wanted)), -1)


@method("array", "lastIndexOf")
def _last_index(this: Value, arguments: Args) -> Value:
    wanted = argument(arguments, 0)
    places = [place for place, each in enumerate(this) if is_same(each, wanted)]
    return places[-1] if places else -1


@method("array", "reverse")
def _reverse(this: Value, arguments: Args) -> Value:
    this.reverse()
    return this


@method("array", "sort")
def _sort(this: Value, arguments: Args) -> Value:
    this[:] = sorted_by(this, argument(arguments, 0))
    return this


@method("array", "toSorted")
def _to_sorted(this: Value, arguments: Args) -> Value:
    return sorted_by(this, argument(arguments, 0))


@method("array", "toReversed")
def _to_reversed(this: Value, arguments: Args) -> Value:
    return this[::-1]


def sorted_by(values: list[Value], compare: Value) -> list[Value]:
    """Sort as `Array.prototype.sort` does: stable, the undefined last."""
    known = [each for each in values if each is not UNDEFINED]
    if isinstance(compare, Function):

        def order(left: Value, right: Value) -> int:
            number = number_of(compare.do(UNDEFINED, [left, right]))
            return (number > 0) - (number < 0)

        known.sort(key=cmp_to_key(order))
    else:
        known.sort(key=text_of)
    return known + [UNDEFINED] * (len(values) - len(known))


@method("array", "fill")
def _fill(this: Value, arguments: Args) -> Value:
    start, end = integer(argument(arguments, 1)), integer(argument(arguments, 2), len(this))
    this[start:end] = [argument(arguments, 0)] * len(this[start:end])
    return this


@method("array", "keys")
def _keys(this: Value, arguments: Args) -> Value:
    return list(range(len(this)))


@method("array", "values")
def _values(this: Value, arguments: Args) -> Value:
    return list(this)


@method("array", "entries")
def _entries(this: Value, arguments: Args) -> Value:
    return [[place, each] for place, each in enumerate(this)]
