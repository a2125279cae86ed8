"""Traces and answers of earlier builds, in one SQLite file an output."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

from sitegen.trace.digest import digest as digest_of_bytes
from sitegen.trace.facts import Basis, Told
from sitegen.trace.key import KINDS
from sitegen.trace.sheaf import Sheaf, columns_of
from sitegen.trace.trace import Made, Trace
from sitegen.trace.traces import Traces
from sitegen.world.database import Database, Statement
from sitegen.world.packs import Pack, pack_in, pack_of, sheaf_in, told_bytes, trace_row

_TRACES = "kind, epoch, head, named, reads, told, facets, vals, seal"
_KEEP_TRACES = f"INSERT OR REPLACE INTO traces (id, {_TRACES}) VALUES (?,?,?,?,?,?,?,?,?,?)"
_PACK = "kind, basis, bases, wrong, ids, names_seal, seal"
_KEEP_PACK = f"INSERT INTO answers ({_PACK}, names) VALUES (?,?,?,?,?,?,?,?)"
_SETTLE = f"UPDATE answers SET ({_PACK}) = (?,?,?,?,?,?,?) WHERE id = ?"
_DROP_NOTE = "DELETE FROM notes WHERE name = ?"
_KEEP_NOTE = "INSERT INTO notes (name, text, seal) VALUES (?,?,?)"
# The note that tells how many answers there were when all of them were named.
_USUAL = "answers after tidying"
# Below this, unreferenced answers cost less than the search for them.
FEW_ANSWERS = 20_000
# How many traces or answers a full row holds; as many as a round saves at once.
FULL = 500
# More rows than these, of less than half of that, or of less answers on average, are gathered.
FEW_ROWS = 64
SPARSE = 50

# A name, a digest and a count take at least as much in the head of a row.
HEAD_BYTES = 48
_ANY_WRONG = "SELECT id FROM answers WHERE length(wrong) > 0 LIMIT 1"
_SIZE = "SELECT count(*), coalesce(sum(length(ids)), 0) / 8 FROM answers"
_MIXED = "SELECT kind FROM traces GROUP BY kind HAVING count(DISTINCT epoch) > 1"
_CROWDED = "SELECT kind FROM traces WHERE length(head) < ? GROUP BY kind HAVING count(*) > ?"

Thing = TypeVar("Thing", Told, Trace)


class DiskLedger:
    """The ledger of one output.

    It grows by rows, each of many traces or many answers under one seal. A row that is damaged
    does not appear; a file that cannot be read is set aside, and a new one begun.
    """

    def __init__(self, path: Path) -> None:
        """Keep it in this file; it is made when it is first needed."""
        self._database = Database(path)
        # The rows of answers, by rising id; a build goes through them a few times.
        self._answers: list[tuple[int, Pack]] = []
        self._begun = 0

    def suspects(self, bases: Mapping[str, Basis]) -> list[tuple[int, str, str]]:
        """List id, kind and name of the answers that may not be today's."""
        found = (
            pack.suspects(bases[pack.kind] if pack.kind in KINDS else "")
            for _, pack in self._packs()
            if pack.kind in bases or pack.kind not in KINDS
        )
        return list(dict.fromkeys(chain.from_iterable(found)))

    def settle(self, bases: Mapping[str, Basis], changed: Collection[int]) -> None:
        """Let the remembered answers rest on today's bases, after they were all judged."""
        old = [(id, pack) for id, pack in self._packs() if bases.get(pack.kind)]
        settled = ((id, pack, pack.settled(bases[pack.kind], changed)) for id, pack in old)
        if new := {id: now for id, pack, now in settled if now != pack}:
            self._database.write((_SETTLE, [(*now.row(), id) for id, now in new.items()]))
            self._answers = [(id, new.get(id, pack)) for id, pack in self._answers]

    def known(self) -> set[int]:
        """List the ids of all answers."""
        return set(chain.from_iterable(pack.known() for _, pack in self._packs()))

    def traces(self, kind: str) -> Traces:
        """Find the traces of a kind of task."""
        return Traces([sheaf for _, sheaf in self._sheaves(kind)])

    def save(self, made: Iterable[Made]) -> None:
        """Keep new traces in place of older ones, with their answers."""
        batch = list(made)
        answers = {told[0]: told for each in batch for told in each.answers}
        traces = [each.trace for each in batch]
        self._database.write(_keep_answers(answers.values()), _keep_traces(traces))

    def forget(self, kind: str, names: Iterable[str]) -> None:
        """Drop the traces of tasks that are no more."""
        gone = frozenset(names)
        rows: list[tuple[object, ...]] = []
        empty: list[int] = []
        for id, sheaf in self._sheaves(kind) if gone else ():
            if not gone.isdisjoint(sheaf.columns.names):
                if kept := _but(sheaf, gone):
                    rows.append((id, *trace_row(columns_of(kind, sheaf.columns.epoch, kept))))
                else:
                    empty.append(id)
        if rows or empty:
            self._database.write((_KEEP_TRACES, rows), _drop("traces", empty))

    def note(self, name: str) -> str | None:
        """Find a remembered text by name; None when it is not there, or is there damaged."""
        told = self.raw_note(name)
        return None if told is None else told.decode("utf-8", "surrogatepass")

    def raw_note(self, name: str) -> bytes | None:
        """Find a remembered text by name, and leave it undecoded."""
        # Few names, and no key: SQLite would read whole notes to compare their keys.
        for told, seal in self._rows("SELECT text, seal FROM notes WHERE name = ?", [name]):
            if isinstance(told, bytes) and digest_of_bytes(told) == seal:
                return told
        return None

    def set_notes(self, notes: Mapping[str, str | bytes]) -> None:
        """Remember texts by name."""
        told = {name: told_bytes(text) for name, text in notes.items()}
        rows = [(name, text, digest_of_bytes(text)) for name, text in told.items()]
        self._database.write((_DROP_NOTE, [(name,) for name in notes]), (_KEEP_NOTE, rows))

    def tidy(self) -> int:
        """Drop outdated rows, gather small ones, and drop answers that no trace names if many.

        returns: how many answers were dropped
        """
        for (kind,) in self._rows(_MIXED, []):
            self._drop_outdated(kind)
        for (kind,) in self._rows(_CROWDED, [FULL // 2 * HEAD_BYTES, FEW_ROWS]):
            self._gather(kind)
        dropped = self._drop_wrong()
        rows, count = self._size()
        # After a first build there may be many, and all of them are named.
        usual = self.note(_USUAL) or self._note_usual(count)
        is_sparse = rows > FEW_ROWS + count // SPARSE
        if not is_sparse and count <= FEW_ANSWERS + int(usual) * 5 // 4:
            return dropped
        unnamed = self.known() - self._named()
        if unnamed or is_sparse:
            self._repack(unnamed)
        self._note_usual(len(self.known()))
        return dropped + len(unnamed)

    def damaged(self) -> int:
        """Count the files that had to be set aside since the last time of asking."""
        count, self._database.set_aside = self._database.set_aside, 0
        return count

    def rest(self) -> None:
        """Close the file until it is needed again, as before a process forks."""
        self._answers = []
        self._database.close()

    def _drop_outdated(self, kind: str) -> None:
        """Drop rows all of whose traces were made again, as other versions make them."""
        sheaves = list(self._sheaves(kind))
        latest = {name: id for id, sheaf in sheaves for name in sheaf.columns.names}
        outdated = {id for id, _ in sheaves}.difference(latest.values())
        self._drop_traces(kind, outdated)

    def _drop_traces(self, kind: str, ids: Collection[int]) -> None:
        if ids:
            self._database.write(_drop("traces", ids))

    def _gather(self, kind: str) -> None:
        """Write the traces of small rows into full ones."""
        sheaves = list(self._sheaves(kind))
        small = {id: sheaf for id, sheaf in sheaves if len(sheaf) < FULL // 2}
        if len(small) <= FEW_ROWS:
            return
        latest = {name: id for id, sheaf in sheaves for name in sheaf.columns.names}
        traces = [
            sheaf.trace(at)
            for id, sheaf in small.items()
            for at, name in enumerate(sheaf.columns.names)
            if latest[name] == id
        ]
        self._database.write(_drop("traces", small), _keep_traces(traces))

    def _size(self) -> tuple[int, int]:
        """Count the rows of answers, and the answers."""
        found: list[tuple[int, int]] = self._rows(_SIZE)
        return found[0] if found else (0, 0)

    def _note_usual(self, count: int) -> str:
        self.set_notes({_USUAL: str(count)})
        return str(count)

    def _drop_wrong(self) -> int:
        """Drop answers that no longer are right and that no trace names: each build judges them."""
        if not self._rows(_ANY_WRONG):
            return 0
        wrong = {id for _, pack in self._packs() for id in pack.not_right()}
        kinds = [kind for (kind,) in self._rows("SELECT DISTINCT kind FROM traces")]
        traces = (trace for kind in kinds for trace in self.traces(kind).reading(wrong))
        gone = wrong - {id for trace in traces for id in trace.reads}
        met = [(id, pack) for id, pack in self._packs() if not gone.isdisjoint(pack.not_right())]
        kept = [each for _, pack in met for each in pack.answers() if each.id not in gone]
        self._keep_instead([id for id, _ in met], kept)
        return len(gone)

    def _named(self) -> set[int]:
        """List the ids of the answers that a trace names."""
        kinds = [kind for (kind,) in self._rows("SELECT DISTINCT kind FROM traces")]
        sheaves = (sheaf for kind in kinds for _, sheaf in self._sheaves(kind))
        return set(chain.from_iterable(sheaf.columns.named for sheaf in sheaves))

    def _repack(self, unnamed: Collection[int]) -> None:
        """Write all answers but these anew, in full rows."""
        packs = dict(self._packs())
        answers = {answer.id: answer for pack in packs.values() for answer in pack.answers()}
        kept = [answer for id, answer in answers.items() if id not in unnamed]
        self._keep_instead(packs, kept)

    def _keep_instead(self, ids: Collection[int], kept: Iterable[Told]) -> None:
        self._database.write(_drop("answers", ids), _keep_answers(kept))
        gone = frozenset(ids)
        self._answers = [(id, pack) for id, pack in self._answers if id not in gone]

    def _packs(self) -> list[tuple[int, Pack]]:
        self._drop_lost()
        last = self._answers[-1][0] if self._answers else 0
        rows = self._rows(f"SELECT id, {_PACK} FROM answers WHERE id > ? ORDER BY id", [last])
        packs = ((id, pack_in(row, partial(self._names, id))) for id, *row in rows)
        self._answers += [(id, pack) for id, pack in packs if pack]
        return self._answers

    def _drop_lost(self) -> None:
        """Hold nothing of a file that had to be set aside: the new one gives its ids again."""
        if self._begun != self._database.begun:
            self._begun = self._database.begun
            self._let_go()

    def _let_go(self) -> None:
        self._answers = []

    def _names(self, id: int) -> object:
        ((names,),) = self._rows("SELECT names FROM answers WHERE id = ?", [id]) or [(None,)]
        return names

    def _sheaves(self, kind: str) -> Iterator[tuple[int, Sheaf]]:
        rows = self._rows(f"SELECT id, {_TRACES} FROM traces WHERE kind = ? ORDER BY id", [kind])
        for id, *row in rows:
            if sheaf := sheaf_in(row):
                yield id, sheaf

    def _sheaf(self, id: int) -> Sheaf | None:
        rows = self._rows(f"SELECT {_TRACES} FROM traces WHERE id = ?", [id])
        return sheaf_in(rows[0]) if rows else None

    def _rows(self, question: str, given: Iterable[object] = ()) -> list[Any]:
        return self._database.rows(question, list(given))


def _keep_answers(answers: Iterable[Told]) -> Statement:
    """Pack answers by kind."""
    kinds: dict[str, list[Told]] = defaultdict(list)
    for told in answers:
        kinds[told[1]].append(told)
    packs = (pack_of(kind, part) for kind, of in kinds.items() for part in _parts(of))
    return _KEEP_PACK, [(*pack.row(), pack.names.read()) for pack in packs]


def _keep_traces(traces: Iterable[Trace]) -> Statement:
    kinds: dict[tuple[str, str], list[Trace]] = defaultdict(list)
    for trace in traces:
        kinds[trace.task.kind, trace.epoch].append(trace)
    rows = (columns_of(*key, part) for key, of in kinds.items() for part in _parts(of))
    return _KEEP_TRACES, [(None, *trace_row(columns)) for columns in rows]


def _parts(things: Sequence[Thing]) -> Iterator[Sequence[Thing]]:
    return (things[begin : begin + FULL] for begin in range(0, len(things), FULL))


def _but(sheaf: Sheaf, names: Collection[str]) -> list[Trace]:
    every = enumerate(sheaf.columns.names)
    return [sheaf.trace(at) for at, name in every if name not in names]


def _drop(table: str, ids: Iterable[int]) -> Statement:
    return f"DELETE FROM {table} WHERE id = ?", [(id,) for id in ids]
