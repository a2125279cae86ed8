"""Operators: arithmetic, comparison, logic, assignment and the conditional."""

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from sitegen.migrate.js.access import property_of
from sitegen.migrate.js.compile import Run, Scope, Unit, compiled, compiles, constant
from sitegen.migrate.js.convert import (
    is_alike,
    is_same,
    is_true,
    number_of,
    text_of,
    type_of,
    whole,
)
from sitegen.migrate.js.names import assigned
from sitegen.migrate.js.parse import parts, text_of_node
from sitegen.migrate.js.values import (
    UNDEFINED,
    Function,
    Instance,
    MapValue,
    Moment,
    Promise,
    Regex,
    SetValue,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from tree_sitter import Node

Operator = Callable[[Value, Value], Value]

# Integers of JavaScript's bit operators have 32 bits.
_BITS = 0xFFFFFFFF


def _plus(left: Value, right: Value) -> Value:
    plain = (int, float)
    if isinstance(left, plain) and isinstance(right, plain):
        return whole(left + right)
    if any(each is None or each is UNDEFINED or isinstance(each, plain) for each in (left, right)):
        others = [each for each in (left, right) if not isinstance(each, plain)]
        if all(each is None or each is UNDEFINED for each in others):
            return whole(number_of(left) + number_of(right))
    return text_of(left) + text_of(right)


def _arithmetic(compute: Callable[[float, float], float]) -> Operator:
    def operate(left: Value, right: Value) -> Value:
        try:
            return whole(compute(number_of(left), number_of(right)))
        except (OverflowError, ValueError, ZeroDivisionError):
            return math.nan

    return operate


def _divide(left: float, right: float) -> float:
    if right == 0:
        return math.nan if left == 0 or left != left else math.copysign(math.inf, left)
    return left / right


def _power(left: float, right: float) -> float:
    power: float = float(left) ** float(right)
    return power


def _compare(compute: Callable[[Value, Value], bool]) -> Operator:
    def operate(left: Value, right: Value) -> Value:
        if isinstance(left, str) and isinstance(right, str):
            return compute(left, right)
        return compute(number_of(left), number_of(right))

    return operate


def _signed(value: int) -> int:
    value &= _BITS
    return value - (_BITS + 1) if value > _BITS >> 1 else value


def _bits(compute: Callable[[int, int], int]) -> Operator:
    def operate(left: Value, right: Value) -> Value:
        numbers = (number_of(left), number_of(right))
        whole_ones = [int(each) if math.isfinite(each) else 0 for each in numbers]
        return _signed(compute(_signed(whole_ones[0]), whole_ones[1] & _BITS))

    return operate


def _within(key: Value, value: Value) -> Value:
    if isinstance(value, dict):
        return text_of(key) in value
    return property_of(value, key) is not UNDEFINED


_KINDS = {
    "Array": list, "Date": Moment, "RegExp": Regex, "Map": MapValue, "Set": SetValue,
    "Promise": Promise, "Function": Function, "Object": dict,
}  # fmt: skip


def _instance_of(value: Value, maker: Value) -> Value:
    if not isinstance(maker, Function):
        return False
    if isinstance(value, Instance):
        own: Function | None = value.maker
        while own is not None and own is not maker:
            own = own.parent
        return own is not None
    return maker.name in _KINDS and isinstance(value, _KINDS[maker.name])


OPERATORS: dict[str, Operator] = {
    "+": _plus,
    "-": _arithmetic(lambda left, right: left - right),
    "*": _arithmetic(lambda left, right: left * right),
    "/": _arithmetic(_divide),
    "%": _arithmetic(math.fmod),
    "**": _arithmetic(_power),
    "===": is_same,
    "!==": lambda left, right: not is_same(left, right),
    "==": is_alike,
    "!=": lambda left, right: not is_alike(left, right),
    "<": _compare(lambda left, right: left < right),
    ">": _compare(lambda left, right: left > right),
    "<=": _compare(lambda left, right: left <= right),
    ">=": _compare(lambda left, right: left >= right),
    "&": _bits(lambda left, right: left & right),
    "|": _bits(lambda left, right: left | right),
    "^": _bits(lambda left, right: left ^ right),
    "<<": _bits(lambda left, right: left << (right & 31)),
    ">>": _bits(lambda left, right: left >> (right & 31)),
    ">>>": _bits(lambda left, right: (left & _BITS) >> (right & 31)),
    "in": _within,
    "instanceof": _instance_of,
}


def _takes_right(operator: str, left: Value) -> bool:
    if operator == "&&":
        return is_true(left)
    if operator == "||":
        return not is_true(left)
    return left is None or left is UNDEFINED


@compiles("binary_expression")
def _binary(node: "Node", unit: Unit) -> Run:
    left = compiled(node.child_by_field_name("left"), unit)
    right = compiled(node.child_by_field_name("right"), unit)
    sign = node.child_by_field_name("operator")
    operator = text_of_node(sign) if sign is not None else ""
    if operator in ("&&", "||", "??"):
        return _logical(operator, left, right)
    return _operation(OPERATORS.get(operator), left, right, unit.unknown(node), unit)


def _logical(operator: str, left: Run, right: Run) -> Run:
    def run(scope: Scope) -> Value:
        value = left(scope)
        # What is unknown stays so, whichever way the choice would have gone.
        if isinstance(value, Unknown):
            return value
        return right(scope) if _takes_right(operator, value) else value

    return run


def _operation(
    operate: Operator | None, left: Run, right: Run, whole_text: Unknown, unit: Unit
) -> Run:
    def run(scope: Scope) -> Value:
        one, other = left(scope), right(scope)
        if operate is None or isinstance(one, Unknown) or isinstance(other, Unknown):
            return whole_text
        value = operate(one, other)
        return unit.budget.weigh(value) if isinstance(value, str) else value

    return run


@compiles("unary_expression")
def _unary(node: "Node", unit: Unit) -> Run:
    sign, argument = node.child_by_field_name("operator"), node.child_by_field_name("argument")
    operator = text_of_node(sign) if sign is not None else ""
    if operator == "delete" and argument is not None:
        return _delete(argument, unit)
    operate = _UNARY[operator]
    inner = compiled(argument, unit)
    # Projects ask so whether they run in a browser: what is declared nowhere has no type.
    is_name = operator == "typeof" and argument is not None and argument.type == "identifier"
    name = text_of_node(argument) if argument is not None and is_name else ""

    def run(scope: Scope) -> Value:
        if name and scope.home(name) is None:
            return "undefined"
        value = inner(scope)
        return value if isinstance(value, Unknown) else operate(value)

    return run


_UNARY: dict[str, Callable[[Value], Value]] = {
    "!": lambda value: not is_true(value),
    "-": lambda value: whole(-number_of(value)),
    "+": number_of,
    "~": lambda value: _signed(~int(number_of(value) if math.isfinite(number_of(value)) else 0)),
    "typeof": type_of,
    "void": lambda value: UNDEFINED,
}


def _delete(node: "Node", unit: Unit) -> Run:
    owner = compiled(node.child_by_field_name("object"), unit)
    field = node.child_by_field_name("property")
    index = node.child_by_field_name("index")
    key = constant(text_of_node(field)) if field is not None else compiled(index, unit)

    def run(scope: Scope) -> Value:
        value = owner(scope)
        if isinstance(value, dict):
            value.pop(text_of(key(scope)), None)
        return True

    return run


@compiles("ternary_expression")
def _ternary(node: "Node", unit: Unit) -> Run:
    names = ("condition", "consequence", "alternative")
    condition, yes, no = (compiled(node.child_by_field_name(each), unit) for each in names)

    def run(scope: Scope) -> Value:
        value = condition(scope)
        if isinstance(value, Unknown):
            return value
        return yes(scope) if is_true(value) else no(scope)

    return run


@compiles("assignment_expression")
def _assignment(node: "Node", unit: Unit) -> Run:
    bind = assigned(node.child_by_field_name("left"), unit)
    right = compiled(node.child_by_field_name("right"), unit)

    def run(scope: Scope) -> Value:
        value = right(scope)
        bind(scope, value)
        return value

    return run


@compiles("augmented_assignment_expression")
def _augmented(node: "Node", unit: Unit) -> Run:
    target, sign = node.child_by_field_name("left"), node.child_by_field_name("operator")
    operator = text_of_node(sign)[:-1] if sign is not None else ""
    left, bind = compiled(target, unit), assigned(target, unit)
    right = compiled(node.child_by_field_name("right"), unit)
    compute = (
        _logical(operator, left, right)
        if operator in ("&&", "||", "??")
        else _operation(OPERATORS.get(operator), left, right, unit.unknown(node), unit)
    )

    def run(scope: Scope) -> Value:
        value = compute(scope)
        bind(scope, value)
        return value

    return run


@compiles("update_expression")
def _update(node: "Node", unit: Unit) -> Run:
    target, sign = node.child_by_field_name("argument"), node.child_by_field_name("operator")
    step = 1 if sign is not None and text_of_node(sign) == "++" else -1
    is_prefix = node.children[0].type in ("++", "--")
    read, bind = compiled(target, unit), assigned(target, unit)

    def run(scope: Scope) -> Value:
        before = read(scope)
        if isinstance(before, Unknown):
            return before
        after = whole(number_of(before) + step)
        bind(scope, after)
        return after if is_prefix else before

    return run


@compiles(
    "parenthesized_expression", "as_expression", "satisfies_expression", "non_null_expression",
    "type_assertion", "spread_element", "expression_statement", "instantiation_expression",
)  # fmt: skip
def _inner(node: "Node", unit: Unit) -> Run:
    inner = parts(node)
    place = -1 if node.type == "type_assertion" else 0
    return compiled(inner[place], unit) if inner else constant(UNDEFINED)


@compiles("sequence_expression")
def _sequence(node: "Node", unit: Unit) -> Run:
    runs = [compiled(each, unit) for each in parts(node)]
    return lambda scope: [run(scope) for run in runs][-1]
