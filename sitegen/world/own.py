"""A ledger that nobody else writes, kept at hand by whoever builds again and again."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from sitegen.trace.facts import Told
from sitegen.trace.sheaf import Sheaf
from sitegen.trace.trace import Made
from sitegen.world.ledger import DiskLedger
from sitegen.world.packs import told_bytes


class OwnLedger(DiskLedger):
    """Reads every row once.

    Texts by name are written when it is tidied or put to rest. Should they be lost, a part of the
    site is made again.
    """

    def __init__(self, path: Path) -> None:
        """Keep it in this file; it is made when it is first needed."""
        super().__init__(path)
        self._held_sheaves: dict[int, Sheaf | None] = {}
        self._held_notes: dict[str, bytes | None] = {}
        self._held_known: set[int] | None = None
        self._unwritten: set[str] = set()

    def known(self) -> set[int]:
        """List the ids of all answers; the set grows with what is saved."""
        self._drop_lost()
        if self._held_known is None:
            self._held_known = super().known()
        return self._held_known

    def save(self, made: Iterable[Made]) -> None:
        """Keep new traces in place of older ones, with their answers."""
        batch = list(made)
        super().save(batch)
        if self._held_known is not None:
            self._held_known.update(id for each in batch for id, *_ in each.answers)

    def forget(self, kind: str, names: Iterable[str]) -> None:
        """Drop the traces of tasks that are no more."""
        if gone := frozenset(names):
            super().forget(kind, gone)
            self._held_sheaves.clear()

    def raw_note(self, name: str) -> bytes | None:
        """Find a remembered text by name, and leave it undecoded."""
        if name not in self._held_notes:
            self._held_notes[name] = super().raw_note(name)
        return self._held_notes[name]

    def set_notes(self, notes: Mapping[str, str | bytes]) -> None:
        """Remember texts by name."""
        self._held_notes |= {name: told_bytes(text) for name, text in notes.items()}
        self._unwritten |= notes.keys()

    def tidy(self) -> int:
        """Write what is to be written, then gather small rows. returns: as in `DiskLedger`"""
        self._write_notes()
        dropped = super().tidy()
        self._write_notes()
        return dropped

    def rest(self) -> None:
        """Close the file until it is needed again, as before a process forks."""
        self._write_notes()
        held = self._answers
        super().rest()
        self._answers = held

    def _write_notes(self) -> None:
        notes = {name: self._held_notes[name] or b"" for name in sorted(self._unwritten)}
        if notes:
            super().set_notes(notes)
        self._unwritten.clear()

    def _drop_traces(self, kind: str, ids: Collection[int]) -> None:
        super()._drop_traces(kind, ids)
        for id in ids:
            self._held_sheaves.pop(id, None)

    def _gather(self, kind: str) -> None:
        before = self._ids(kind)
        super()._gather(kind)
        if self._ids(kind) != before:  # The id of a row that has gone may be given again.
            self._held_sheaves.clear()

    def _keep_instead(self, ids: Collection[int], kept: Iterable[Told]) -> None:
        super()._keep_instead(ids, kept)
        self._held_known = None

    def _let_go(self) -> None:
        super()._let_go()
        self._held_known = None
        self._held_sheaves.clear()

    def _sheaves(self, kind: str) -> Iterator[tuple[int, Sheaf]]:
        ids = self._ids(kind)
        self._drop_lost()
        for id in ids:
            if id not in self._held_sheaves:
                self._held_sheaves[id] = self._sheaf(id)
            if sheaf := self._held_sheaves[id]:
                yield id, sheaf

    def _ids(self, kind: str) -> list[int]:
        rows = self._rows("SELECT id FROM traces WHERE kind = ? ORDER BY id", [kind])
        return [id for (id,) in rows]
