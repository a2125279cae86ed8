"""Traces and answers as rows of a database: many in one row, under one seal."""

import json
import sys
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import repeat
from typing import Any
from zlib import crc32

from sitegen.trace.digest import ABSENT
from sitegen.trace.facts import Answer, Basis, basis_of
from sitegen.trace.sheaf import Columns, Sheaf

Suspect = tuple[int, str, str]
# What reading a damaged row may raise.
DAMAGE = (TypeError, ValueError, KeyError, AttributeError, IndexError)


def trace_row(columns: Columns) -> tuple[object, ...]:
    """Write traces as a row: everything but its id."""
    head = _json([columns.names, columns.digests, columns.counts])
    parts = (
        head,
        _words(columns.reads),
        *(_bytes(each) for each in (columns.told, columns.facets, columns.values)),
    )
    return (columns.kind, columns.epoch, *parts, _seal(columns.kind, columns.epoch, *parts))


def sheaf_in(row: Sequence[Any]) -> Sheaf | None:
    """Read traces back from what `trace_row` wrote; None when it is not as it was written."""
    try:
        *sealed, seal = row
        if seal != _seal(*sealed):
            return None
        kind, epoch, head, reads, *more = sealed
        names, digests, counts = json.loads(head)
        return Sheaf(Columns(kind, epoch, names, digests, counts, _ids(reads), *more))
    except DAMAGE:
        return None


@dataclass(frozen=True, slots=True)
class Pack:
    """Answers to questions of one kind.

    basis: what all of them rest on, but for the wrong ones
    bases: JSON of what each rests on, where they differ; else b""
    wrong: those that were not right when they were last judged
    names: gives the JSON of the questions' names, or what a damaged row has instead
    """

    kind: str
    basis: str
    bases: bytes
    wrong: bytes
    ids: bytes
    names_seal: int
    names: Callable[[], Any]

    def known(self) -> "array[int]":
        """List the ids of the answers."""
        return _ids(self.ids)

    def not_right(self) -> "array[int]":
        """List the ids of the answers that were not right when they were last judged."""
        return _ids(self.wrong)

    def suspects(self, today: Basis) -> Iterator[Suspect]:
        """List the answers that may not be today's; without a name where names are damaged."""
        if self.bases or self.wrong or not today or self.basis != today:
            ids, names = self.known(), self._names()
            if names is None:
                yield from ((id, "", "") for id in ids)
            else:
                bases, todays = self._bases(ids), _todays(today, names)
                rest_on = zip(ids, names, bases, todays, strict=True)
                for id, name, basis, now in rest_on:
                    if not basis or basis != now:
                        yield id, self.kind, name

    def settled(self, today: Basis, changed: Collection[int]) -> "Pack":
        """Let the answers rest on today's basis, but for those that are not today's."""
        if isinstance(today, str):
            wrong = _words(array("q", (id for id in self.known() if id in changed)))
            return replace(self, basis=today, bases=b"", wrong=wrong)
        names, ids = self._names(), self.known()
        if names is None:
            return self
        rest_on = zip(ids, names, strict=True)
        bases = ["" if id in changed else basis_of(today, name) for id, name in rest_on]
        return replace(self, basis="", bases=_json(bases), wrong=b"")

    def row(self) -> tuple[object, ...]:
        """Write the answers as a row: everything but its id and the names."""
        head = (self.kind, self.basis, self.bases, self.wrong, self.ids, self.names_seal)
        return (*head, _seal(*head))

    def answers(self) -> Iterator[Answer]:
        """Give the answers whose names are whole."""
        ids, names = self.known(), self._names()
        if names is not None:
            rest_on = zip(ids, names, self._bases(ids), strict=True)
            yield from (Answer(id, self.kind, name, basis) for id, name, basis in rest_on)

    def _bases(self, ids: Sequence[int]) -> Sequence[str]:
        if self.bases:
            bases: list[str] = json.loads(self.bases)
            return bases
        wrong = frozenset(_ids(self.wrong))
        return ["" if id in wrong else self.basis for id in ids]

    def _names(self) -> list[str] | None:
        names = self.names()
        if not isinstance(names, bytes) or crc32(names) != self.names_seal:
            return None
        found: list[str] = json.loads(names)
        return found


def pack_of(kind: str, answers: Sequence[Answer]) -> Pack:
    """Pack answers to questions of one kind."""
    names = _json([answer.name for answer in answers])
    first = answers[0].basis
    is_common = all(answer.basis == first for answer in answers)
    return Pack(
        kind,
        first if is_common else "",
        b"" if is_common else _json([answer.basis for answer in answers]),
        b"",
        _words(array("q", (answer.id for answer in answers))),
        crc32(names),
        lambda: names,
    )


def pack_in(row: Sequence[Any], names: Callable[[], Any]) -> Pack | None:
    """Read answers back from what `Pack.row` wrote; None when it is not as it was written."""
    try:
        kind, basis, bases, wrong, ids, names_seal, seal = row
        pack = Pack(kind, basis, bases, wrong, ids, names_seal, names)
        return pack if seal == pack.row()[-1] else None
    except DAMAGE:
        return None


def _todays(today: Basis, names: Sequence[str]) -> Iterable[str]:
    """Name what the answers to many questions rest on, as `basis_of` does for one."""
    if isinstance(today, str):
        return repeat(today, len(names))
    return (today.get(name.partition("\n")[0], ABSENT) for name in names)


def _seal(*parts: object) -> int:
    """Sum up parts; another order, split or type is another sum, and so is another machine's."""
    seal = crc32(sys.byteorder.encode())
    for part in parts:
        told = part if isinstance(part, bytes) else _bytes(str(part))
        seal = crc32(told, crc32(f"{type(part).__name__} {len(told)} ".encode(), seal))
    return seal


def _json(value: object) -> bytes:
    # Names may hold what is not UTF-8, so everything is written as ASCII.
    return json.dumps(value, separators=(",", ":")).encode()


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")


def _words(ids: "array[int]") -> bytes:
    return ids.tobytes()


def _ids(words: bytes) -> "array[int]":
    ids = array("q")
    ids.frombytes(words)
    return ids
