"""The validator that plugins declare their options with: only its defaults matter here."""

from sitegen.migrate.js.built.tables import argument, native
from sitegen.migrate.js.values import UNDEFINED, Args, Function, Value

_KINDS = (
    "any", "string", "number", "boolean", "bool", "object", "array", "func", "function", "date",
    "alternatives", "symbol", "binary", "ref", "valid", "link",
)  # fmt: skip
_RULES = (
    "allow", "alter", "and", "concat", "conditional", "custom", "description", "empty", "equal",
    "error", "example", "external", "forbidden", "greater", "has", "insensitive", "instance",
    "integer", "invalid", "items", "label", "length", "less", "lowercase", "match", "max",
    "message", "messages", "meta", "min", "minArity", "maxArity", "note", "nand", "not", "only",
    "oneOf", "optional", "or", "ordered", "pattern", "positive", "prefs", "raw", "regex", "rename",
    "required", "single", "sparse", "strict", "strip", "tag", "trim", "try", "unique", "unit",
    "unknown", "uri", "uppercase", "valid", "when", "with", "without", "xor",
)  # fmt: skip
_DEFAULT, _KEYS = " default", " keys"


def joi() -> dict[str, Value]:
    """Make the object that `pluginOptionsSchema` is given."""
    return {kind: native(_schema, kind) for kind in _KINDS}


def default_options(schema: Value) -> dict[str, Value]:
    """Give the options that a schema has defaults for."""
    keys = schema.get(_KEYS) if isinstance(schema, dict) else None
    defaults = {name: _default(each) for name, each in (keys or {}).items()}
    return {name: each for name, each in defaults.items() if each is not UNDEFINED}


def _default(schema: Value) -> Value:
    if not isinstance(schema, dict):
        return UNDEFINED
    value = schema.get(_DEFAULT, UNDEFINED)
    if isinstance(value, Function):
        return value.do(UNDEFINED, [{}, {}])
    return value if value is not UNDEFINED else default_options(schema) or UNDEFINED


def _schema(args: Args) -> dict[str, Value]:
    """Make a schema: an object whose rules all answer with itself."""
    made: dict[str, Value] = {}
    made.update((rule, native(lambda given: made, rule)) for rule in _RULES)
    made["default"] = native(lambda given: _set(made, _DEFAULT, argument(given, 0)))
    for rule in ("keys", "append"):
        made[rule] = native(lambda given: _set(made, _KEYS, _joined(made, argument(given, 0))))
    return _set(made, _KEYS, _joined(made, argument(args, 0)))


def _joined(schema: dict[str, Value], more: Value) -> dict[str, Value]:
    return {**schema.get(_KEYS, {}), **(more if isinstance(more, dict) else {})}


def _set(schema: dict[str, Value], key: str, value: Value) -> dict[str, Value]:
    schema[key] = value
    return schema
