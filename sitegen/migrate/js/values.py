"""What a JavaScript expression can stand for.

Strings, booleans and arrays are Python's own, null is None, numbers are int where they are whole,
and a plain object is a dict. The rest is here.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Value = Any
Args = list[Value]


class Undefined:
    """The value of what has none."""

    def __bool__(self) -> bool:
        """Count as false."""
        return False

    def __repr__(self) -> str:
        """Show it as JavaScript does."""
        return "undefined"


UNDEFINED = Undefined()


@dataclass(frozen=True, slots=True)
class Unknown:
    """What cannot be said without running something.

    path: of the file, and the line where it became unknown
    text: the code there, in one line
    """

    path: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class UnknownJson(Unknown):
    """JSON text of a value that is unknown in part; read again, it is the value."""

    value: "Value"


class Lost:
    """What a function of ours answers when it would have to ask the outside."""


LOST = Lost()


class Thrown(Exception):
    """A JavaScript exception on its way out."""

    def __init__(self, value: Value) -> None:
        """Carry the value that was thrown."""
        super().__init__(value)
        self.value = value


class Function:
    """Something that can be called.

    do:        takes `this` and the arguments
    construct: what `new` calls; None when it is the same
    """

    __slots__ = ("construct", "do", "name", "parent", "properties", "prototype")

    def __init__(
        self,
        do: Callable[[Value, Args], Value],
        name: str = "",
        construct: Callable[[Args], Value] | None = None,
        properties: dict[str, Value] | None = None,
    ) -> None:
        """Make it of what it does."""
        self.do = do
        self.name = name
        self.construct = construct
        self.properties = properties if properties is not None else {}
        self.prototype: dict[str, Value] = {}
        self.parent: Function | None = None


class Instance(dict[str, Value]):
    """An object of a class: its own properties, and the class that has the methods."""

    __slots__ = ("maker",)

    def __init__(self, maker: Function) -> None:
        """Begin without properties."""
        super().__init__()
        self.maker = maker


class Record(dict[str, Value]):
    """An object that a query answered with, and the node that it shows."""

    __slots__ = ("node",)

    def __init__(self, node: Any, fields: dict[str, Value]) -> None:
        """Hold the fields that were asked for."""
        super().__init__(fields)
        self.node = node


class Match(list[Value]):
    """What a regular expression found: its groups, with a place and names."""

    __slots__ = ("named",)

    def __init__(self, groups: list[Value], named: dict[str, Value]) -> None:
        """Hold the groups; `named` has `index`, `input` and `groups`."""
        super().__init__(groups)
        self.named = named


@dataclass(slots=True)
class Regex:
    """A regular expression; `last` is where its next search begins."""

    source: str
    flags: str
    last: int = 0


@dataclass(slots=True)
class Moment:
    """A point in time, in milliseconds since 1970; None is an invalid date."""

    ms: float | None


@dataclass(slots=True)
class Promise:
    """A promise; it is settled before anybody can look."""

    value: Value = UNDEFINED
    is_rejected: bool = False
    is_settled: bool = False


@dataclass(slots=True)
class MapValue:
    """A `Map`; keys are kept with their values under what tells them apart."""

    entries: dict[Value, tuple[Value, Value]] = field(default_factory=dict)


@dataclass(slots=True)
class SetValue:
    """A `Set`; values are kept under what tells them apart."""

    entries: dict[Value, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Accessor:
    """A property with a getter."""

    get: Function


def identity(value: Value) -> Value:
    """Give a key that is equal exactly for values that `===` calls equal."""
    if isinstance(value, bool):
        return ("bool", value)
    if value is None or isinstance(value, str | int | float):
        return value
    return ("object", id(value))
