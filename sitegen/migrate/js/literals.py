"""Strings, numbers, templates, arrays, objects and regular expressions as they are written."""

import re
from typing import TYPE_CHECKING

from sitegen.migrate.js.access import entries_of, iterated
from sitegen.migrate.js.compile import Run, Scope, Unit, compiled, compiles, constant
from sitegen.migrate.js.convert import number_of, text_of
from sitegen.migrate.js.parse import parts, text_of_node
from sitegen.migrate.js.values import (
    UNDEFINED,
    Accessor,
    Function,
    Record,
    Regex,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from tree_sitter import Node

_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0", "\n": ""}
_CODE = re.compile(r"\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def string_value(node: "Node") -> str:
    """Read a string literal, or the plain part of a template."""
    pieces = [
        _escaped(text_of_node(each)) if each.type == "escape_sequence" else text_of_node(each)
        for each in node.children
        if each.type in ("string_fragment", "escape_sequence")
    ]
    text = "".join(pieces)
    return _PAIR.sub(_joined, text) if _PAIR.search(text) else text


def _joined(pair: re.Match[str]) -> str:
    return pair[0].encode("utf-16", "surrogatepass").decode("utf-16")


def _escaped(text: str) -> str:
    found = _CODE.match(text)
    if not found:
        return _ESCAPES.get(text[1:], text[1:])
    code = int(found[1] or found[2] or found[3], 16)
    return chr(code) if code <= 0x10FFFF else "\ufffd"


@compiles("string")
def _string(node: "Node", unit: Unit) -> Run:
    return constant(string_value(node))


@compiles("number")
def _number(node: "Node", unit: Unit) -> Run:
    return constant(number_of(text_of_node(node).replace("_", "").rstrip("n")))


@compiles("true", "false", "null", "undefined")
def _word(node: "Node", unit: Unit) -> Run:
    words = {"true": True, "false": False, "null": None, "undefined": UNDEFINED}
    return constant(words[node.type])


@compiles("regex")
def _regex(node: "Node", unit: Unit) -> Run:
    pattern, flags = node.child_by_field_name("pattern"), node.child_by_field_name("flags")
    source = text_of_node(pattern) if pattern else ""
    marks = text_of_node(flags) if flags else ""
    return lambda scope: Regex(source, marks)


@compiles("template_string")
def _template(node: "Node", unit: Unit) -> Run:
    pieces = template_pieces(node, unit)
    whole = constant(unit.unknown(node))

    def run(scope: Scope) -> Value:
        texts = []
        for piece in pieces:
            value = piece if isinstance(piece, str) else piece(scope)
            if isinstance(value, Unknown):
                return whole(scope)
            texts.append(text_of(value))
        return unit.budget.weigh("".join(texts))

    return run


def template_pieces(node: "Node", unit: Unit) -> list[str | Run]:
    """Give the plain and the worked-out pieces of a template in turn."""
    pieces: list[str | Run] = []
    for each in node.children:
        if each.type == "string_fragment":
            pieces.append(text_of_node(each).replace("\r\n", "\n"))
        elif each.type == "escape_sequence":
            pieces.append(_escaped(text_of_node(each)))
        elif each.type == "template_substitution":
            pieces.append(compiled(parts(each)[0] if parts(each) else None, unit))
    return pieces


@compiles("array")
def _array(node: "Node", unit: Unit) -> Run:
    spreads = [each.type == "spread_element" for each in parts(node)]
    runs = [
        compiled(parts(each)[0] if spread else each, unit)
        for each, spread in zip(parts(node), spreads, strict=True)
    ]

    def run(scope: Scope) -> Value:
        values: list[Value] = []
        for each, spread in zip(runs, spreads, strict=True):
            value = each(scope)
            found = iterated(value) if spread else [value]
            # What is spread but unknown stays visible as one unknown element.
            values.extend([value] if found is None else found)
        return unit.budget.weigh(values)

    return run


@compiles("object")
def _object(node: "Node", unit: Unit) -> Run:
    writers = [_member(each, unit) for each in parts(node)]

    def run(scope: Scope) -> Value:
        made: dict[str, Value] = {}
        for write in writers:
            made = write(scope, made) or made
        return made

    return run


def _member(node: "Node", unit: Unit):  # type: ignore[no-untyped-def]
    if node.type == "spread_element":
        return _spread(compiled(parts(node)[0], unit))
    if node.type == "shorthand_property_identifier":
        from sitegen.migrate.js.names import named

        return _assign(constant(text_of_node(node)), named(node, unit))
    if node.type == "method_definition":
        return _method(node, unit)
    key, value = node.child_by_field_name("key"), node.child_by_field_name("value")
    if key is None:
        return lambda scope, made: None
    return _assign(key_of(key, unit), compiled(value, unit))


def key_of(node: "Node", unit: Unit) -> Run:
    """Give what works out the name of a property."""
    if node.type == "computed_property_name":
        inner = compiled(parts(node)[0], unit)
        return lambda scope: text_of(inner(scope))
    if node.type == "string":
        return constant(string_value(node))
    return constant(text_of_node(node))


def _assign(key: Run, value: Run):  # type: ignore[no-untyped-def]
    def write(scope: Scope, made: dict[str, Value]) -> None:
        name, worth = key(scope), value(scope)
        if isinstance(worth, Function) and not worth.name:
            worth.name = name
        made[name] = worth

    return write


def _spread(source: Run):  # type: ignore[no-untyped-def]
    def write(scope: Scope, made: dict[str, Value]) -> dict[str, Value] | None:
        value = source(scope)
        if isinstance(value, Unknown):
            made[f"...{value.text}"] = value
        made.update(entries_of(value))
        # A copy of what a query gave still shows that node.
        if isinstance(value, Record) and not isinstance(made, Record):
            return Record(value.node, made)
        return None

    return write


def _method(node: "Node", unit: Unit):  # type: ignore[no-untyped-def]
    from sitegen.migrate.js.functions import method_of

    name = node.child_by_field_name("name")
    key = key_of(name, unit) if name is not None else constant("")
    is_getter = any(each.type == "get" for each in node.children)
    is_setter = any(each.type == "set" for each in node.children)
    make = method_of(node, unit)

    def write(scope: Scope, made: dict[str, Value]) -> None:
        if not is_setter:
            function = make(scope)
            made[key(scope)] = Accessor(function) if is_getter else function

    return write
