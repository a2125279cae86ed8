"""The global names of JavaScript and Node."""

import json
import math
from collections.abc import Callable
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from sitegen.migrate.js.access import entries_of, iterated, property_of
from sitegen.migrate.js.budget import Spent
from sitegen.migrate.js.built import arrays, strings
from sitegen.migrate.js.built.dates import date_of, milliseconds, read_date
from sitegen.migrate.js.built.json import json_text, json_value
from sitegen.migrate.js.built.objects import attempted, map_of, set_of, settled
from sitegen.migrate.js.built.tables import METHODS, argument, module, native
from sitegen.migrate.js.convert import integer, is_same, is_true, number_of, text_of, whole
from sitegen.migrate.js.values import (
    LOST,
    UNDEFINED,
    Args,
    Function,
    Instance,
    Promise,
    Regex,
    Thrown,
    Unknown,
    Value,
)

_MOST = 1_000_000
_FREE = "-_.!~*'()"
_ERRORS = ("Error", "TypeError", "RangeError", "SyntaxError", "ReferenceError", "EvalError")

# The names of these modules register the methods of strings and arrays.
REGISTERED = (arrays, strings)


def global_names() -> dict[str, Value]:
    """Make the names that every file sees, apart from those of modules."""
    names: dict[str, Value] = {
        "Object": _object(), "Array": _array(), "Math": _math(), "Number": _number(),
        "String": _of(lambda args: text_of(argument([*args, ""], 0)), "String", raw=_raw),
        "Boolean": _of(lambda args: is_true(argument(args, 0)), "Boolean"),
        "JSON": module(parse=_parse, stringify=_stringify),
        "Date": _date(), "RegExp": _of(_regex, "RegExp"), "Promise": _promise(),
        "Symbol": _of(lambda args: f"@@{text_of(argument(args, 0))}", "Symbol"),
        "Map": _made(lambda args: map_of(iterated(argument(args, 0))), "Map"),
        "Set": _made(lambda args: set_of(iterated(argument(args, 0))), "Set"),
        "parseInt": native(_parse_int, "parseInt"),
        "parseFloat": native(_parse_float, "parseFloat"),
        "isNaN": native(lambda args: math.isnan(number_of(argument(args, 0))), "isNaN"),
        "NaN": math.nan, "Infinity": math.inf, "undefined": UNDEFINED,
        "URL": _made(_url, "URL"),
        "setTimeout": native(lambda args: UNDEFINED),
        "setImmediate": native(lambda args: UNDEFINED),
    }  # fmt: skip
    names["WeakMap"], names["WeakSet"] = names["Map"], names["Set"]
    names["console"] = {name: native(lambda args: UNDEFINED) for name in _CONSOLE}
    names.update({name: _error(name) for name in _ERRORS})
    names.update(_uri())
    names["process"] = process()
    names["globalThis"] = names["global"] = {}
    return names


_CONSOLE = ("log", "error", "warn", "info", "debug", "table", "time", "timeEnd", "group", "dir")


def process() -> dict[str, Value]:
    """Make `process` of a production build on a machine without any settings."""
    settings = {"NODE_ENV": "production", "gatsby_executing_command": "build"}
    made = module(cwd=lambda args: "/", exit=lambda args: LOST, on=lambda args: UNDEFINED)
    return {**made, "env": settings, "argv": ["node", "gatsby", "build"], "platform": "linux"}


def _of(do: Callable[[Args], Value], name: str, **properties: Callable[[Args], Value]) -> Function:
    return Function(lambda this, args: do(args), name, do, dict(module(**properties)))


def _made(do: Callable[[Args], Value], name: str) -> Function:
    return Function(lambda this, args: LOST, name, do)


def _object() -> Function:
    made = _of(lambda args: argument([*args, {}], 0), "Object")
    made.properties = module(
        keys=lambda args: _entries(args, lambda name, value: name),
        values=lambda args: _entries(args, lambda name, value: value),
        entries=lambda args: _entries(args, lambda name, value: [name, value]),
        assign=_assign,
        freeze=lambda args: argument(args, 0),
        fromEntries=_from_entries,
        create=lambda args: dict(entries_of(argument(args, 0))),
        getOwnPropertyNames=lambda args: _entries(args, lambda name, value: name),
        is_=lambda args: is_same(argument(args, 0), argument(args, 1)),
        defineProperty=_define,
    )
    made.properties["is"] = made.properties.pop("is_")
    made.prototype = dict(METHODS["object"])
    return made


def _entries(args: Args, read: Callable[[str, Value], Value]) -> Value:
    value = argument(args, 0)
    if isinstance(value, Unknown):
        return LOST
    return [read(name, each) for name, each in entries_of(value).items()]


