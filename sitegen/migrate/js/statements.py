"""Statements: declarations, blocks, choices and exceptions."""

from typing import TYPE_CHECKING

from sitegen.migrate.js.compile import Leave, Run, Scope, Unit, compiled, compiles, constant
from sitegen.migrate.js.convert import is_same, is_true
from sitegen.migrate.js.literals import key_of
from sitegen.migrate.js.names import declared
from sitegen.migrate.js.parse import parts, text_of_node
from sitegen.migrate.js.values import UNDEFINED, Thrown, Unknown, Value

if TYPE_CHECKING:
    from tree_sitter import Node

_HOISTED = ("function_declaration", "generator_function_declaration")


def sequence(nodes: "list[Node]", unit: Unit, is_tolerant: bool = False) -> Run:
    """Give what runs statements in order, functions declared first.

    is_tolerant: go on after an exception; a build would end there, a reading wants the rest
    returns:     of the run, a Leave when one of them ends it early
    """
    ordered = [each for each in nodes if _is_hoisted(each)]
    ordered += [each for each in nodes if not _is_hoisted(each)]
    runs = [_statement(each, unit) for each in ordered]
    if is_tolerant:
        runs = [_tolerant(each) for each in runs]

    def run(scope: Scope) -> Value:
        for each in runs:
            left = each(scope)
            if left is not None:
                return left
        return None

    return run


def _tolerant(run: Run) -> Run:
    def safe(scope: Scope) -> Value:
        try:
            return run(scope)
        except Thrown:
            return None

    return safe


def _is_hoisted(node: "Node") -> bool:
    inner = node.child_by_field_name("declaration") or node
    return inner.type in _HOISTED or node.type == "import_statement"


def _statement(node: "Node", unit: Unit) -> Run:
    run = compiled(node, unit)

    def ended(scope: Scope) -> Value:
        left = run(scope)
        return left if isinstance(left, Leave) else None

    return ended


@compiles("program")
def _program(node: "Node", unit: Unit) -> Run:
    return sequence(parts(node), unit, is_tolerant=True)


@compiles("statement_block")
def _block(node: "Node", unit: Unit) -> Run:
    run = sequence(parts(node), unit)
    return lambda scope: run(Scope(scope, {}))


@compiles(
    "empty_statement", "interface_declaration", "type_alias_declaration", "function_signature",
    "ambient_declaration", "debugger_statement", "hash_bang_line",
)  # fmt: skip
def _empty(node: "Node", unit: Unit) -> Run:
    return constant(None)


@compiles("lexical_declaration", "variable_declaration")
def _declaration(node: "Node", unit: Unit) -> Run:
    pairs = []
    for each in parts(node):
        value = each.child_by_field_name("value")
        bind = declared(each.child_by_field_name("name"), unit)
        pairs.append((bind, constant(UNDEFINED) if value is None else compiled(value, unit)))

    def run(scope: Scope) -> Value:
        for bind, value in pairs:
            bind(scope, value(scope))
        return None

    return run


@compiles("function_declaration", "generator_function_declaration")
def _function(node: "Node", unit: Unit) -> Run:
    from sitegen.migrate.js.functions import function_of

    make = function_of(node, unit, is_arrow=False)
    name = node.child_by_field_name("name")
    key = text_of_node(name) if name is not None else "default"

    def run(scope: Scope) -> Value:
        scope.names[key] = make(scope)
        return None

    return run


@compiles("return_statement")
def _return(node: "Node", unit: Unit) -> Run:
    inner = parts(node)
    value = compiled(inner[0], unit) if inner else constant(UNDEFINED)
    return lambda scope: Leave("return", value(scope))


