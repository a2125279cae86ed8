"""Reading from a component's own text what it takes."""

from typing import Any

from jinja2 import TemplateSyntaxError, nodes

from sitegen.render.components.form import Form
from sitegen.render.components.slots import DEFAULT

# What `{% props %}` leaves in the tree, for `form_of` to find: a constant that does nothing.
MARK = "props"
_ASKING = ("slot", "has_slot")
# The functions that take a picture first.
_SHOWING = ("image", "picture", "image_url", "svg")
# What may show a slot where it cannot be seen from here.
_ELSEWHERE: tuple[type[nodes.Node], ...] = (
    nodes.Include,
    nodes.Extends,
    nodes.FromImport,
    nodes.Import,
)


def mark(props: dict[str, bool], rest: str, line: int) -> nodes.Node:
    """Note in the tree which props there are."""
    return nodes.ExprStmt(nodes.Const((MARK, tuple(props.items()), rest)), lineno=line)


def form_of(tree: nodes.Template, path: str) -> Form:
    """Read what a component takes; one without `{% props %}` takes nothing.

    raises: TemplateSyntaxError when it says so twice
    """
    marks = [node for node in tree.body if isinstance(node, nodes.ExprStmt)]
    if marks[1:]:
        raise TemplateSyntaxError("there are two lists of props", marks[1].lineno, filename=path)
    told: Any = marks[0].node if marks else nodes.Const((MARK, (), ""))
    _, props, rest = told.value
    return Form(dict(props), rest, _slots(tree), _pictures(tree) & dict(props).keys())


def _slots(tree: nodes.Template) -> frozenset[str] | None:
    """Find the slots it shows; None when it may show others too."""
    calls = [each for each in tree.find_all(nodes.Call) if _asks(each.node)]
    asked = sum(1 for each in tree.find_all(nodes.Name) if _asks(each))
    names = [_name(each) for each in calls]
    if asked != len(calls) or None in names or any(map(tree.find, _ELSEWHERE)):
        return None
    return frozenset(each for each in names if each is not None)


def _pictures(tree: nodes.Template) -> frozenset[str]:
    """Find the names that are shown as pictures."""
    shown = [each.args[0] for each in tree.find_all(nodes.Call) if _shows(each.node) and each.args]
    return frozenset(each.name for each in shown if isinstance(each, nodes.Name))


def _shows(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Name) and node.name in _SHOWING


def _asks(node: nodes.Node) -> bool:
    """Tell whether this is `slot`, `has_slot`, or `slot.passed` that a passing on becomes."""
    if isinstance(node, nodes.Getattr):
        node = node.node
    return isinstance(node, nodes.Name) and node.name in _ASKING


def _name(call: nodes.Call) -> str | None:
    first = call.args[0] if call.args else nodes.Const(DEFAULT)
    is_plain = isinstance(first, nodes.Const) and not (call.kwargs or call.dyn_args)
    return str(first.value) if is_plain and isinstance(first, nodes.Const) else None
