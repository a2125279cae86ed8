"""Some fields of some entries: answers to `row`, `near` and `query`."""

from functools import lru_cache

from sitegen.model.query import Query
from sitegen.model.serial import from_json
from sitegen.trace.digest import ABSENT, digest_of
from sitegen.trace.reader import subject_and_fields
from sitegen.trace.rows import Table

# Neighbours whose names a process keeps.
NAMED_AT_HAND = 64


class Projections:
    """Answers `row`, `near`, `query`: some fields of some entries."""

    def __init__(self, table: Table, kind: str, basis: str) -> None:
        """Answer one of the kinds from a table that rests on this basis."""
        self.table, self._kind, self._basis = table, kind, basis
        self._named: dict[tuple[tuple[str, ...], tuple[str, ...]], str] = {}

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
        if self._kind != "near":
            return self._name(ids, fields)
        # The pages on both sides of an entry mostly show the same of it, one soon after the other.
        if len(self._named) >= NAMED_AT_HAND:
            self._named.clear()
        shown = ids, fields
        if shown not in self._named:
            self._named[shown] = self._name(ids, fields)
        return self._named[shown]

    def basis(self) -> str:
        """Name all entries and everything the plan says of them."""
        return self._basis

    def _name(self, ids: tuple[str, ...], fields: tuple[str, ...]) -> str:
        return digest_of([[id, *self.table.told(id, fields)] for id in ids])


@lru_cache(maxsize=1024)
def _query(subject: str) -> Query:
    return from_json(Query, subject)