def _assign(args: Args) -> Value:
    target = argument(args, 0)
    for each in args[1:]:
        if isinstance(target, dict):
            target.update(entries_of(each))
        elif isinstance(target, Function):
            target.properties.update(entries_of(each))
    return target


def _define(args: Args) -> Value:
    target, described = argument(args, 0), argument(args, 2)
    if isinstance(target, dict) and isinstance(described, dict):
        value = described.get("value", UNDEFINED)
        getter = described.get("get")
        target[text_of(args[1])] = getter.do(target, []) if isinstance(getter, Function) else value
    return target


def _from_entries(args: Args) -> Value:
    pairs = iterated(argument(args, 0))
    if pairs is None:
        return LOST
    return {text_of(pair[0]): pair[1] for pair in pairs if isinstance(pair, list) and len(pair) > 1}


def _array() -> Function:
    made = _of(_new_array, "Array", isArray=lambda args: isinstance(argument(args, 0), list))
    made.properties.update(module(from_=_from, of=lambda args: list(args)))
    made.properties["from"] = made.properties.pop("from_")
    made.prototype = dict(METHODS["array"])
    return made


def _new_array(args: Args) -> Value:
    if len(args) == 1 and isinstance(args[0], int) and not isinstance(args[0], bool):
        return _empty(args[0])
    return list(args)


def _empty(length: int) -> Value:
    if length > _MOST:
        raise Spent
    return [UNDEFINED] * max(length, 0)


def _from(args: Args) -> Value:
    source, change = argument(args, 0), argument(args, 1)
    if isinstance(source, dict):
        values = _empty(integer(source.get("length", 0)))
    else:
        values = iterated(source)
    if values is None:
        return LOST
    if not isinstance(change, Function):
        return list(values)
    return [change.do(UNDEFINED, [value, place]) for place, value in enumerate(values)]


def _math() -> dict[str, Value]:
    def one(compute: Callable[[float], float]) -> Callable[[Args], Value]:
        def call(args: Args) -> Value:
            value = argument(args, 0)
            number = number_of(value)
            if isinstance(value, Unknown):
                return LOST
            return whole(compute(number)) if math.isfinite(number) else number

        return call

    def most(choose: Any, none: float) -> Callable[[Args], Value]:
        return lambda args: (
            LOST
            if any(isinstance(each, Unknown) for each in args)
            else choose([number_of(each) for each in args], default=none)
        )

    made = module(
        ceil=one(math.ceil), floor=one(math.floor), trunc=one(math.trunc), abs=one(abs),
        round=one(lambda number: math.floor(number + 0.5)), max=most(max, -math.inf),
        sqrt=one(lambda number: math.sqrt(number) if number >= 0 else math.nan),
        min=most(min, math.inf),
        pow=lambda args: whole(float(number_of(args[0])) ** number_of(args[1])),
        sign=one(lambda number: (number > 0) - (number < 0)), random=lambda args: LOST,
    )  # fmt: skip
    return {**made, "PI": math.pi, "E": math.e}


def _number() -> Function:
    def is_whole(args: Args) -> Value:
        value = argument(args, 0)
        return isinstance(value, int) and not isinstance(value, bool)

    made = _of(
        lambda args: number_of(argument([*args, 0], 0)), "Number", isInteger=is_whole,
        isNaN=lambda args: isinstance(args[0], float) and math.isnan(args[0]),
        parseInt=_parse_int, parseFloat=_parse_float,
        isFinite=lambda args: isinstance(args[0], int | float) and math.isfinite(args[0]),
    )  # fmt: skip
    made.properties["MAX_SAFE_INTEGER"] = 2**53 - 1
    return made


def _parse_int(args: Args) -> Value:
    text, base = text_of(argument(args, 0)).strip(), integer(argument(args, 1), 10) or 10
    if text[:2].lower() == "0x":
        text, base = text[2:], 16
    sign, digits = (text[:1], text[1:]) if text[:1] in ("+", "-") else ("", text)
    known = "0123456789abcdefghijklmnopqrstuvwxyz"[:base]
    length = next((n for n, each in enumerate(digits) if each.lower() not in known), len(digits))
    if not 2 <= base <= 36 or not 0 < length < 400:
        return math.nan
    return whole(int(sign + digits[:length], base))


def _parse_float(args: Args) -> Value:
    text = text_of(argument(args, 0)).strip()
    for end in range(min(len(text), 40), 0, -1):
        number = number_of(text[:end])
        if not math.isnan(number):
            return number
    return math.nan


def _raw(args: Args) -> Value:
    texts, values = args[0], [text_of(each) for each in args[1:]]
    return "".join(a + b for a, b in zip(texts, [*values, ""], strict=False))


def _parse(args: Args) -> Value:
    value = argument(args, 0)
    if isinstance(value, Unknown):
        return LOST
    try:
        return json_value(text_of(value))
    except (json.JSONDecodeError, RecursionError):
        raise Thrown({"message": "Unexpected token in JSON"}) from None


