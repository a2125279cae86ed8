"""The entries of a site as rows: found by queries, read field by field."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import tzinfo
from typing import Any, Protocol

from sitegen.model.entry import Entry
from sitegen.model.query import Condition, Query
from sitegen.trace.compare import comparable, each_of, meets, plain

Conditions = tuple[Condition, ...]

# The field that lists the names of all fields.
FIELDS = "*"

_BUILT_IN = frozenset(Entry.__dataclass_fields__) - {"data", "has_body"}


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
        return self.read(self.entries[id], name)

    def told(self, id: str, names: Iterable[str]) -> list[object]:
        """Tell fields of an entry, each in a list of its own; None where it has no such."""
        entry = self.entries[id]
        told: list[object] = []
        for name in names:
            try:
                told.append([self.read(entry, name)])
            except NoField:
                told.append(None)
        return told

    def read(self, entry: Entry, name: str) -> object:
        """Read one field of an entry that is at hand. raises: NoField"""
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
        whole = query.whole
        found = self._found.get(whole)
        if found is None:
            rows, open_ = self._candidates(whole)
            found = tuple([row.id for row in rows if self._holds(row, whole, open_)])
            self._found[whole] = found
        end = query.offset + query.limit if query.limit else None
        return found[query.offset : end]

    def neighbour(self, id: str, direction: str) -> str | None:
        """Find the entry before (`prev`) or after (`next`) another in its collection.

        A collection that sorts by a descending field is read from its end: `prev` is the older.
        """
        entry = self.entries[id]
        positions, ids = self._ranks(entry.collection, entry.language)
        if id not in positions:
            return None
        position = positions[id] + (1 if direction == "next" else -1)
        return ids[position] if 0 <= position < len(ids) else None

    def _ranks(self, collection: str, language: str) -> tuple[dict[str, int], tuple[str, ...]]:
        """Give the place of each entry of a collection as it is read, and all of them."""
        if (collection, language) not in self._places:
            known = self._listed or {}
            ids = known.get(f"{collection}\n{language}") or self.find(Query(collection, language))
            order = self._orders.get(collection, ())
            if order and order[0].startswith("-"):
                ids = ids[::-1]
            self._places[collection, language] = ({id: n for n, id in enumerate(ids)}, ids)
        return self._places[collection, language]

    def _candidates(self, query: Query) -> tuple[Sequence[Entry], Conditions]:
        """Find the rows to look at, in order: by an index where a condition allows one.

        returns: them, and the conditions that are open; a list in which the index found a value
                 has it, but does not equal it
        """
        sort, open_ = query.sort or self._orders.get(query.collection, ()), query.where
        for condition in query.where:
            if condition.operator in ("eq", "has"):
                index = self._index(query.collection, sort, condition.name)
                if condition.operator == "has":
                    open_ = tuple(each for each in open_ if each != condition)
                return index.get(plain(condition.value), ()), open_
        return self._sorted(query.collection, sort), open_

    def _index(
        self, collection: str, sort: tuple[str, ...], name: str
    ) -> dict[object, list[Entry]]:
        if (collection, sort, name) not in self._indexes:
            index: dict[object, list[Entry]] = {}
            for entry in self._sorted(collection, sort):
                held = self._held(entry, name)
                for value in dict.fromkeys(plain(each) for each in each_of(held)):
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
            value = comparable(self._held(entry, name), self._zone)
            return (value is not None, type(value).__name__, value)

        return key

    def _held(self, entry: Entry, name: str) -> object:
        try:
            return self.read(entry, name)
        except NoField:
            return None

    def _holds(self, entry: Entry, query: Query, conditions: Conditions) -> bool:
        if query.language and entry.language != query.language:
            return False
        if entry.unlisted and not query.unlisted:
            return False
        return not conditions or all(
            meets(self._held(entry, condition.name), condition, self._zone)
            for condition in conditions
        )


class _Alone:
    """An entry has its front matter alone."""

    names = ()

    def field(self, entry: Entry, name: str) -> object:
        raise NoField(name)


def _reach(held: object, name: str) -> object:
    if isinstance(held, Mapping) and name in held:
        return held[name]
    first, dot, rest = name.partition(".")
    if not dot or not isinstance(held, Mapping) or first not in held:
        raise NoField(name)
    return _reach(held[first], rest)
