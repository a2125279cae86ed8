"""`import` and `export`."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from sitegen.migrate.js.access import entries_of, property_of
from sitegen.migrate.js.compile import Run, Scope, Unit, compiled, compiles, constant
from sitegen.migrate.js.literals import string_value
from sitegen.migrate.js.parse import parts, text_of_node
from sitegen.migrate.js.project import absolute
from sitegen.migrate.js.values import UNDEFINED, Unknown, Value

if TYPE_CHECKING:
    from tree_sitter import Node

Take = Callable[[Scope, Value], None]


@compiles("import_statement")
def _import(node: "Node", unit: Unit) -> Run:
    source = node.child_by_field_name("source")
    clause = next((each for each in parts(node) if each.type == "import_clause"), None)
    if source is None:
        return _import_equals(node, unit)
    # `import type` names nothing that could be worked out.
    if any(each.type == "type" for each in node.children):
        return constant(None)
    name = string_value(source)
    takes = [_take(each) for each in (parts(clause) if clause is not None else [])]

    def run(scope: Scope) -> Value:
        module = _required(scope, name)
        for take in takes:
            take(scope, module)
        return None

    return run


def _import_equals(node: "Node", unit: Unit) -> Run:
    clause = next((each for each in parts(node) if each.type == "import_require_clause"), None)
    if clause is None:
        return constant(None)
    source = clause.child_by_field_name("source")
    name = text_of_node(parts(clause)[0])
    wanted = string_value(source) if source is not None else ""

    def run(scope: Scope) -> Value:
        scope.names[name] = _required(scope, wanted)
        return None

    return run


def _required(scope: Scope, name: str) -> Value:
    home = scope.home("require")
    return home["require"].do(UNDEFINED, [name]) if home else UNDEFINED


def default_of(module: Value) -> Value:
    """Give a module's default; a CommonJS module is its own."""
    if isinstance(module, dict) and "default" in module:
        return module["default"]
    return module


def _take(node: "Node") -> Take:
    if node.type == "identifier":
        name = text_of_node(node)
        return lambda scope, module: scope.names.__setitem__(name, default_of(module))
    if node.type == "namespace_import":
        name = text_of_node(parts(node)[0])
        return lambda scope, module: scope.names.__setitem__(name, module)
    pairs = [_specifier(each) for each in parts(node) if each.type == "import_specifier"]

    def take(scope: Scope, module: Value) -> None:
        for theirs, ours in pairs:
            scope.names[ours] = exported(module, theirs)

    return take


def _specifier(node: "Node") -> tuple[str, str]:
    name, alias = node.child_by_field_name("name"), node.child_by_field_name("alias")
    theirs = text_of_node(name) if name is not None else ""
    return theirs, text_of_node(alias) if alias is not None else theirs


def exported(module: Value, name: str) -> Value:
    """Give what a module exports under a name."""
    if isinstance(module, Unknown):
        return module
    return default_of(module) if name == "default" else property_of(module, name)


@compiles("export_statement")
def _export(node: "Node", unit: Unit) -> Run:
    declaration, value = node.child_by_field_name("declaration"), node.child_by_field_name("value")
    is_default = any(each.type == "default" for each in node.children)
    if declaration is not None:
        return _declared(declaration, is_default, unit)
    if value is not None:
        return _default(compiled(value, unit))
    return _listed(node, unit)


def _declared(node: "Node", is_default: bool, unit: Unit) -> Run:
    run_it = compiled(node, unit)
    names = ["default"] if is_default else _names(node)
    own = node.child_by_field_name("name")
    key = text_of_node(own) if own is not None else "default"

    def run(scope: Scope) -> Value:
        run_it(scope)
        for name in names:
            _exports(scope)[name] = scope.names.get(key if is_default else name, UNDEFINED)
        return None

    return run


def _names(node: "Node") -> list[str]:
    own = node.child_by_field_name("name")
    if own is not None:
        return [text_of_node(own)]
    found = []
    for each in parts(node):
        name = each.child_by_field_name("name")
        if name is not None and name.type == "identifier":
            found.append(text_of_node(name))
        elif name is not None:
            found += [text_of_node(leaf) for leaf in _leaves(name)]
    return found


def _leaves(node: "Node") -> "list[Node]":
    kinds = ("identifier", "shorthand_property_identifier_pattern")
    inner = [leaf for each in parts(node) for leaf in _leaves(each)]
    return [node] if node.type in kinds else inner


def _default(value: Run) -> Run:
    def run(scope: Scope) -> Value:
        _exports(scope)["default"] = value(scope)
        return None

    return run


def _listed(node: "Node", unit: Unit) -> Run:
    source = node.child_by_field_name("source")
    clause = next((each for each in parts(node) if each.type == "export_clause"), None)
    space = next((each for each in parts(node) if each.type == "namespace_export"), None)
    pairs = [_specifier(each) for each in (parts(clause) if clause is not None else [])]
    wanted = string_value(source) if source is not None else None

    def run(scope: Scope) -> Value:
        module = None if wanted is None else _required(scope, wanted)
        target = _exports(scope)
        if space is not None:
            target[text_of_node(parts(space)[0])] = module
        elif clause is None:
            target.update({k: v for k, v in entries_of(module).items() if k != "default"})
        for theirs, ours in pairs:
            target[ours] = scope.names.get(theirs) if wanted is None else exported(module, theirs)
        return None

    return run


def _exports(scope: Scope) -> dict[str, Value]:
    home = scope.home("module")
    exports = home["module"]["exports"] if home else {}
    return exports if isinstance(exports, dict) else {}


@compiles("meta_property")
def _meta(node: "Node", unit: Unit) -> Run:
    folder = unit.path.rpartition("/")[0]
    return constant(
        {
            "url": f"file://{absolute(unit.path)}",
            "dirname": absolute(folder),
            "filename": absolute(unit.path),
        }
    )


@compiles("ERROR")
def _faulty(node: "Node", unit: Unit) -> Run:
    return constant(unit.unknown(node))