def _stringify(args: Args) -> Value:
    return json_text(argument(args, 0))


def _utc(args: Args) -> Value:
    year, month = integer(argument(args, 0)), integer(argument(args, 1)) + 1
    rest = [integer(each) for each in args[2:7]] or [1]
    return _or_nan(milliseconds(year, month, *rest))


def _date() -> Function:
    return _of(
        date_of, "Date", now=lambda args: LOST,
        parse=lambda args: _or_nan(read_date(text_of(argument(args, 0)))),
        UTC=_utc,
    )  # fmt: skip


def _or_nan(number: float | None) -> float:
    return math.nan if number is None else number


def _regex(args: Args) -> Value:
    source, flags = argument(args, 0), argument(args, 1)
    if isinstance(source, Unknown):
        return LOST
    if isinstance(source, Regex):
        return Regex(source.source, source.flags if flags is UNDEFINED else text_of(flags))
    return Regex(text_of(source), "" if flags is UNDEFINED else text_of(flags))


def _promise() -> Function:
    made = _of(
        _new_promise, "Promise",
        resolve=lambda args: settled(argument(args, 0)),
        reject=lambda args: Promise(argument(args, 0), is_rejected=True, is_settled=True),
        all=_all, allSettled=_all, race=lambda args: (iterated(args[0]) or [UNDEFINED])[0],
    )  # fmt: skip
    # Bluebird's, which many sites put in the place of the built-in one.
    made.properties.update(module(map=_promise_map, promisify=lambda args: argument(args, 0)))
    made.properties["each"] = made.properties["map"]
    return made


def _new_promise(args: Args) -> Value:
    made = Promise()

    def settle(is_rejected: bool) -> Function:
        def call(given: Args) -> Value:
            value = argument(given, 0)
            if not made.is_settled:
                made.is_settled = True
                made.is_rejected = is_rejected
                made.value = value
                if isinstance(value, Promise):
                    made.value, made.is_rejected = value.value, value.is_rejected
            return UNDEFINED

        return native(call)

    executor = argument(args, 0)
    if isinstance(executor, Function):
        attempt = attempted(executor, [settle(False), settle(True)])
        if attempt.is_rejected and not made.is_settled:
            return attempt
    return made


def _all(args: Args) -> Value:
    values = iterated(argument(args, 0))
    if values is None:
        return LOST
    for each in values:
        if isinstance(each, Promise) and each.is_rejected:
            return each
    return settled([each.value if isinstance(each, Promise) else each for each in values])


def _promise_map(args: Args) -> Value:
    values, change = iterated(argument(args, 0)), argument(args, 1)
    if values is None or not isinstance(change, Function):
        return LOST
    return _all([[change.do(UNDEFINED, [value, place]) for place, value in enumerate(values)]])


def _error(name: str) -> Function:
    made = Function(lambda this, args: made.construct(args) if made.construct else UNDEFINED, name)

    def construct(args: Args) -> Value:
        error = Instance(made)
        error["message"] = text_of(argument([*args, ""], 0))
        return error

    made.construct = construct
    return made


def _uri() -> dict[str, Value]:
    def coded(code: Callable[[str], str]) -> Callable[[Args], Value]:
        return lambda args: (
            LOST if isinstance(argument(args, 0), Unknown) else code(text_of(argument(args, 0)))
        )

    return module(
        encodeURIComponent=coded(lambda text: quote(text, safe=_FREE)),
        encodeURI=coded(lambda text: quote(text, safe=_FREE + ";,/?:@&=+$#")),
        decodeURIComponent=coded(unquote),
        decodeURI=coded(unquote),
        escape=coded(lambda text: quote(text, safe="@*_+-./")),
        unescape=coded(unquote),
    )


def _url(args: Args) -> Value:
    from urllib.parse import urljoin

    base = argument(args, 1)
    text = text_of(argument(args, 0))
    whole_text = text if base is UNDEFINED else urljoin(text_of(property_of_url(base)), text)
    pieces = urlsplit(whole_text)
    path = pieces.path or "/"
    shown = f"{pieces.scheme}://{pieces.netloc}{path}"
    return {
        "href": shown + (f"?{pieces.query}" if pieces.query else ""),
        "origin": f"{pieces.scheme}://{pieces.netloc}", "host": pieces.netloc,
        "hostname": pieces.hostname or "", "pathname": path, "protocol": f"{pieces.scheme}:",
        "search": f"?{pieces.query}" if pieces.query else "",
        "hash": f"#{pieces.fragment}" if pieces.fragment else "",
    }  # fmt: skip


def property_of_url(value: Value) -> Value:
    """Give the text of a URL, or of what stands for one."""
    return property_of(value, "href") if isinstance(value, dict) else value
