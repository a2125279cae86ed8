"""Classes: methods, fields and inheritance."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from sitegen.migrate.js.compile import Run, Scope, Unit, compiled, compiles, constant
from sitegen.migrate.js.functions import method_of
from sitegen.migrate.js.literals import key_of
from sitegen.migrate.js.parse import parts, text_of_node
from sitegen.migrate.js.values import (
    UNDEFINED,
    Accessor,
    Args,
    Function,
    Instance,
    Value,
)

if TYPE_CHECKING:
    from tree_sitter import Node

Write = Callable[[Scope, Function], None]


@compiles("class_declaration", "class", "abstract_class_declaration")
def _class(node: "Node", unit: Unit) -> Run:
    name_node, body = node.child_by_field_name("name"), node.child_by_field_name("body")
    name = text_of_node(name_node) if name_node is not None else ""
    heritage = _heritage(node, unit)
    members = parts(body) if body is not None else []
    writers = [_writer(each, unit) for each in members]
    fields = [_field(each, unit) for each in members if _is_field(each)]

    def run(scope: Scope) -> Value:
        parent = heritage(scope)
        maker = Function(lambda this, arguments: UNDEFINED, name)
        maker.parent = parent if isinstance(parent, Function) else None
        within = Scope(scope, {"super": _super(maker)})
        for write in writers:
            write(within, maker)
        maker.construct = _constructor(maker, fields, within)
        if name:
            scope.names[name] = maker
        return maker if node.type == "class" else None

    return run


def _heritage(node: "Node", unit: Unit) -> Run:
    for each in parts(node):
        if each.type == "class_heritage":
            clause = parts(each)[0]
            value = clause.child_by_field_name("value")
            return compiled(value if value is not None else clause, unit)
    return constant(None)


def _is_field(node: "Node") -> bool:
    is_static = any(each.type == "static" for each in node.children)
    return node.type in ("public_field_definition", "field_definition") and not is_static


def _field(node: "Node", unit: Unit) -> tuple[Run, Run]:
    name = node.child_by_field_name("name") or node.child_by_field_name("property")
    value = node.child_by_field_name("value")
    key = key_of(name, unit) if name is not None else constant("")
    return key, constant(UNDEFINED) if value is None else compiled(value, unit)


def _writer(node: "Node", unit: Unit) -> Write:
    is_static = any(each.type == "static" for each in node.children)
    if node.type == "method_definition":
        return _method(node, unit, is_static)
    if node.type not in ("public_field_definition", "field_definition") or not is_static:
        return lambda scope, maker: None
    key, value = _field(node, unit)

    def write(scope: Scope, maker: Function) -> None:
        maker.properties[key(scope)] = value(Scope(scope, {"this": maker}))

    return write


def _method(node: "Node", unit: Unit, is_static: bool) -> Write:
    name = node.child_by_field_name("name")
    key = key_of(name, unit) if name is not None else constant("")
    make = method_of(node, unit)
    is_getter = any(each.type == "get" for each in node.children)

    def write(scope: Scope, maker: Function) -> None:
        function = make(scope)
        home = maker.properties if is_static else maker.prototype
        home[key(scope)] = Accessor(function) if is_getter else function

    return write


def _constructor(
    maker: Function, fields: list[tuple[Run, Run]], scope: Scope
) -> Callable[[Args], Value]:
    def construct(arguments: Args) -> Value:
        made = Instance(maker)
        within = Scope(scope, {"this": made})
        for key, value in fields:
            made[key(within)] = value(within)
        _begin(maker, made, arguments)
        return made

    return construct


def _begin(maker: Function | None, made: Instance, arguments: Args) -> None:
    while maker is not None and "constructor" not in maker.prototype:
        maker = maker.parent
    if maker is not None:
        maker.prototype["constructor"].do(made, arguments)


def _super(maker: Function) -> Function:
    """Stand for `super`: called it begins the parent, asked it has the parent's methods."""

    def call(this: Value, arguments: Args) -> Value:
        if isinstance(this, Instance):
            _begin(maker.parent, this, arguments)
        return UNDEFINED

    return Function(call, "super", properties=maker.parent.prototype if maker.parent else {})
