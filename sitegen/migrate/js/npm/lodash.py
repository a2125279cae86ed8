"""Lodash: its functions over collections, objects and texts."""

import re
from collections.abc import Callable
from typing import Any

from sitegen.migrate.js.access import entries_of, property_of, set_property
from sitegen.migrate.js.built.arrays import flattened, sorted_by
from sitegen.migrate.js.built.tables import METHODS, argument, native
from sitegen.migrate.js.convert import integer, is_same, is_true, number_of, text_of
from sitegen.migrate.js.npm.packages import PACKAGES, package
from sitegen.migrate.js.npm.slugs import on_text
from sitegen.migrate.js.project import Project
from sitegen.migrate.js.values import (
    LOST,
    UNDEFINED,
    Args,
    Function,
    MapValue,
    Moment,
    Record,
    SetValue,
    Unknown,
    Value,
    identity,
)
from sitegen.migrate.slugs import words
from sitegen.migrate.slugs.latin import deburred

_PATH = re.compile(r"[^.\[\]]+")
Do = Callable[[Args], Value]
_FUNCTIONS: dict[str, Do] = {}


def _lodash(*names: str) -> Callable[[Do], Do]:
    def register(do: Do) -> Do:
        for name in names:
            _FUNCTIONS[name] = do
        return do

    return register


@package("lodash", "lodash-es", "underscore")
def lodash(project: Project) -> Value:
    """Make the whole module; called, it begins a chain."""
    made = native(lambda args: _chain(argument(args, 0)), "lodash")
    made.properties = {name: native(do, name) for name, do in _FUNCTIONS.items()}
    texts = {name: on_text(change, name) for name, change in _TEXTS.items()}
    made.properties.update(texts)
    made.properties["chain"] = native(lambda args: _chain(argument(args, 0)))
    made.properties["default"] = made
    return made


_TEXTS: dict[str, Callable[[str], str]] = {
    "kebabCase": words.kebab_case, "snakeCase": words.snake_case, "camelCase": words.camel_case,
    "startCase": words.start_case, "lowerCase": words.lower_case, "toLower": str.lower,
    "toUpper": str.upper, "upperFirst": words.upper_first, "deburr": deburred,
    "capitalize": lambda text: words.upper_first(text.lower()),
    "lowerFirst": lambda text: text[:1].lower() + text[1:], "toString": str,
    "upperCase": lambda text: words.lower_case(text).upper(),
}  # fmt: skip


def _register_single_functions() -> None:
    for name in (*_FUNCTIONS, *_TEXTS):
        for path in (f"lodash/{name}", f"lodash.{name.lower()}", f"lodash-es/{name}"):
            PACKAGES[path] = _single(name)


def _single(name: str) -> Callable[[Project], Value]:
    return lambda project: lodash(project).properties[name]


def _chain(value: Value) -> dict[str, Value]:
    def step(name: str) -> Function:
        return native(lambda args: _chain(lodash_functions[name].do(UNDEFINED, [value, *args])))

    lodash_functions = lodash(Project.__new__(Project)).properties
    made: dict[str, Value] = {name: step(name) for name in (*_FUNCTIONS, *_TEXTS)}
    made["value"] = native(lambda args: value)
    return made


def iteratee(by: Value) -> Callable[..., Value]:
    """Make what lodash makes of a function, a path, a pair or an object."""
    if isinstance(by, Function):
        return lambda *args: by.do(UNDEFINED, list(args))
    if by is UNDEFINED or by is None:
        return lambda value, *rest: value
    if isinstance(by, dict):
        return lambda value, *rest: all(
            is_same(property_of(value, k), each) for k, each in by.items()
        )
    if isinstance(by, list) and len(by) == 2:
        return lambda value, *rest: is_same(at(value, by[0]), by[1])
    return lambda value, *rest: at(value, by)


def at(value: Value, path: Value, default: Value = UNDEFINED) -> Value:
    """Follow a path such as `node.frontmatter.tags[0]`."""
    keys = path if isinstance(path, list) else _PATH.findall(text_of(path))
    for key in keys:
        if isinstance(value, Unknown):
            return value
        if value is None or value is UNDEFINED:
            return default
        value = property_of(value, key)
    return default if value is UNDEFINED else value


