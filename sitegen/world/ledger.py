"""Traces and answers of earlier builds, in one SQLite file an output."""

import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any
from zlib import crc32

from sitegen.model.problem import Problem
from sitegen.model.recipe import Recipe
from sitegen.model.serial import from_json, to_json
from sitegen.trace.digest import digest as digest_of_bytes
from sitegen.trace.key import KINDS, Key
from sitegen.trace.trace import Made, Trace
from sitegen.world.database import Database

_TRACE = "kind, name, epoch, reads, digest, facets, told, seal"
_KEEP_TRACE = f"INSERT OR REPLACE INTO traces ({_TRACE}, value) VALUES (?,?,?,?,?,?,?,?,?)"
_KEEP_ANSWER = "INSERT OR REPLACE INTO answers VALUES (?,?,?,?,?)"
_KEEP_NOTE = "INSERT OR REPLACE INTO notes VALUES (?,?,?)"
# Below this, unreferenced answers cost less than the search for them.
FEW_ANSWERS = 20_000


class DiskLedger:
    """The ledger of one output.

    A row that is damaged does not appear; a file that cannot be read is set aside, and a new one
    begun. A damaged answer is a suspect without a name, which nobody can clear; `known` and
    `suspects` scan the same table, so that none is known to the one and unseen by the other.
    """

    def __init__(self, path: Path) -> None:
        """Keep it in this file; it is made when it is first needed."""
        self._database = Database(path)

    def suspects(self, bases: Mapping[str, str]) -> list[tuple[int, str, str]]:
        """List id, kind and name of the answers that may not be today's."""
        sure = [(kind, basis) for kind, basis in bases.items() if basis and kind in KINDS]
        left_out = [*(kind for kind, _ in sure), *(KINDS.keys() - bases.keys())]
        resting = " OR ".join("(kind = ? AND basis IS NOT ?)" for _ in sure) or "FALSE"
        others = f"kind IS NULL OR kind NOT IN ({','.join('?' * len(left_out))})"
        rows = self._rows(
            f"SELECT id, kind, name, seal FROM answers WHERE {resting} OR {others}",
            [*chain(*sure), *left_out],
        )
        return [
            (id, kind, name) if seal == _answer_seal(id, kind, name) else (id, "", "")
            for id, kind, name, seal in rows
        ]

    def settle(self, bases: Mapping[str, str], changed: Iterable[int]) -> None:
        """Let the remembered answers rest on today's bases, after they were all judged."""
        rows = [(basis, kind, basis) for kind, basis in bases.items() if basis]
        self._database.write(
            ("UPDATE answers SET basis = ? WHERE kind = ? AND basis <> ?", rows),
            ("UPDATE answers SET basis = '' WHERE id = ?", [(id,) for id in changed]),
        )

    def known(self) -> frozenset[int]:
        """List the ids of all answers."""
        return frozenset(id for (id,) in self._rows("SELECT id FROM answers"))

    def traces(self, kind: str) -> dict[str, Trace]:
        """Find the traces of a kind of task by name, without their values."""
        rows = self._rows(f"SELECT {_TRACE} FROM traces WHERE kind = ?", [kind])
        return {trace.task.name: trace for row in rows if (trace := _trace(*row))}

    def value(self, task: Key, digest: str) -> str | None:
        """Find the value that a task gave; None when it is not there, or is there damaged."""
        rows = self._rows("SELECT value FROM traces WHERE kind = ? AND name = ?", [*task])
        for (value,) in rows:
            if _is(digest, value):
                return str(value)
        return None

    def values(self, kind: str) -> dict[str, str]:
        """Find the values of all tasks of a kind by name; held to no digest."""
        return dict(self._rows("SELECT name, value FROM traces WHERE kind = ?", [kind]))

    def save(self, made: Iterable[Made]) -> None:
        """Keep new traces in place of older ones, with their answers."""
        batch = list(made)
        answers = {answer.id: answer for each in batch for answer in each.answers}
        # In the order of the table, SQLite writes each of its pages once.
        rows = [(*answers[id], _answer_seal(*answers[id][:3])) for id in sorted(answers)]
        self._database.write(
            (_KEEP_ANSWER, rows), (_KEEP_TRACE, [_row(each.trace) for each in batch])
        )

    def forget(self, kind: str, names: Iterable[str]) -> None:
        """Drop the traces of tasks that are no more."""
        rows = [(kind, name) for name in names]
        self._database.write(("DELETE FROM traces WHERE kind = ? AND name = ?", rows))

    def note(self, name: str) -> str | None:
        """Find a remembered text by name; None when it is not there, or is there damaged."""
        for text, seal in self._rows("SELECT text, seal FROM notes WHERE name = ?", [name]):
            if _is(seal, text):
                return str(text)
        return None

    def set_notes(self, notes: Mapping[str, str]) -> None:
        """Remember texts by name."""
        rows = [(name, text, digest_of_bytes(_bytes(text))) for name, text in notes.items()]
        self._database.write((_KEEP_NOTE, rows))

    def tidy(self) -> int:
        """Drop the answers that no trace names, if there may be many. returns: how many"""
        ((count,),) = self._rows("SELECT count(*) FROM answers") or [(0,)]
        usual = int(self.note("answers after tidying") or 0)
        if count <= FEW_ANSWERS + 2 * usual:
            return 0
        read = {id for (reads,) in self._rows("SELECT reads FROM traces") for id in _ids(reads)}
        idle = [(id,) for id in self.known() - read]
        self._database.write(("DELETE FROM answers WHERE id = ?", idle))
        self.set_notes({"answers after tidying": str(count - len(idle))})
        return len(idle)

    def damaged(self) -> int:
        """Count the files that had to be set aside since the last time of asking."""
        count, self._database.set_aside = self._database.set_aside, 0
        return count

    def rest(self) -> None:
        """Close the file until it is needed again, as before a process forks."""
        self._database.close()

    def _rows(self, question: str, given: Iterable[object] = ()) -> list[Any]:
        return self._database.rows(question, list(given))


