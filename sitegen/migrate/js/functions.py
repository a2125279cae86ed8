"""Functions, arrow functions and methods."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from sitegen.migrate.js.access import iterated
from sitegen.migrate.js.compile import Leave, Run, Scope, Unit, compiled, compiles
from sitegen.migrate.js.names import Bind, declared
from sitegen.migrate.js.parse import parts, text_of_node
from sitegen.migrate.js.values import (
    UNDEFINED,
    Args,
    Function,
    Instance,
    Promise,
    Thrown,
    Value,
)

if TYPE_CHECKING:
    from tree_sitter import Node

Make = Callable[[Scope], Function]

_YIELDED = "yield "


@compiles(
    "arrow_function", "function_expression", "function", "generator_function",
    "function_declaration", "generator_function_declaration",
)  # fmt: skip
def _function(node: "Node", unit: Unit) -> Run:
    return function_of(node, unit, is_arrow=node.type == "arrow_function")


def method_of(node: "Node", unit: Unit) -> Make:
    """Give what makes the function of a method definition."""
    return function_of(node, unit, is_arrow=False)


def function_of(node: "Node", unit: Unit, is_arrow: bool) -> Make:
    """Give what makes a function in a scope."""
    body = _body(node, unit)
    parameters = _parameters(node, unit)
    is_async = any(each.type == "async" for each in node.children)
    is_generator = any(each.type == "*" for each in node.children)
    name_node = node.child_by_field_name("name")
    name = text_of_node(name_node) if name_node is not None else ""

    def make(scope: Scope) -> Function:
        def do(this: Value, arguments: Args) -> Value:
            names = {} if is_arrow else {"this": this, "arguments": arguments}
            within = Scope(scope, names)
            if is_generator:
                names[_YIELDED] = []
            value = _called(unit, within, parameters, arguments, body, is_async)
            return names[_YIELDED] if is_generator else value

        function = Function(do, name)
        function.construct = lambda arguments: _constructed(function, arguments)
        return function

    return make


def _constructed(function: Function, arguments: Args) -> Value:
    made = Instance(function)
    given = function.do(made, arguments)
    return given if isinstance(given, dict) else made


def _called(
    unit: Unit, scope: Scope, parameters: Bind, arguments: Args, body: Run, is_async: bool
) -> Value:
    unit.budget.enter()
    unit.frames.append(arguments)
    try:
        parameters(scope, arguments)
        value = body(scope)
    except Thrown as thrown:
        if not is_async:
            raise
        return Promise(thrown.value, is_rejected=True, is_settled=True)
    finally:
        unit.frames.pop()
        unit.budget.leave()
    if is_async and not isinstance(value, Promise):
        return Promise(value, is_settled=True)
    return value


def _parameters(node: "Node", unit: Unit) -> Bind:
    single = node.child_by_field_name("parameter")
    listed = node.child_by_field_name("parameters")
    nodes = [single] if single is not None else parts(listed) if listed is not None else []
    binds = [(_is_rest(each), declared(each, unit)) for each in nodes]

    def bind(scope: Scope, arguments: Args) -> None:
        for place, (is_rest, each) in enumerate(binds):
            if is_rest:
                each(scope, arguments[place:])
            else:
                each(scope, arguments[place] if place < len(arguments) else UNDEFINED)

    return bind


def _is_rest(node: "Node") -> bool:
    inner = node.child_by_field_name("pattern") or node
    return inner.type == "rest_pattern"


def _body(node: "Node", unit: Unit) -> Run:
    body = node.child_by_field_name("body")
    run = compiled(body, unit)
    if body is None or body.type != "statement_block":
        return run

    def ended(scope: Scope) -> Value:
        left = run(scope)
        return left.value if isinstance(left, Leave) else UNDEFINED

    return ended


@compiles("yield_expression")
def _yield(node: "Node", unit: Unit) -> Run:
    inner = parts(node)
    value = compiled(inner[0], unit) if inner else None
    is_all = any(each.type == "*" for each in node.children)

    def run(scope: Scope) -> Value:
        home = scope.home(_YIELDED)
        given = value(scope) if value else UNDEFINED
        if home is not None:
            home[_YIELDED].extend((iterated(given) or []) if is_all else [given])
        unit.budget.spend()
        return UNDEFINED

    return run