def _pairs(value: Value) -> list[tuple[Value, Value]]:
    if isinstance(value, list):
        return list(enumerate(value))
    if isinstance(value, MapValue | SetValue):
        return list(value.entries.items())
    return list(entries_of(value).items()) if not isinstance(value, str) else list(enumerate(value))


def _values(value: Value) -> list[Value]:
    return [each for _, each in _pairs(value)]


@_lodash("get", "result")
def _get(args: Args) -> Value:
    return at(args[0], argument(args, 1), argument(args, 2))


@_lodash("has")
def _has(args: Args) -> Value:
    return at(args[0], argument(args, 1)) is not UNDEFINED


@_lodash("set")
def _set(args: Args) -> Value:
    keys = _PATH.findall(text_of(argument(args, 1)))
    value = args[0]
    for key in keys[:-1]:
        if not isinstance(property_of(value, key), dict | list):
            set_property(value, key, {})
        value = property_of(value, key)
    set_property(value, keys[-1], argument(args, 2))
    return args[0]


@_lodash("each", "forEach", "forOwn", "forIn")
def _each(args: Args) -> Value:
    call = iteratee(argument(args, 1))
    for key, value in _pairs(args[0]):
        if call(value, key, args[0]) is False:
            break
    return args[0]


@_lodash("map", "flatMap")
def _map(args: Args) -> Value:
    call = iteratee(argument(args, 1))
    return [call(value, key, args[0]) for key, value in _pairs(args[0])]


@_lodash("flatMap")
def _flat_map(args: Args) -> Value:
    return flattened(_map(args), 1)


@_lodash("filter")
def _filter(args: Args) -> Value:
    call = iteratee(argument(args, 1))
    return [value for key, value in _pairs(args[0]) if is_true(call(value, key, args[0]))]


@_lodash("reject")
def _reject(args: Args) -> Value:
    call = iteratee(argument(args, 1))
    return [value for key, value in _pairs(args[0]) if not is_true(call(value, key, args[0]))]


@_lodash("partition")
def _partition(args: Args) -> Value:
    return [_filter(args), _reject(args)]


@_lodash("find")
def _find(args: Args) -> Value:
    return next(iter(_filter(args)), UNDEFINED)


@_lodash("findIndex")
def _find_index(args: Args) -> Value:
    call = iteratee(argument(args, 1))
    return next((key for key, value in _pairs(args[0]) if is_true(call(value, key))), -1)


@_lodash("some", "any")
def _some(args: Args) -> Value:
    return bool(_filter(args))


@_lodash("every", "all")
def _every(args: Args) -> Value:
    return not _reject(args)


@_lodash("reduce", "transform")
def _reduce(args: Args) -> Value:
    pairs, callback = _pairs(args[0]), argument(args, 1)
    if not isinstance(callback, Function) or (len(args) < 3 and not pairs):
        return LOST
    total = args[2] if len(args) > 2 else pairs[0][1]
    for key, value in pairs if len(args) > 2 else pairs[1:]:
        total = callback.do(UNDEFINED, [total, value, key, args[0]])
    return total


@_lodash("uniq", "union")
def _uniq(args: Args) -> Value:
    values = [each for given in args for each in (_values(given) if given is not None else [])]
    return list({identity(each): each for each in reversed(values)}.values())[::-1]


@_lodash("uniqBy")
def _uniq_by(args: Args) -> Value:
    call = iteratee(argument(args, 1))
    seen: dict[Value, Value] = {}
    for each in _values(args[0]):
        seen.setdefault(identity(call(each)), each)
    return list(seen.values())


@_lodash("flatten")
def _flatten(args: Args) -> Value:
    return flattened(_values(args[0]), 1)


@_lodash("flattenDeep")
def _flatten_deep(args: Args) -> Value:
    return flattened(_values(args[0]), 50)


@_lodash("compact")
def _compact(args: Args) -> Value:
    return [each for each in _values(args[0]) if is_true(each)]


@_lodash("concat")
def _concat(args: Args) -> Value:
    return flattened(list(args), 1)


@_lodash("difference", "without")
def _difference(args: Args) -> Value:
    gone = {identity(each) for each in flattened(args[1:], 1)}
    return [each for each in _values(args[0]) if identity(each) not in gone]


@_lodash("intersection")
def _intersection(args: Args) -> Value:
    kept = [{identity(each) for each in _values(given)} for given in args[1:]]
    return [each for each in _values(args[0]) if all(identity(each) in given for given in kept)]


