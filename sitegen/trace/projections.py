"""Some fields of some entries: answers to `row`, `near` and `query`."""

from collections.abc import Iterable
from functools import lru_cache

from sitegen.model.query import Query
from sitegen.model.serial import from_json
from sitegen.trace.digest import ABSENT, digest_of
from sitegen.trace.reader import subject_and_fields
from sitegen.trace.rows import NoField, Table


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


@lru_cache(maxsize=1024)
def _query(subject: str) -> Query:
    return from_json(Query, subject)
