"""The global names of JavaScript and Node."""

import json
import math

from sitegen.migrate.js.access import iterated
from sitegen.migrate.js.built import arrays, strings
from sitegen.migrate.js.built.addresses import coders, url_of
from sitegen.migrate.js.built.callables import callable_global, constructed_global
from sitegen.migrate.js.built.containers import array_global, object_global
from sitegen.migrate.js.built.dates import date_of, milliseconds, read_date
from sitegen.migrate.js.built.json import json_text, json_value
from sitegen.migrate.js.built.numbers import math_global, number_global, parse_float, parse_int
from sitegen.migrate.js.built.objects import map_of, set_of
from sitegen.migrate.js.built.promises import promise_global
from sitegen.migrate.js.built.tables import argument, module, native
from sitegen.migrate.js.convert import integer, is_true, number_of, text_of
from sitegen.migrate.js.values import (
    LOST,
    UNDEFINED,
    Args,
    Function,
    Instance,
    Regex,
    Thrown,
    Unknown,
    UnknownJson,
    Value,
)

_ERRORS = ("Error", "TypeError", "RangeError", "SyntaxError", "ReferenceError", "EvalError")
_CONSOLE = ("log", "error", "warn", "info", "debug", "table", "time", "timeEnd", "group", "dir")

# The names of these modules register the methods of strings and arrays.
REGISTERED = (arrays, strings)


def global_names() -> dict[str, Value]:
    """Make the names that every file sees, apart from those of modules."""
    names: dict[str, Value] = {
        "Object": object_global(), "Array": array_global(),
        "Math": math_global(), "Number": number_global(), "String": _string(),
        "Boolean": callable_global(lambda args: is_true(argument(args, 0)), "Boolean"),
        "JSON": module(parse=_parse, stringify=_stringify),
        "Date": _date(), "RegExp": callable_global(_regex, "RegExp"), "Promise": promise_global(),
        "Symbol": callable_global(lambda args: f"@@{text_of(argument(args, 0))}", "Symbol"),
        "Map": constructed_global(lambda args: map_of(iterated(argument(args, 0))), "Map"),
        "Set": constructed_global(lambda args: set_of(iterated(argument(args, 0))), "Set"),
        "parseInt": native(parse_int, "parseInt"),
        "parseFloat": native(parse_float, "parseFloat"),
        "isNaN": native(lambda args: math.isnan(number_of(argument(args, 0))), "isNaN"),
        "NaN": math.nan, "Infinity": math.inf, "undefined": UNDEFINED,
        "URL": constructed_global(url_of, "URL"),
        "setTimeout": native(lambda args: UNDEFINED),
        "setImmediate": native(lambda args: UNDEFINED),
    }  # fmt: skip
    names["WeakMap"], names["WeakSet"] = names["Map"], names["Set"]
    names["console"] = {name: native(lambda args: UNDEFINED) for name in _CONSOLE}
    names.update({name: _error(name) for name in _ERRORS})
    names.update(coders())
    names["process"] = process()
    names["globalThis"] = names["global"] = {}
    return names


def process() -> dict[str, Value]:
    """Make `process` of a production build on a machine without any settings."""
    settings = {"NODE_ENV": "production", "gatsby_executing_command": "build"}
    made = module(cwd=lambda args: "/", exit=lambda args: LOST, on=lambda args: UNDEFINED)
    return {**made, "env": settings, "argv": ["node", "gatsby", "build"], "platform": "linux"}


def _string() -> Function:
    return callable_global(lambda args: text_of(argument([*args, ""], 0)), "String", raw=_raw)


def _raw(args: Args) -> Value:
    texts, values = args[0], [text_of(each) for each in args[1:]]
    return "".join(a + b for a, b in zip(texts, [*values, ""], strict=False))


def _parse(args: Args) -> Value:
    value = argument(args, 0)
    if isinstance(value, Unknown):
        return value.value if isinstance(value, UnknownJson) else LOST
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
    return callable_global(
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


def _error(name: str) -> Function:
    made = Function(lambda this, args: made.construct(args) if made.construct else UNDEFINED, name)

    def construct(args: Args) -> Value:
        error = Instance(made)
        error["message"] = text_of(argument([*args, ""], 0))
        return error

    made.construct = construct
    return made
