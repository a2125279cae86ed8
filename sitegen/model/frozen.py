"""Dataclasses, made sooner: a build defines more than a hundred.

For each that is frozen, the standard library writes and compiles six methods. Here all share their
methods but `__init__`, and are otherwise what the library makes.
"""

import dataclasses
from collections.abc import Sequence
from dataclasses import MISSING, Field, FrozenInstanceError
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(**wanted):
        """Make a dataclass; arguments as those of the standard library's."""
        is_ours = wanted == {"frozen": True, "slots": True}
        return _frozen if is_ours else dataclasses.dataclass(**wanted)


def _frozen(cls: type) -> Any:
    is_alone = cls.__bases__ == (object,) and vars(cls).keys().isdisjoint(_SHARED)
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    fields = dataclasses.fields(made)
    is_plain = len(fields) == len(made.__dataclass_fields__)
    if not (is_alone and is_plain and all(each.init and not each.kw_only for each in fields)):
        raise TypeError(f"{cls.__name__} needs the dataclass of the standard library")
    made.__init__ = _init(made, fields, has_more=hasattr(cls, "__post_init__"))
    made._names = tuple(each.name for each in fields)
    made._compared = _getter([each.name for each in fields if each.compare])
    for name, method in _SHARED.items():
        setattr(made, name, method)
    return made


def _init(made: type, fields: Sequence[Field[Any]], *, has_more: bool) -> Any:
    """Compile the `__init__` of these fields; their slots are set as they are, in half the time."""
    known: dict[str, Any] = {"__missing": MISSING}
    given, lines = ["self"], []
    for each in fields:
        name, value, default = each.name, each.name, f"__{each.name}"
        if each.default is not MISSING:
            known[default] = each.default
            name = f"{name}={default}"
        elif each.default_factory is not MISSING:
            known[default] = each.default_factory
            name, value = f"{name}=__missing", f"{default}() if {value} is __missing else {value}"
        given.append(name)
        known[f"__set_{each.name}"] = getattr(made, each.name).__set__
        lines.append(f"__set_{each.name}(self, {value})")
    if has_more:
        lines.append("self.__post_init__()")
    exec(f"def __init__({', '.join(given)}):\n {'; '.join(lines) or 'pass'}", known)
    return known["__init__"]


def _getter(names: Sequence[str]) -> Any:
    """Give what takes these attributes of an object, as a tuple if they are not just one."""
    return attrgetter(*names) if names else lambda noun: ()


def _eq(self: Any, other: Any) -> Any:
    if self.__class__ is not other.__class__:
        return NotImplemented
    return self.__class__._compared(self) == self.__class__._compared(other)


def _hash(self: Any) -> int:
    return hash(self.__class__._compared(self))


def _repr(self: Any) -> str:
    told = (f"{name}={getattr(self, name)!r}" for name in self._names)
    return f"{self.__class__.__qualname__}({', '.join(told)})"


def _setattr(self: Any, name: str, value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delattr(self: Any, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _getstate(self: Any) -> list[object]:
    return [getattr(self, name) for name in self._names]


def _setstate(self: Any, state: Sequence[object]) -> None:
    for name, value in zip(self._names, state, strict=True):
        object.__setattr__(self, name, value)


_SHARED = {
    "__eq__": _eq,
    "__hash__": _hash,
    "__repr__": _repr,
    "__setattr__": _setattr,
    "__delattr__": _delattr,
    "__getstate__": _getstate,
    "__setstate__": _setstate,
}