@compiles("if_statement")
def _if(node: "Node", unit: Unit) -> Run:
    condition = compiled(node.child_by_field_name("condition"), unit)
    consequence = node.child_by_field_name("consequence")
    yes = _statement(consequence, unit) if consequence is not None else constant(None)
    otherwise = node.child_by_field_name("alternative")
    no = _statement(parts(otherwise)[0], unit) if otherwise is not None else constant(None)
    only_leaves = consequence is not None and _leaves(consequence)

    def run(scope: Scope) -> Value:
        value = condition(scope)
        # Nobody can say which way this goes: not out of here, rather on.
        if isinstance(value, Unknown):
            return no(scope) if only_leaves else yes(scope)
        return yes(scope) if is_true(value) else no(scope)

    return run


def _leaves(node: "Node") -> bool:
    statements = parts(node) if node.type == "statement_block" else [node]
    last = statements[-1].type if statements else ""
    return last in ("return_statement", "throw_statement", "continue_statement", "break_statement")


@compiles("switch_statement")
def _switch(node: "Node", unit: Unit) -> Run:
    subject = compiled(node.child_by_field_name("value"), unit)
    body = node.child_by_field_name("body")
    cases = [_case(each, unit) for each in (parts(body) if body is not None else [])]

    def run(scope: Scope) -> Value:
        value, within = subject(scope), Scope(scope, {})
        start = _chosen(value, cases, within)
        for _, statements in cases[start:]:
            left = statements(within)
            if left is not None:
                return None if left.how == "break" and not left.label else left
        return None

    return run


def _case(node: "Node", unit: Unit) -> tuple[Run | None, Run]:
    value = node.child_by_field_name("value")
    body = [each for each in parts(node) if value is None or each.id != value.id]
    return (compiled(value, unit) if value is not None else None), sequence(body, unit)


def _chosen(value: Value, cases: list[tuple[Run | None, Run]], scope: Scope) -> int:
    for place, (test, _) in enumerate(cases):
        if test is not None and is_same(value, test(scope)):
            return place
    return next((place for place, (test, _) in enumerate(cases) if test is None), len(cases))


@compiles("throw_statement")
def _throw(node: "Node", unit: Unit) -> Run:
    value = compiled(parts(node)[0] if parts(node) else None, unit)

    def run(scope: Scope) -> Value:
        raise Thrown(value(scope))

    return run


@compiles("try_statement")
def _try(node: "Node", unit: Unit) -> Run:
    body = compiled(node.child_by_field_name("body"), unit)
    handler, final = node.child_by_field_name("handler"), node.child_by_field_name("finalizer")
    caught = _handler(handler, unit) if handler is not None else None
    after = compiled(final.child_by_field_name("body"), unit) if final else constant(None)

    def run(scope: Scope) -> Value:
        unit.tries[0] += 1
        is_inside = True
        try:
            left = body(scope)
        except Thrown as thrown:
            unit.tries[0] -= 1
            is_inside = False
            if caught is None:
                raise
            left = caught(scope, thrown.value)
        finally:
            if is_inside:
                unit.tries[0] -= 1
            ended = after(scope)
        return left if ended is None else ended

    return run


def _handler(node: "Node", unit: Unit):  # type: ignore[no-untyped-def]
    parameter = node.child_by_field_name("parameter")
    bind = declared(parameter, unit)
    body = compiled(node.child_by_field_name("body"), unit)

    def caught(scope: Scope, value: Value) -> Value:
        within = Scope(scope, {})
        bind(within, value)
        return body(within)

    return caught


@compiles("enum_declaration")
def _enum(node: "Node", unit: Unit) -> Run:
    name, body = node.child_by_field_name("name"), node.child_by_field_name("body")
    members = [_enumerated(each, unit) for each in (parts(body) if body is not None else [])]
    key = text_of_node(name) if name is not None else ""

    def run(scope: Scope) -> Value:
        made: dict[str, Value] = {}
        for each, worth in members:
            made[each(scope)] = worth(scope) if worth else len(made)
        scope.names[key] = made
        return None

    return run


def _enumerated(node: "Node", unit: Unit) -> tuple[Run, Run | None]:
    name, value = node.child_by_field_name("name"), node.child_by_field_name("value")
    key = key_of(name if name is not None else node, unit)
    return key, compiled(value, unit) if value is not None else None
