"""Loops and how they are left."""

from typing import TYPE_CHECKING

from sitegen.migrate.js.access import entries_of, iterated
from sitegen.migrate.js.compile import Leave, Run, Scope, Unit, compiled, compiles, constant
from sitegen.migrate.js.convert import is_true
from sitegen.migrate.js.names import Bind, assigned, declared
from sitegen.migrate.js.parse import parts, text_of_node
from sitegen.migrate.js.values import Unknown, Value

if TYPE_CHECKING:
    from tree_sitter import Node


def _ends(left: Value) -> tuple[bool, Value]:
    """Tell whether a loop ends after a run of its body, and with what."""
    if not isinstance(left, Leave):
        return False, None
    if left.how == "continue" and not left.label:
        return False, None
    if left.how == "break" and not left.label:
        return True, None
    return True, left


@compiles("for_statement")
def _for(node: "Node", unit: Unit) -> Run:
    names = ("initializer", "condition", "increment", "body")
    start, condition, step, body = (
        None
        if node.child_by_field_name(each) is None
        else compiled(node.child_by_field_name(each), unit)
        for each in names
    )
    test = node.child_by_field_name("condition")
    is_endless = test is None or test.type == "empty_statement"

    def run(scope: Scope) -> Value:
        within = Scope(scope, {})
        if start:
            start(within)
        while is_endless or (condition and _holds(condition(within))):
            unit.budget.spend()
            # Each turn has variables of its own, for functions that keep them.
            turn = Scope(scope, dict(within.names))
            done, left = _ends(body(turn) if body else None)
            if done:
                return left
            within = Scope(scope, dict(turn.names))
            if step:
                step(within)
        return None

    return run


def _holds(value: Value) -> bool:
    # A loop whose end is unknown is not begun.
    return not isinstance(value, Unknown) and is_true(value)


@compiles("for_in_statement")
def _for_in(node: "Node", unit: Unit) -> Run:
    kind, operator = node.child_by_field_name("kind"), node.child_by_field_name("operator")
    target = node.child_by_field_name("left")
    bind = declared(target, unit) if kind is not None else assigned(target, unit)
    source = compiled(node.child_by_field_name("right"), unit)
    body = compiled(node.child_by_field_name("body"), unit)
    is_of = operator is not None and text_of_node(operator) == "of"
    makes_pages = b"createPage" in (node.text or b"")
    missing = unit.unknown(node)

    def run(scope: Scope) -> Value:
        value = source(scope)
        values = iterated(value) if is_of else list(entries_of(value))
        if isinstance(value, Unknown) and makes_pages:
            unit.lost.append(missing)
        return _turns(values or [], bind, body, scope, unit)

    return run


def _turns(values: list[Value], bind: Bind, body: Run, scope: Scope, unit: Unit) -> Value:
    for each in list(values):
        unit.budget.spend()
        within = Scope(scope, {})
        bind(within, each)
        unit.frames.append([each])
        try:
            done, left = _ends(body(within))
        finally:
            unit.frames.pop()
        if done:
            return left
    return None


@compiles("while_statement", "do_statement")
def _while(node: "Node", unit: Unit) -> Run:
    condition = compiled(node.child_by_field_name("condition"), unit)
    body = compiled(node.child_by_field_name("body"), unit)
    is_first_free = node.type == "do_statement"

    def run(scope: Scope) -> Value:
        if not is_first_free and not _holds(condition(scope)):
            return None
        while True:
            unit.budget.spend()
            done, left = _ends(body(scope))
            if done or not _holds(condition(scope)):
                return left

    return run


@compiles("break_statement", "continue_statement")
def _leave(node: "Node", unit: Unit) -> Run:
    label = node.child_by_field_name("label")
    how = node.type.removesuffix("_statement")
    return constant(Leave(how, label=text_of_node(label) if label is not None else ""))


@compiles("labeled_statement")
def _labelled(node: "Node", unit: Unit) -> Run:
    label = node.child_by_field_name("label")
    name = text_of_node(label) if label is not None else ""
    body = compiled(node.child_by_field_name("body") or parts(node)[-1], unit)

    def run(scope: Scope) -> Value:
        left = body(scope)
        return None if isinstance(left, Leave) and left.label == name else left

    return run
