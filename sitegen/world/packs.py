"""Traces and answers as rows of a database: many in one row, under one seal."""

import json
import sys
from array import array
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import repeat
from typing import Any
from zlib import crc32

from sitegen.trace.digest import ABSENT
from sitegen.trace.facts import Answer, Basis, Told, basis_of
from sitegen.trace.sheaf import Columns, Sheaf

Suspect = tuple[int, str, str]
# What reading a damaged row may raise.
DAMAGE = (TypeError, ValueError, KeyError, AttributeError, IndexError)


def trace_row(columns: Columns) -> tuple[object, ...]:
    """Write traces as a row: everything but its id."""
    head = _json([columns.names, columns.digests, columns.counts])
    parts = (
        head,
        columns.named.tobytes(),
        columns.reads.tobytes(),
        *(told_bytes(each) for each in (columns.told, columns.facets, columns.values)),
    )
    return (columns.kind, columns.epoch, *parts, _seal(columns.kind, columns.epoch, *parts))


def sheaf_in(row: Sequence[Any]) -> Sheaf | None:
    """Read traces back from what `trace_row` wrote; None when it is not as it was written."""
    try:
        *sealed, seal = row
        if seal != _seal(*sealed):
            return None
        kind, epoch, head, named, reads, *more = sealed
        names, digests, counts = json.loads(head)
        words = (_ids(named), array("I", reads))
        return Sheaf(Columns(kind, epoch, names, digests, counts, *words, *more))
    except DAMAGE:
        return None


class Names:
    """The names of a pack's questions, read when somebody asks for them."""

    def __init__(self, read: Callable[[], Any], seal: int) -> None:
        """Stand for what is read there.

        read: gives the JSON of the names, or what a damaged row has instead
        """
        self.read, self.seal = read, seal

    @cached_property
    def whole(self) -> list[str] | None:
        """The names; None when they are damaged."""
        told = self.read()
        if not isinstance(told, bytes) or crc32(told) != self.seal:
            return None
        found: list[str] = json.loads(told)
        return found

    @cached_property
    def subjects(self) -> list[str]:
        """What each question is about."""
        names = self.whole or []
        if "\n" not in "".join(names):  # Those about files and texts: no need to look at each.
            return names
        return [name.partition("\n")[0] for name in names]


@dataclass(frozen=True)
class Pack:
    """Answers to questions of one kind.

    basis: what all of them rest on, but for the wrong ones
    bases: JSON of what each rests on, where they differ; else b""
    wrong: those that were not right when they were last judged
    names: of the questions
    """

    kind: str
    basis: str
    bases: bytes
    wrong: bytes
    ids: bytes
    names: Names

    def known(self) -> "array[int]":
        """List the ids of the answers."""
        return _ids(self.ids)

    def not_right(self) -> "array[int]":
        """List the ids of the answers that were not right when they were last judged."""
        return _ids(self.wrong)

    def suspects(self, today: Basis) -> Iterator[Suspect]:
        """List the answers that may not be today's; without a name where names are damaged."""
        if self.bases or self.wrong or not today or self.basis != today:
            ids, names = self.known(), self.names.whole
            if names is None:
                yield from ((id, "", "") for id in ids)
                return
            todays = self._todays(today)
            # Mostly they are what they were; a list tells that without a look at each.
            if self._rest_on != todays or "" in self._rest_on:
                told = zip(ids, names, self._rest_on, todays, strict=True)
                yield from ((id, self.kind, n) for id, n, was, now in told if not was or was != now)

    def settled(self, today: Basis, changed: Collection[int]) -> "Pack":
        """Let the answers rest on today's basis, but for those that are not today's."""
        if isinstance(today, str):
            wrong = _words(array("q", (id for id in self.known() if id in changed)))
            return replace(self, basis=today, bases=b"", wrong=wrong)
        names = self.names.whole
        if names is None:
            return self
        rest_on = zip(self.known(), names, strict=True)
        bases = ["" if id in changed else basis_of(today, name) for id, name in rest_on]
        return replace(self, basis="", bases=_json(bases), wrong=b"")

    def row(self) -> tuple[object, ...]:
        """Write the answers as a row: everything but its id and the names."""
        head = (self.kind, self.basis, self.bases, self.wrong, self.ids, self.names.seal)
        return (*head, _seal(*head))

    def answers(self) -> Iterator[Answer]:
        """Give the answers whose names are whole."""
        if (names := self.names.whole) is not None:
            told = zip(self.known(), names, self._rest_on, strict=True)
            yield from (Answer(id, self.kind, name, basis) for id, name, basis in told)

    @cached_property
    def _rest_on(self) -> list[str]:
        """What each answer rests on; "" for those that are wrong."""
        if self.bases:
            bases: list[str] = json.loads(self.bases)
            return bases
        wrong = frozenset(self.not_right())
        return ["" if id in wrong else self.basis for id in self.known()]

    def _todays(self, today: Basis) -> list[str]:
        """Name what each answer rests on today, as `basis_of` does for one."""
        if isinstance(today, str):
            return [today] * len(self.names.subjects)
        return list(map(today.get, self.names.subjects, repeat(ABSENT)))


def pack_of(kind: str, answers: Sequence[Told]) -> Pack:
    """Pack answers to questions of one kind."""
    ids, _, names, bases = zip(*answers, strict=True)
    told, is_common = _json(names), len(set(bases)) == 1
    return Pack(
        kind,
        bases[0] if is_common else "",
        b"" if is_common else _json(bases),
        b"",
        _words(array("q", ids)),
        Names(lambda: told, crc32(told)),
    )


def pack_in(row: Sequence[Any], names: Callable[[], Any]) -> Pack | None:
    """Read answers back from what `Pack.row` wrote; None when it is not as it was written."""
    try:
        kind, basis, bases, wrong, ids, names_seal, seal = row
        pack = Pack(kind, basis, bases, wrong, ids, Names(names, names_seal))
        return pack if seal == pack.row()[-1] else None
    except DAMAGE:
        return None


def told_bytes(text: str | bytes) -> bytes:
    """Write a text as UTF-8; what is written already stays."""
    return text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")


def _seal(*parts: object) -> int:
    """Sum up parts; another order, split or type is another sum, and so is another machine's."""
    seal = crc32(sys.byteorder.encode())
    for part in parts:
        told = part if isinstance(part, bytes) else told_bytes(str(part))
        seal = crc32(told, crc32(f"{type(part).__name__} {len(told)} ".encode(), seal))
    return seal


def _json(value: object) -> bytes:
    # Names may hold what is not UTF-8, so everything is written as ASCII.
    return json.dumps(value, separators=(",", ":")).encode()


def _words(ids: "array[int]") -> bytes:
    return ids.tobytes()


def _ids(words: bytes) -> "array[int]":
    ids = array("q")
    ids.frombytes(words)
    return ids