@dataclass(frozen=True, slots=True)
class _Told:
    problems: tuple[Problem, ...] = ()
    wants: tuple[Recipe, ...] = ()


def _row(trace: Trace) -> tuple[object, ...]:
    told = _Told(trace.problems, trace.wants)
    sealed = (
        *trace.task,
        trace.epoch,
        struct.pack(f"<{len(trace.reads)}q", *trace.reads),
        trace.digest,
        "\n".join(chain.from_iterable(trace.facets.items())),
        "" if told == _Told() else to_json(told),
    )
    return (*sealed, _seal(*sealed), trace.value)


def _trace(
    kind: str, name: str, epoch: str, reads: bytes, digest: str, facets: str, told: str, seal: int
) -> Trace | None:
    """Read a row back; None when it is not as it was written."""
    try:
        if seal != _seal(kind, name, epoch, reads, digest, facets, told):
            return None
        said = from_json(_Told, told) if told else _Told()
        parts = iter(facets.split("\n") if facets else ())
        key, facets_of = Key(kind, name), dict(zip(parts, parts, strict=True))
        return Trace(key, epoch, _ids(reads), digest, facets_of, "", said.problems, said.wants)
    except (TypeError, ValueError, KeyError, AttributeError, struct.error):
        return None


def _seal(
    kind: str, name: str, epoch: str, reads: bytes, digest: str, facets: str, told: str
) -> int:
    text = f"{kind}\0{name}\0{epoch}\0{digest}\0{facets}\0{told}"
    return crc32(reads, crc32(_bytes(text)))


def _answer_seal(id: int, kind: str, name: str) -> int:
    return crc32(_bytes(f"{id}\0{kind}\0{name}"))


def _is(seal: str, text: object) -> bool:
    return isinstance(text, str) and digest_of_bytes(_bytes(text)) == seal


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _ids(reads: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(reads) // 8}q", reads)
