"""A syntax tree → Python closures that work out its values.

One compiler per kind of node; the files beside this one register theirs. What has none is Unknown.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from sitegen.migrate.js.budget import NESTING, Budget
from sitegen.migrate.js.parse import text_of_node
from sitegen.migrate.js.values import Unknown, Value

if TYPE_CHECKING:
    from tree_sitter import Node

SHOWN = 60


class Scope:
    """Names and their values, within an outer scope."""

    __slots__ = ("names", "parent")

    def __init__(self, parent: "Scope | None", names: dict[str, Value]) -> None:
        """Open a scope."""
        self.parent = parent
        self.names = names

    def home(self, name: str) -> dict[str, Value] | None:
        """Find the names among which this one is; None when it is nowhere."""
        scope: Scope | None = self
        while scope is not None:
            if name in scope.names:
                return scope.names
            scope = scope.parent
        return None


class Leave:
    """How a statement ends early: `return`, `break` or `continue`."""

    __slots__ = ("how", "label", "value")

    def __init__(self, how: str, value: Value = None, label: str = "") -> None:
        """Say how, with which value, to which label."""
        self.how = how
        self.value = value
        self.label = label


class Unit:
    """One file that is read.

    frames: the arguments of the calls that are under way, the innermost last; shared by all files
    tries:  how many `try` blocks are under way; a one-element list, shared as well
    lost:   calls of what is unknown that would have made pages
    here:   the call that was begun last; a list of one, shared too
    """

    def __init__(
        self,
        path: str,
        budget: Budget,
        frames: list[list[Value]],
        tries: list[int],
        lost: list[Unknown],
        here: list[Unknown],
    ) -> None:
        """Begin to read a file."""
        self.path = path
        self.budget = budget
        self.frames = frames
        self.tries = tries
        self.lost = lost
        self.here = here
        self.depth = 0

    def unknown(self, node: "Node") -> Unknown:
        """Name what cannot be said here."""
        text = " ".join(text_of_node(node)[: SHOWN * 2].split())
        return Unknown(self.path, node.start_point[0] + 1, text[:SHOWN])


Run = Callable[[Scope], Value]
Compiler = Callable[["Node", Unit], Run]
_COMPILERS: dict[str, Compiler] = {}


def compiles(*kinds: str) -> Callable[[Compiler], Compiler]:
    """Register a compiler for these kinds of nodes."""

    def register(compiler: Compiler) -> Compiler:
        for kind in kinds:
            _COMPILERS[kind] = compiler
        return compiler

    return register


def compiled(node: "Node | None", unit: Unit) -> Run:
    """Give what works out the node's value in a scope."""
    if node is None:
        return constant(None)
    compiler = _COMPILERS.get(node.type)
    if compiler is None or unit.depth > NESTING:
        return constant(unit.unknown(node))
    unit.depth += 1
    try:
        return compiler(node, unit)
    finally:
        unit.depth -= 1


def constant(value: Value) -> Run:
    """Give what is this value in every scope."""
    return lambda scope: value
