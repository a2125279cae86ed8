"""What the front matter of a route says, checked."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field, replace
from typing import Any, get_args

from sitegen.model.frozen import dataclass
from sitegen.model.place import Place
from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems import routes as problems
from sitegen.model.query import Condition, Operator

# Words by language; "" stands for every other language.
Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Paths:
    """What a route's `paths` says: the rows that its brackets stand for.

    collection, taxonomy: one of them is named
    paginate:             rows a page; 0 means all on one
    """

    collection: str = ""
    taxonomy: str = ""
    paginate: int = 0
    where: tuple[Condition, ...] = ()
    sort: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Front:
    """A route's front matter.

    permalink: the exact URL, with `{param}` for brackets; "" follows the name
    languages: in which the route is made; () means all
    """

    title: Words = field(default_factory=dict)
    description: Words = field(default_factory=dict)
    permalink: str = ""
    languages: tuple[str, ...] = ()
    listed: bool = True
    paths: Paths | None = None


def front_of(told: Mapping[str, object], place: Place) -> Front:
    """Check the front matter of a route.

    raises: SG213, SG214
    """
    values = _checked(told, _FRONT, place)
    if "paths" not in values:
        return Front(**values)
    inside = _at(place, "paths")
    inner = _checked(values.pop("paths"), _PATHS, inside)
    if ("collection" in inner) == ("taxonomy" in inner):
        wanted = "a mapping that names one collection or one taxonomy"
        raise Trouble(problems.wrong_route_value(inside, "paths", told["paths"], wanted))
    return Front(**values, paths=Paths(**inner))


def _checked(told: Mapping[str, object], keys: "Keys", place: Place) -> dict[str, Any]:
    if found := tuple(_wrong(told, keys, place)):
        raise Trouble(*found)
    return {key: keys[key][0](value) for key, value in told.items()}


def _wrong(told: Mapping[str, object], keys: "Keys", place: Place) -> Iterator[Problem]:
    for key, value in told.items():
        if key not in keys:
            at = replace(_at(place, key), is_key=True)
            yield problems.unknown_route_key(at, key, tuple(keys))
        elif keys[key][0](value) is None:
            yield problems.wrong_route_value(_at(place, key), key, value, keys[key][1])


def _at(place: Place, key: str) -> Place:
    return replace(place, key=(*place.key, key))


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _count(value: object) -> int | None:
    is_count = isinstance(value, int) and not isinstance(value, bool) and value > 0
    return value if is_count else None  # type: ignore[return-value]


def _texts(value: object) -> tuple[str, ...] | None:
    texts = tuple(value) if isinstance(value, tuple | list) else (value,)
    return texts if texts and all(map(_text, texts)) else None


def _words(value: object) -> Words | None:
    if isinstance(value, str):
        return {"": value}
    is_words = isinstance(value, Mapping) and all(isinstance(each, str) for each in value.values())
    return dict(value) if is_words else None  # type: ignore[call-overload]


def _mapping(value: object) -> Mapping[str, object] | None:
    return value if isinstance(value, Mapping) else None


def _conditions(value: object) -> tuple[Condition, ...] | None:
    if not isinstance(value, Mapping):
        return None
    conditions = tuple(_condition(str(name), wanted) for name, wanted in value.items())
    return None if None in conditions else conditions  # type: ignore[return-value]


def _condition(name: str, wanted: object) -> Condition | None:
    bare, _, operator = name.rpartition("__")
    if operator not in get_args(Operator) or not bare:
        bare, operator = name, "eq"
    value: Any = (
        tuple(map(_scalar, wanted)) if isinstance(wanted, list | tuple) else _scalar(wanted)
    )
    is_many = isinstance(value, tuple)
    if value is _NO_SCALAR or (is_many and _NO_SCALAR in value) or is_many != (operator == "in"):
        return None
    return Condition(bare.replace("__", "."), operator, value)  # type: ignore[arg-type]


_NO_SCALAR = object()


def _scalar(value: object) -> object:
    if isinstance(value, dt.date):
        return value.isoformat()
    return value if value is None or isinstance(value, str | int | float) else _NO_SCALAR


# Key → what reads its value, None when that is of another kind; and what it must be.
Keys = Mapping[str, tuple[Callable[[object], object], str]]

_FRONT: Keys = {
    "title": (_words, "text, or text by language"),
    "description": (_words, "text, or text by language"),
    "permalink": (_text, "a URL"),
    "languages": (_texts, "a list of languages"),
    "listed": (_flag, "true or false"),
    "paths": (_mapping, "a mapping such as {collection: blog}"),
}
_PATHS: Keys = {
    "collection": (_text, "the name of a collection"),
    "taxonomy": (_text, "the name of a taxonomy"),
    "paginate": (_count, "a number from 1"),
    "where": (_conditions, "a mapping such as {draft: false, date__ge: 2024-01-01}"),
    "sort": (_texts, "a list of fields"),
}
