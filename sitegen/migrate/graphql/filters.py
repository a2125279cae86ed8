"""Which nodes a query's filter lets through, and their order."""

import re
from collections.abc import Callable, Mapping

from sitegen.migrate.globs import is_matched
from sitegen.migrate.js.built.patterns import compiled_pattern, found
from sitegen.migrate.js.convert import is_same
from sitegen.migrate.js.values import UNDEFINED, Unknown, Value

Read = Callable[[Value, str], Value]

_REGEX = re.compile(r"/(.*)/([a-z]*)$", re.DOTALL)
_OPERATORS = frozenset(
    ("eq", "ne", "in", "nin", "gt", "gte", "lt", "lte", "regex", "glob", "elemMatch")
)


def passes(value: Value, wanted: Value, read: Read) -> bool:
    """Tell whether a value fits a filter; what is unknown on either side fits.

    wanted: of GraphQL: `{frontmatter: {draft: {ne: true}}}`
    read:   gives a field of a value
    """
    if not isinstance(wanted, Mapping):
        return True
    for name, each in wanted.items():
        if name in _OPERATORS:
            if not _fits(value, name, each, read):
                return False
        elif not passes(_field(value, name, read), each, read):
            return False
    return True


def _field(value: Value, name: str, read: Read) -> Value:
    if isinstance(value, Unknown):
        return value
    return None if value is None or value is UNDEFINED else read(value, name)


def _fits(value: Value, operator: str, wanted: Value, read: Read) -> bool:
    value = None if value is UNDEFINED else value
    if isinstance(value, Unknown) or isinstance(wanted, Unknown):
        return True
    if operator == "elemMatch":
        return isinstance(value, list) and any(passes(each, wanted, read) for each in value)
    if operator in ("ne", "nin"):
        return not _fits(value, "eq" if operator == "ne" else "in", wanted, read)
    # Of a list, one element that fits is enough.
    if isinstance(value, list) and operator not in ("eq", "in"):
        return any(_fits(each, operator, wanted, read) for each in value)
    return _TESTS[operator](value, wanted)


def _equal(value: Value, wanted: Value) -> bool:
    if isinstance(value, list) and not isinstance(wanted, list):
        return any(is_same(each, wanted) for each in value)
    return value == wanted if isinstance(wanted, list) else is_same(value, wanted)


def _among(value: Value, wanted: Value) -> bool:
    choices = wanted if isinstance(wanted, list) else [wanted]
    return any(_equal(value, each) for each in choices)


def _ordered(compare: Callable[[Value, Value], bool]) -> Callable[[Value, Value], bool]:
    def test(value: Value, wanted: Value) -> bool:
        numbers = isinstance(value, int | float) and isinstance(wanted, int | float)
        texts = isinstance(value, str) and isinstance(wanted, str)
        return (numbers or texts) and compare(value, wanted)

    return test


def _regex(value: Value, wanted: Value) -> bool:
    parts = _REGEX.match(wanted) if isinstance(wanted, str) else None
    if parts is None or not isinstance(value, str):
        return False
    # The query's text has each backslash twice, once for GraphQL's strings.
    pattern = compiled_pattern(parts[1], parts[2])
    return pattern is None or found(pattern, value, 0) is not None


def _glob(value: Value, wanted: Value) -> bool:
    return isinstance(value, str) and isinstance(wanted, str) and is_matched(value, wanted)


_TESTS: dict[str, Callable[[Value, Value], bool]] = {
    "eq": _equal,
    "in": _among,
    "gt": _ordered(lambda value, wanted: value > wanted),
    "gte": _ordered(lambda value, wanted: value >= wanted),
    "lt": _ordered(lambda value, wanted: value < wanted),
    "lte": _ordered(lambda value, wanted: value <= wanted),
    "regex": _regex,
    "glob": _glob,
}


def sort_keys(wanted: Value) -> list[tuple[str, bool]]:
    """Read a `sort` argument of any version.

    returns: dotted names, and whether the order is falling
    """
    if isinstance(wanted, list):
        return [key for each in wanted for key in sort_keys(each)]
    if not isinstance(wanted, Mapping):
        return []
    if "fields" in wanted:
        return _legacy(wanted["fields"], wanted.get("order", "ASC"))
    return [
        (f"{name}.{inner}" if inner else name, is_falling)
        for name, each in wanted.items()
        for inner, is_falling in (
            sort_keys(each) if isinstance(each, Mapping) else [("", each == "DESC")]
        )
    ]


def _legacy(fields: Value, order: Value) -> list[tuple[str, bool]]:
    names = fields if isinstance(fields, list) else [fields]
    orders = order if isinstance(order, list) else [order] * len(names)
    orders += ["ASC"] * (len(names) - len(orders))
    return [
        (str(name).replace("___", "."), each == "DESC")
        for name, each in zip(names, orders, strict=False)
    ]


def sorted_values(values: list[Value], wanted: Value, read: Read) -> list[Value]:
    """Put values into a query's order; equals keep theirs."""
    for name, is_falling in reversed(sort_keys(wanted)):
        keyed = [(rank(at(each, name, read)), each) for each in values]
        keyed.sort(key=lambda pair: pair[0], reverse=is_falling)
        values = [each for _, each in keyed]
    return values


def at(value: Value, path: str, read: Read) -> Value:
    """Follow a dotted path, through all that a list has."""
    for name in path.split("."):
        is_each = isinstance(value, list) and not name.isdigit()
        value = [_field(one, name, read) for one in value] if is_each else _field(value, name, read)
    return value


def rank(value: Value) -> tuple[int, float, str]:
    """Give what tells the order of values: numbers, then texts, then nothing."""
    if isinstance(value, int | float):
        return (0, value, "")
    return (1, 0, value) if isinstance(value, str) else (2, 0, "")
