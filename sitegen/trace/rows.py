"""The entries of a site as rows: found by queries, read field by field."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, tzinfo
from functools import lru_cache
from operator import ge, gt, le, lt
from typing import Any, Protocol

from sitegen.model.entry import Entry
from sitegen.model.query import Condition, Query
from sitegen.model.serial import from_json
from sitegen.trace.digest import ABSENT, digest_of
from sitegen.trace.reader import subject_and_fields

# The field that lists the names of all fields.
FIELDS = "*"

_BUILT_IN = frozenset(Entry.__dataclass_fields__) - {"data", "has_body"}
_COMPARE: Mapping[str, Callable[[Any, Any], bool]] = {"lt": lt, "le": le, "gt": gt, "ge": ge}


class NoField(LookupError):
    """An entry has no field of that name."""


class Around(Protocol):
    """What each entry has beside its front matter, such as its URL."""

    @property
    def names(self) -> Collection[str]:
        """The fields there are."""

    def field(self, entry: Entry, name: str) -> object:
        """Read one of the fields of an entry."""


class Table:
    """Entries by id, in the orders of their collections; each index is made once.

    entries: id → entry
    orders:  collection → how it sorts
    zone:    in which dates without a time begin
    around:  what each entry has beside its front matter
    listed:  collection and language, a line each → what a query for them finds, where that is known
    """

    def __init__(
        self,
        entries: Mapping[str, Entry],
        orders: Mapping[str, tuple[str, ...]],
        zone: tzinfo,
        around: Around | None = None,
        listed: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        """Hold the entries; nothing is sorted or indexed before it is asked for."""
        self.entries, self._listed = entries, listed
        self._orders, self._around, self._zone = orders, around or _Alone(), zone
        self._members: dict[tuple[str, tuple[str, ...]], list[Entry]] = {}
        self._found: dict[Query, tuple[str, ...]] = {}
        self._indexes: dict[tuple[str, tuple[str, ...], str], dict[object, list[Entry]]] = {}
        self._places: dict[tuple[str, str], tuple[dict[str, int], tuple[str, ...]]] = {}

    def field(self, id: str, name: str) -> object:
        """Read one field of an entry; dots reach into mappings. raises: NoField"""
        entry = self.entries[id]
        if name in _BUILT_IN:
            return getattr(entry, name)
        if name in self._around.names:
            return self._around.field(entry, name)
        if name == FIELDS:
            return tuple(sorted({*_BUILT_IN, *self._around.names, *entry.data}))
        return _reach(entry.data, name)

    def has(self, id: str, name: str) -> bool:
        """Tell whether an entry has a field."""
        try:
            self.field(id, name)
        except NoField:
            return False
        return True

    def knows(self, collection: str) -> bool:
        """Tell whether the site declares a collection."""
        return collection in self._orders

    def collections(self) -> tuple[str, ...]:
        """Name the site's collections."""
        return tuple(sorted(self._orders))

    def find(self, query: Query) -> tuple[str, ...]:
        """List the ids that a query finds, in its order."""
        # Every page of a long list asks for another part of the same rows.
        whole = replace(query, offset=0, limit=0)
        if whole not in self._found:
            rows = self._candidates(whole)
            self._found[whole] = tuple(row.id for row in rows if self._holds(row, whole))
        end = query.offset + query.limit if query.limit else None
        return self._found[whole][query.offset : end]

    def neighbour(self, id: str, direction: str) -> str | None:
        """Find the entry before (`prev`) or after (`next`) another in its collection.

        A collection that sorts by a descending field is read from its end: `prev` is the older.
        """
        entry = self.entries[id]
        positions, ids = self._ranks(entry.collection, entry.language)
        if id not in positions:
            return None
        order = self._orders.get(entry.collection, ())
        is_backwards = bool(order) and order[0].startswith("-")
        step = 1 if (direction == "next") != is_backwards else -1
        position = positions[id] + step
        return ids[position] if 0 <= position < len(ids) else None

    def _ranks(self, collection: str, language: str) -> tuple[dict[str, int], tuple[str, ...]]:
        if (collection, language) not in self._places:
            known = self._listed or {}
            ids = known.get(f"{collection}\n{language}") or self.find(Query(collection, language))
            self._places[collection, language] = ({id: n for n, id in enumerate(ids)}, ids)
        return self._places[collection, language]

    def _candidates(self, query: Query) -> Sequence[Entry]:
        """Find the rows to look at, in order: by an index where a condition allows one."""
        sort = query.sort or self._orders.get(query.collection, ())
        for condition in query.where:
            if condition.operator in ("eq", "has"):
                index = self._index(query.collection, sort, condition.name)
                return index.get(_plain(condition.value), ())
        return self._sorted(query.collection, sort)

    def _index(
        self, collection: str, sort: tuple[str, ...], name: str
    ) -> dict[object, list[Entry]]:
        if (collection, sort, name) not in self._indexes:
            index: dict[object, list[Entry]] = {}
            for entry in self._sorted(collection, sort):
                held = self.field(entry.id, name) if self.has(entry.id, name) else None
                for value in dict.fromkeys(_plain(each) for each in _each(held)):
                    index.setdefault(value, []).append(entry)
            self._indexes[collection, sort, name] = index
        return self._indexes[collection, sort, name]

    def _sorted(self, collection: str, sort: tuple[str, ...]) -> list[Entry]:
        if (collection, sort) not in self._members:
            if sort:
                members = list(self._sorted(collection, ()))
            else:
                every = self.entries.values()
                members = [each for each in every if collection in ("", each.collection)]
                members.sort(key=lambda entry: entry.id)
            for name in reversed(sort):
                members.sort(key=self._sort_key(name.lstrip("-")), reverse=name.startswith("-"))
            self._members[collection, sort] = members
        return self._members[collection, sort]

    def _sort_key(self, name: str) -> Callable[[Entry], tuple[bool, str, Any]]:
        """Sort what has no value last when descending, first when ascending; types apart."""

        def key(entry: Entry) -> tuple[bool, str, Any]:
            held = self.field(entry.id, name) if self.has(entry.id, name) else None
            value = self._comparable(held)
            return (value is not None, type(value).__name__, value)

        return key

    def _comparable(self, value: object) -> Any:
        if isinstance(value, datetime):
            return (value if value.tzinfo else value.replace(tzinfo=self._zone)).timestamp()
        if isinstance(value, date):
            return datetime.combine(value, time(), self._zone).timestamp()
        if isinstance(value, bool | int):
            return float(value)
        return value if isinstance(value, float | str) or value is None else str(value)

    def _holds(self, entry: Entry, query: Query) -> bool:
        if query.language and entry.language != query.language:
            return False
        if entry.unlisted and not query.unlisted:
            return False
        return all(self._meets(entry.id, condition) for condition in query.where)

    def _meets(self, id: str, condition: Condition) -> bool:
        held = self.field(id, condition.name) if self.has(id, condition.name) else None
        wanted, operator = condition.value, condition.operator
        if operator == "has":
            return wanted in map(_plain, _each(held))
        if operator == "in":
            return _plain(held) in _each(wanted)
        if operator == "eq":
            return bool(_plain(held) == wanted)
        if operator == "ne":
            return bool(_plain(held) != wanted)
        mine, theirs = self._comparable(held), self._comparable(_as_time(wanted, held))
        return type(mine) is type(theirs) and mine is not None and _COMPARE[operator](mine, theirs)