@_lodash("groupBy")
def _group_by(args: Args) -> Value:
    call = iteratee(argument(args, 1))
    groups: dict[str, list[Value]] = {}
    for each in _values(args[0]):
        groups.setdefault(text_of(call(each)), []).append(each)
    return groups


@_lodash("countBy")
def _count_by(args: Args) -> Value:
    return {key: len(values) for key, values in _group_by(args).items()}


@_lodash("keyBy")
def _key_by(args: Args) -> Value:
    return {key: values[-1] for key, values in _group_by(args).items()}


@_lodash("sortBy")
def _sort_by(args: Args) -> Value:
    return _ordered(_values(args[0]), flattened(args[1:], 1) or [UNDEFINED], [])


@_lodash("orderBy")
def _order_by(args: Args) -> Value:
    by, orders = argument(args, 1), argument(args, 2)
    keys = by if isinstance(by, list) else [by]
    return _ordered(_values(args[0]), keys, orders if isinstance(orders, list) else [orders])


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
    return (2, 0, "") if value is None or value is UNDEFINED else (1, 0, text_of(value))


@_lodash("chunk")
def _chunk(args: Args) -> Value:
    values, size = _values(args[0]), max(integer(argument(args, 1), 1), 1)
    return [values[place : place + size] for place in range(0, len(values), size)]


@_lodash("range")
def _range(args: Args) -> Value:
    numbers = [integer(each) for each in args[:3]]
    return list(range(*numbers))[:100_000] if len(numbers) < 3 or numbers[2] else []


@_lodash("times")
def _times(args: Args) -> Value:
    call = iteratee(argument(args, 1))
    return [call(number) for number in range(min(integer(args[0]), 100_000))]


@_lodash("includes", "contains")
def _includes(args: Args) -> Value:
    if isinstance(args[0], str):
        return text_of(argument(args, 1)) in args[0]
    return any(is_same(each, argument(args, 1)) for each in _values(args[0]))


@_lodash("keys")
def _keys(args: Args) -> Value:
    return [text_of(key) for key, _ in _pairs(args[0])]


@_lodash("values", "toArray")
def _all_values(args: Args) -> Value:
    return _values(args[0])


@_lodash("entries", "toPairs")
def _entries(args: Args) -> Value:
    return [[text_of(key), value] for key, value in _pairs(args[0])]


@_lodash("fromPairs", "zipObject")
def _from_pairs(args: Args) -> Value:
    if len(args) > 1:
        return {text_of(k): v for k, v in zip(args[0], args[1], strict=False)}
    return {text_of(pair[0]): pair[1] for pair in args[0]}


@_lodash("head", "first")
def _head(args: Args) -> Value:
    return property_of(args[0], 0) if args[0] else UNDEFINED


@_lodash("last")
def _last(args: Args) -> Value:
    return args[0][-1] if args[0] else UNDEFINED


@_lodash("take", "slice", "drop", "tail", "initial", "dropRight", "takeRight")
def _take(args: Args) -> Value:
    return LOST


@_lodash("take")
def _first_ones(args: Args) -> Value:
    return args[0][: integer(argument(args, 1), 1)]


@_lodash("drop", "tail")
def _other_ones(args: Args) -> Value:
    return args[0][integer(argument(args, 1), 1) :]


@_lodash("reverse")
def _reverse(args: Args) -> Value:
    args[0].reverse()
    return args[0]


@_lodash("size")
def _size(args: Args) -> Value:
    return len(_pairs(args[0]))


@_lodash("pick")
def _pick(args: Args) -> Value:
    names = [text_of(each) for each in flattened(args[1:], 2)]
    return {name: args[0][name] for name in names if name in args[0]}


@_lodash("omit")
def _omit(args: Args) -> Value:
    names = {text_of(each) for each in flattened(args[1:], 2)}
    return {name: each for name, each in entries_of(args[0]).items() if name not in names}


@_lodash("assign", "extend", "merge", "defaultsDeep", "defaults")
def _assign(args: Args) -> Value:
    for each in args[1:]:
        _merge(args[0], entries_of(each))
    return args[0]


