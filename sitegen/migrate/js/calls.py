"""Members, calls, `new` and `await`."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from sitegen.migrate.js.access import iterated, property_of
from sitegen.migrate.js.compile import Run, Scope, Unit, compiled, compiles, constant
from sitegen.migrate.js.literals import template_pieces
from sitegen.migrate.js.parse import parts, text_of_node
from sitegen.migrate.js.values import (
    LOST,
    UNDEFINED,
    Args,
    Function,
    Promise,
    Thrown,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from tree_sitter import Node

_LINKS = ("member_expression", "subscript_expression", "call_expression", "non_null_expression")


class _Short:
    """The value of a chain that `?.` cut short."""


_SHORT = _Short()


@compiles("member_expression", "subscript_expression", "call_expression")
def _chain(node: "Node", unit: Unit) -> Run:
    run = _link(node, unit)

    def ended(scope: Scope) -> Value:
        value = run(scope)
        return UNDEFINED if value is _SHORT else value

    return ended


def _link(node: "Node | None", unit: Unit) -> Run:
    if node is None or node.type not in _LINKS:
        return compiled(node, unit)
    if node.type == "non_null_expression":
        return _link(parts(node)[0], unit)
    if node.type == "call_expression":
        return _call(node, unit)
    return _member(node, unit)


def _member(node: "Node", unit: Unit) -> Run:
    owner = _link(node.child_by_field_name("object"), unit)
    key = _key(node, unit)
    is_optional = node.child_by_field_name("optional_chain") is not None
    missing = unit.unknown(node)

    def run(scope: Scope) -> Value:
        value = owner(scope)
        if value is _SHORT or isinstance(value, Unknown):
            return value
        if value is None or value is UNDEFINED:
            return _SHORT if is_optional else _nothing(missing, unit)
        name = key(scope)
        return name if isinstance(name, Unknown) else property_of(value, name)

    return run


def _key(node: "Node", unit: Unit) -> Run:
    field = node.child_by_field_name("property")
    if field is not None:
        return constant(text_of_node(field))
    return compiled(node.child_by_field_name("index"), unit)


def _nothing(missing: Unknown, unit: Unit) -> Unknown:
    # Outside of a `try` the build would have ended here; reading goes on, to see the rest.
    if unit.tries[0]:
        raise Thrown({"message": f"Cannot read properties of undefined ({missing.text})"})
    return missing


def _call(node: "Node", unit: Unit) -> Run:
    callee = node.child_by_field_name("function")
    given = node.child_by_field_name("arguments")
    if callee is not None and callee.type == "await_expression":
        # The grammar of TypeScript takes `await f<T>(x)` for a call of `await f`.
        return _awaited(_of_callee(node, parts(callee)[0], given, unit), unit.unknown(node))
    return _of_callee(node, callee, given, unit)


def _of_callee(node: "Node", callee: "Node | None", given: "Node | None", unit: Unit) -> Run:
    if callee is not None and callee.type == "import":
        return _import(given, unit)
    # The grammar reads `await f<T>(x)` as `(await f)<T>(x)`.
    is_awaited = callee is not None and callee.type == "await_expression" and _has_types(node)
    if callee is not None and is_awaited:
        callee = parts(callee)[0]
    arguments = _arguments(given, unit)
    is_optional = any(each.type == "?." for each in node.children)
    method = callee
    while method is not None and method.type in ("non_null_expression", "instantiation_expression"):
        method = parts(method)[0]
    if method is not None and method.type in ("member_expression", "subscript_expression"):
        target = _method(method, unit)
    else:
        target = _plain(_link(callee, unit), callee is not None and callee.type == "super")

    called = _calling(node, unit, target, arguments, is_optional)
    return _awaited(called, unit.unknown(node)) if is_awaited else called


def _has_types(node: "Node") -> bool:
    return any(each.type == "type_arguments" for each in node.named_children)


def _plain(callee: Run, is_super: bool) -> Callable[[Scope], tuple[Value, Value]]:
    def target(scope: Scope) -> tuple[Value, Value]:
        home = scope.home("this") if is_super else None
        return callee(scope), home["this"] if home else UNDEFINED

    return target


def _method(node: "Node", unit: Unit) -> Callable[[Scope], tuple[Value, Value]]:
    owner = _link(node.child_by_field_name("object"), unit)
    is_super = text_of_node(node).startswith("super.")
    key = _key(node, unit)
    is_optional = node.child_by_field_name("optional_chain") is not None
    missing = unit.unknown(node)

    def target(scope: Scope) -> tuple[Value, Value]:
        value = owner(scope)
        if value is _SHORT or isinstance(value, Unknown):
            return value, UNDEFINED
        if value is None or value is UNDEFINED:
            return (_SHORT if is_optional else _nothing(missing, unit)), UNDEFINED
        name = key(scope)
        if isinstance(name, Unknown):
            return name, UNDEFINED
        home = scope.home("this") if is_super else None
        return property_of(value, name), home["this"] if home else value

    return target


def _calling(
    node: "Node",
    unit: Unit,
    target: Callable[[Scope], tuple[Value, Value]],
    arguments: Callable[[Scope], Args],
    is_optional: bool,
) -> Run:
    missing = unit.unknown(node)
    makes_pages = b"createPage" in (node.text or b"")

    def run(scope: Scope) -> Value:
        function, this = target(scope)
        if isinstance(function, Function):
            given = arguments(scope)
            unit.here[0] = missing
            value = _answer(function, this, given)
            return missing if value is LOST else unit.budget.weigh(value)
        if function is _SHORT or (is_optional and (function is None or function is UNDEFINED)):
            return _SHORT
        if makes_pages:
            unit.lost.append(missing)
        if not isinstance(function, Unknown) and unit.tries[0]:
            raise Thrown({"message": f"{missing.text} is not a function"})
        return missing

    return run


def _answer(function: Function, this: Value, arguments: Args) -> Value:
    try:
        return function.do(this, arguments)
    except (AttributeError, IndexError, KeyError, OverflowError, TypeError, ValueError):
        # A function of JavaScript's own that was given what it does not take.
        return LOST


def _arguments(node: "Node | None", unit: Unit) -> Callable[[Scope], Args]:
    if node is None:
        return lambda scope: []
    if node.type == "template_string":
        return _tag(node, unit)
    pieces = [(each.type == "spread_element", compiled(each, unit)) for each in parts(node)]
    if not any(is_spread for is_spread, _ in pieces):
        runs = [run for _, run in pieces]
        return lambda scope: [run(scope) for run in runs]

    def spread(scope: Scope) -> Args:
        values: Args = []
        for is_spread, run in pieces:
            value = run(scope)
            found = iterated(value) if is_spread else [value]
            values.extend([value] if found is None else found)
        return values

    return spread


def _tag(node: "Node", unit: Unit) -> Callable[[Scope], Args]:
    pieces = template_pieces(node, unit)

    def arguments(scope: Scope) -> Args:
        texts, values = [""], []
        for piece in pieces:
            if isinstance(piece, str):
                texts[-1] += piece
            else:
                values.append(piece(scope))
                texts.append("")
        return [texts, *values]

    return arguments


def _import(given: "Node | None", unit: Unit) -> Run:
    arguments = _arguments(given, unit)

    def run(scope: Scope) -> Value:
        home = scope.home("require")
        value = home["require"].do(UNDEFINED, arguments(scope)) if home else UNDEFINED
        return Promise(_module(value), is_settled=True)

    return run


def _module(value: Value) -> Value:
    # A CommonJS module that is imported is also its own default.
    if isinstance(value, dict) and "default" not in value:
        return {**value, "default": value}
    return value if isinstance(value, dict) else {"default": value}


@compiles("new_expression")
def _new(node: "Node", unit: Unit) -> Run:
    maker = compiled(node.child_by_field_name("constructor"), unit)
    arguments = _arguments(node.child_by_field_name("arguments"), unit)
    missing = unit.unknown(node)

    def run(scope: Scope) -> Value:
        function = maker(scope)
        if not isinstance(function, Function):
            return missing
        values = arguments(scope)
        if function.construct is None:
            value = function.do(UNDEFINED, values)
        else:
            value = function.construct(values)
        return missing if value is LOST else unit.budget.weigh(value)

    return run


@compiles("await_expression")
def _await(node: "Node", unit: Unit) -> Run:
    return _awaited(compiled(parts(node)[0], unit), unit.unknown(node))


def _awaited(inner: Run, missing: Unknown) -> Run:
    def run(scope: Scope) -> Value:
        value = inner(scope)
        if not isinstance(value, Promise):
            return value
        if value.is_rejected:
            raise Thrown(value.value)
        return value.value if value.is_settled else missing

    return run
