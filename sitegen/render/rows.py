"""Rows of entries, as templates narrow, order and read them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial
from operator import index
from typing import Any, get_args

from sitegen.model.problems import templates as problems
from sitegen.model.query import Condition, Operator, Query, Scalar
from sitegen.model.serial import to_json
from sitegen.render.amiss import Amiss
from sitegen.render.arguments import called, guarded
from sitegen.render.entries import BUILT_IN, EntryView
from sitegen.render.scene import Scene
from sitegen.trace.key import ALL, Key
from sitegen.trace.reader import Projection

_TIMES = ("date", "updated", "publish_at", "expire_at")
_ORDERS = ("lt", "le", "gt", "ge")


class Rows:
    """Entries of a collection, narrowed step by step: each step gives new rows."""

    def __init__(self, scene: Scene, query: Query) -> None:
        """See what this query finds."""
        self._scene, self._query = scene, query

    def where(self, **conditions: Any) -> "Rows":
        """Keep rows whose fields equal these values; `name__ge=…` compares otherwise.

        After two underscores: `ne lt le gt ge`, `in` a tuple, `has` for a list holding the value.
        An entry stands for its key.
        """
        added = tuple(_condition(name, value) for name, value in conditions.items())
        self._check(each.name for each in added)
        return Rows(self._scene, replace(self._query, where=(*self._query.where, *added)))

    @guarded
    def sort(self, *fields: str) -> "Rows":
        """Order by fields, `-` in front of those that descend."""
        if not all(isinstance(each, str) for each in fields):
            raise TypeError(fields)
        self._check(each.removeprefix("-") for each in fields)
        return Rows(self._scene, replace(self._query, sort=fields))

    @guarded
    def limit(self, count: int) -> "Rows":
        """Keep the first rows only."""
        if index(count) < 1:
            raise Amiss(partial(problems.bad_limit, count=count))
        return Rows(self._scene, replace(self._query, limit=index(count)))

    @guarded
    def offset(self, count: int) -> "Rows":
        """Leave out the first rows."""
        return Rows(self._scene, replace(self._query, offset=max(0, index(count))))

    def all_languages(self) -> "Rows":
        """Look at every language, not only the page's own."""
        return Rows(self._scene, replace(self._query, language=""))

    def unlisted(self) -> "Rows":
        """Take in the entries that are marked `unlisted`."""
        return Rows(self._scene, replace(self._query, unlisted=True))

    def __iter__(self) -> Iterator[EntryView]:
        """Give the entries in order."""
        projection = self._projection()
        for id in self._scene.reader.ids(projection):
            yield EntryView(self._scene, id, projection)

    def __str__(self) -> str:
        """Print the rows as the titles of their entries."""
        return ", ".join(map(str, self))

    def __len__(self) -> int:
        """Count the rows."""
        return len(self._scene.reader.ids(self._projection()))

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self)

    @property
    def first(self) -> EntryView | None:
        """The first row, or None."""
        return next(iter(self.limit(1)), None)

    def _check(self, names: Iterable[str]) -> None:
        """Refuse fields that no entry has, unless the collection lets in any."""
        collection = self._query.collection
        known = (
            self._scene.reader.ask(Key("collection", f"{collection}.{ALL}")) if collection else ()
        )
        for name in names:
            first, dot, _ = name.partition(".")
            if known and (first not in known or (dot and first in BUILT_IN)):
                wanted = name.replace(".", "__")
                told = {"wanted": wanted, "collection": collection, "known": known}
                raise Amiss(partial(problems.no_such_field, **told))

    def _projection(self) -> Projection:
        return self._scene.reader.project("query", to_json(self._query))


# How others say what ours are called.
_ELSEWHERE = {"gte": "ge", "lte": "le", "neq": "ne", "contains": "has"}


def _condition(name: str, value: Any) -> Condition:
    field, _, operator = name.rpartition("__")
    if field and operator in _ELSEWHERE:
        ours = f"{field}__{_ELSEWHERE[operator]}"
        raise Amiss(partial(problems.no_such_comparison, wanted=name, ours=ours))
    if operator not in get_args(Operator):
        field, operator = name, "eq"
    if isinstance(value, list | tuple | set):
        held: Any = tuple(sorted((_scalar(name, each) for each in value), key=repr))
    else:
        held = _scalar(name, value)
    if field in _TIMES and operator in _ORDERS and held is not None and not _is_time(held):
        message = f"'where' wants a date such as '2026-01-31' for {name!r}, not {called(value)}"
        raise Amiss(partial(problems.template_failed, message=message))
    return Condition(field.replace("__", "."), operator, held)  # type: ignore[arg-type]


def _is_time(held: object) -> bool:
    try:
        return bool(datetime.fromisoformat(str(held)))
    except ValueError:
        return False


def _scalar(name: str, value: Any) -> Scalar:
    """Write a value as queries hold it: dates as text, an entry as its key."""
    if isinstance(value, EntryView):
        return str(value.key)
    if hasattr(value, "isoformat"):
        return str(value.isoformat())
    if value is None or isinstance(value, str | int | float):
        return value
    message = f"'where' cannot compare {name!r} with {called(value)}"
    raise Amiss(partial(problems.template_failed, message=message))