class Projections:
    """Answers `row`, `near`, `query`: some fields of some entries."""

    def __init__(self, table: Table, kind: str, basis: str) -> None:
        """Answer one of the kinds from a table that rests on this basis."""
        self.table, self._kind, self._basis = table, kind, basis

    def ids(self, subject: str) -> tuple[str, ...]:
        """Find the entries a subject speaks of."""
        if self._kind == "query":
            return self.table.find(_query(subject))
        if self._kind == "near":
            id, _, direction = subject.rpartition(" ")
            found = self.table.neighbour(id, direction) if id in self.table.entries else None
            return (found,) if found else ()
        return (subject,) if subject in self.table.entries else ()

    def value(self, name: str) -> object:
        """Give a mapping from field to value for `row`, a tuple of ids for the others."""
        subject, fields = subject_and_fields(name)
        ids = self.ids(subject)
        if self._kind != "row":
            return ids
        return {field: self.table.field(subject, field) for field in fields} if ids else None

    def digest(self, name: str) -> str:
        """Name the rows and the fields that were read of them."""
        subject, fields = subject_and_fields(name)
        ids = self.ids(subject)
        if not ids and self._kind != "query":
            return ABSENT
        return digest_of([self._told(id, fields) for id in ids])

    def basis(self) -> str:
        """Name all entries and everything the plan says of them."""
        return self._basis

    def _told(self, id: str, fields: Iterable[str]) -> list[object]:
        """Tell the fields of an entry, each in a list of its own; None where it has no such."""
        told: list[object] = [id]
        for field in fields:
            try:
                told.append([self.table.field(id, field)])
            except NoField:
                told.append(None)
        return told


class _Alone:
    """An entry has its front matter alone."""

    names = ()

    def field(self, entry: Entry, name: str) -> object:
        raise NoField(name)


@lru_cache(maxsize=1024)
def _query(subject: str) -> Query:
    return from_json(Query, subject)


def _reach(held: object, name: str) -> object:
    if isinstance(held, Mapping) and name in held:
        return held[name]
    first, dot, rest = name.partition(".")
    if not dot or not isinstance(held, Mapping) or first not in held:
        raise NoField(name)
    return _reach(held[first], rest)


def _each(held: object) -> Iterable[object]:
    return held if isinstance(held, tuple) else (held,)


def _plain(value: object) -> Any:
    """Write dates as ISO text and mappings as text, so that they equal what a query says."""
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Mapping) else value


def _as_time(wanted: object, held: object) -> object:
    """Read a query's ISO text as a time where the field holds one."""
    if isinstance(held, date) and isinstance(wanted, str):
        try:
            return datetime.fromisoformat(wanted)
        except ValueError:
            return wanted
    return wanted
