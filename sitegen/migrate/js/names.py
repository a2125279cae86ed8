"""Names: looking them up, binding them with patterns, and assigning."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from sitegen.migrate.js.access import entries_of, iterated, property_of, set_property
from sitegen.migrate.js.compile import Run, Scope, Unit, compiled, compiles, constant
from sitegen.migrate.js.literals import key_of
from sitegen.migrate.js.parse import parts, text_of_node
from sitegen.migrate.js.values import UNDEFINED, Unknown, Value

if TYPE_CHECKING:
    from tree_sitter import Node

Bind = Callable[[Scope, Value], None]

_NAMES = ("identifier", "shorthand_property_identifier_pattern", "type_identifier")


@compiles("identifier", "this", "super")
def named(node: "Node", unit: Unit) -> Run:
    """Look a name up; one that nobody declared is unknown."""
    name = text_of_node(node)
    if name == "undefined":
        return constant(UNDEFINED)
    missing = unit.unknown(node)

    def run(scope: Scope) -> Value:
        within: Scope | None = scope
        while within is not None:
            if name in within.names:
                return within.names[name]
            within = within.parent
        return missing

    return run


def declared(node: "Node | None", unit: Unit) -> Bind:
    """Give what binds a pattern's names, new ones, to the parts of a value."""
    return _pattern(node, unit, _declare)


def assigned(node: "Node | None", unit: Unit) -> Bind:
    """Give what sets a pattern's names, or a property."""
    return _pattern(node, unit, _assign)


def _declare(node: "Node", unit: Unit) -> Bind:
    name = text_of_node(node)

    def bind(scope: Scope, value: Value) -> None:
        scope.names[name] = value

    return bind


def _assign(node: "Node", unit: Unit) -> Bind:
    if node.type not in _NAMES:
        return _property(node, unit)
    name = text_of_node(node)

    def bind(scope: Scope, value: Value) -> None:
        home = scope.home(name)
        (scope.names if home is None else home)[name] = value

    return bind


def _property(node: "Node", unit: Unit) -> Bind:
    owner = compiled(node.child_by_field_name("object"), unit)
    field = node.child_by_field_name("property")
    key = (
        constant(text_of_node(field))
        if field is not None
        else compiled(node.child_by_field_name("index"), unit)
    )
    return lambda scope, value: set_property(owner(scope), key(scope), value)


def _pattern(node: "Node | None", unit: Unit, leaf: Callable[["Node", Unit], Bind]) -> Bind:
    if node is None:
        return lambda scope, value: None
    if node.type in ("required_parameter", "optional_parameter"):
        inner = node.child_by_field_name("pattern")
        default = node.child_by_field_name("value")
        bind = _pattern(inner, unit, leaf)
        return bind if default is None else _with_default(bind, compiled(default, unit))
    if node.type in ("assignment_pattern", "object_assignment_pattern", "assignment_expression"):
        bind = _pattern(node.child_by_field_name("left"), unit, leaf)
        return _with_default(bind, compiled(node.child_by_field_name("right"), unit))
    if node.type in ("array_pattern", "array"):
        return _array(node, unit, leaf)
    if node.type in ("object_pattern", "object"):
        return _object(node, unit, leaf)
    if node.type in ("rest_pattern", "parenthesized_expression", "non_null_expression"):
        return _pattern(parts(node)[0], unit, leaf)
    return leaf(node, unit)


def _with_default(bind: Bind, default: Run) -> Bind:
    def with_default(scope: Scope, value: Value) -> None:
        bind(scope, default(scope) if value is UNDEFINED else value)

    return with_default


def _array(node: "Node", unit: Unit, leaf: Callable[["Node", Unit], Bind]) -> Bind:
    binds: list[tuple[int, bool, Bind]] = []
    place = 0
    for each in node.children:
        if each.type == ",":
            place += 1
        elif each.is_named and each.type != "comment":
            binds.append((place, each.type == "rest_pattern", _pattern(each, unit, leaf)))

    def bind(scope: Scope, value: Value) -> None:
        values = iterated(value)
        for place, is_rest, each in binds:
            if values is None:
                each(scope, value)
            elif is_rest:
                each(scope, values[place:])
            else:
                each(scope, values[place] if place < len(values) else UNDEFINED)

    return bind


def _object(node: "Node", unit: Unit, leaf: Callable[["Node", Unit], Bind]) -> Bind:
    binds = [(_key(each, unit), _pattern(_target(each), unit, leaf)) for each in parts(node)]
    taken = unit.unknown(node)

    def bind(scope: Scope, value: Value) -> None:
        if value is None or value is UNDEFINED:
            value = taken
        seen: list[Value] = []
        for key, each in binds:
            if key is None:
                rest = entries_of(value)
                left = {name: worth for name, worth in rest.items() if name not in seen}
                each(scope, value if isinstance(value, Unknown) else left)
                continue
            name = key(scope)
            seen.append(name)
            each(scope, value if isinstance(value, Unknown) else property_of(value, name))

    return bind


def _key(node: "Node", unit: Unit) -> Run | None:
    if node.type in ("rest_pattern", "spread_element"):
        return None
    if node.type in ("pair_pattern", "pair"):
        key = node.child_by_field_name("key")
        return key_of(key, unit) if key is not None else constant("")
    left = node.child_by_field_name("left")
    return constant(text_of_node(left if left is not None else node))


def _target(node: "Node") -> "Node | None":
    if node.type in ("pair_pattern", "pair"):
        return node.child_by_field_name("value")
    return node