def _merge(target: Any, given: dict[str, Value]) -> None:
    for name, value in given.items():
        own = target.get(name)
        if isinstance(own, dict) and isinstance(value, dict):
            _merge(own, value)
        else:
            target[name] = value


@_lodash("mapValues")
def _map_values(args: Args) -> Value:
    call = iteratee(argument(args, 1))
    return {name: call(each, name) for name, each in entries_of(args[0]).items()}


@_lodash("mapKeys")
def _map_keys(args: Args) -> Value:
    call = iteratee(argument(args, 1))
    return {text_of(call(each, name)): each for name, each in entries_of(args[0]).items()}


@_lodash("castArray")
def _cast_array(args: Args) -> Value:
    value = argument(args, 0)
    return value if isinstance(value, list) else [value] if args else []


@_lodash("clone", "cloneDeep")
def _clone(args: Args) -> Value:
    return _copied(argument(args, 0), 40)


def _copied(value: Value, depth: int) -> Value:
    if depth and isinstance(value, list):
        return [_copied(each, depth - 1) for each in value]
    if depth and isinstance(value, dict):
        copy = {name: _copied(each, depth - 1) for name, each in value.items()}
        return Record(value.node, copy) if isinstance(value, Record) else copy
    return value


@_lodash("isEmpty")
def _is_empty(args: Args) -> Value:
    value = argument(args, 0)
    return not _pairs(value) if isinstance(value, str | list | dict | MapValue | SetValue) else True


def _judge(*names: str, by: Callable[[Value], bool]) -> None:
    for name in names:
        _FUNCTIONS[name] = lambda args: by(argument(args, 0))


_judge("isString", by=lambda value: isinstance(value, str))
_judge("isArray", by=lambda value: isinstance(value, list))
_judge("isNil", by=lambda value: value is None or value is UNDEFINED)
_judge("isNull", by=lambda value: value is None)
_judge("isUndefined", by=lambda value: value is UNDEFINED)
_judge("isFunction", by=lambda value: isinstance(value, Function))
_judge("isObject", "isPlainObject", by=lambda value: isinstance(value, dict))
_judge("isNumber", by=lambda value: isinstance(value, int | float) and not isinstance(value, bool))
_judge("isBoolean", by=lambda value: isinstance(value, bool))
_judge("isDate", by=lambda value: isinstance(value, Moment))


@_lodash("identity")
def _identity(args: Args) -> Value:
    return argument(args, 0)


@_lodash("noop")
def _noop(args: Args) -> Value:
    return UNDEFINED


@_lodash("trim", "trimStart", "trimEnd")
def _trim(args: Args) -> Value:
    return _stripped(args, str.strip)


@_lodash("trimStart")
def _trim_start(args: Args) -> Value:
    return _stripped(args, str.lstrip)


@_lodash("trimEnd")
def _trim_end(args: Args) -> Value:
    return _stripped(args, str.rstrip)


def _stripped(args: Args, strip: Callable[[str, str | None], str]) -> Value:
    signs = argument(args, 1)
    if isinstance(argument(args, 0), Unknown):
        return LOST
    return strip(text_of(argument(args, 0)), None if signs is UNDEFINED else text_of(signs))


@_lodash("replace", "split", "startsWith", "endsWith", "padStart", "repeat")
def _none(args: Args) -> Value:
    return LOST


def _as_method(name: str) -> Do:
    return lambda args: METHODS["string"][name].do(text_of(args[0]), args[1:])


for _name in ("replace", "split", "startsWith", "endsWith", "padStart", "repeat"):
    _FUNCTIONS[_name] = _as_method(_name)


@_lodash("flow", "flowRight", "compose")
def _flow(args: Args) -> Value:
    steps = flattened(args, 1)

    def call(given: Args) -> Value:
        value = steps[0].do(UNDEFINED, given)
        for step in steps[1:]:
            value = step.do(UNDEFINED, [value])
        return value

    return native(call)


@_lodash("max", "min")
def _extreme(args: Args) -> Value:
    return LOST


@_lodash("max")
def _max(args: Args) -> Value:
    return max(args[0], key=number_of, default=UNDEFINED)


@_lodash("min")
def _min(args: Args) -> Value:
    return min(args[0], key=number_of, default=UNDEFINED)


@_lodash("sort")
def _sort(args: Args) -> Value:
    return sorted_by(args[0], argument(args, 1))


_register_single_functions()
