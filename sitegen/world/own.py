"""A ledger that nobody else writes, kept at hand by whoever builds again and again."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from sitegen.trace.facts import Answer, Basis
from sitegen.trace.sheaf import Sheaf
from sitegen.world.ledger import DiskLedger
from sitegen.world.packs import Pack


class OwnLedger(DiskLedger):
    """Reads every row once.

    Texts by name are written when it is tidied or put to rest. Should they be lost, a part of the
    site is made again.
    """

    def __init__(self, path: Path) -> None:
        """Keep it in this file; it is made when it is first needed."""
        super().__init__(path)
        self._held_sheaves: dict[int, Sheaf | None] = {}
        self._held_packs: dict[int, Pack | None] = {}
        self._held_notes: dict[str, str | None] = {}
        self._unwritten: set[str] = set()

    def settle(self, bases: Mapping[str, Basis], changed: Collection[int]) -> None:
        """Let the remembered answers rest on today's bases, after they were all judged."""
        for id, pack in self._packs():
            if basis := bases.get(pack.kind):
                self._held_packs[id] = pack.settled(basis, changed)
        super().settle(bases, changed)

    def forget(self, kind: str, names: Iterable[str]) -> None:
        """Drop the traces of tasks that are no more."""
        if gone := frozenset(names):
            super().forget(kind, gone)
            self._held_sheaves.clear()

    def note(self, name: str) -> str | None:
        """Find a remembered text by name; None when it is not there, or is there damaged."""
        if name not in self._held_notes:
            self._held_notes[name] = super().note(name)
        return self._held_notes[name]

    def set_notes(self, notes: Mapping[str, str]) -> None:
        """Remember texts by name."""
        self._held_notes |= notes
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
        super().rest()

    def _write_notes(self) -> None:
        notes = {name: self._held_notes[name] or "" for name in sorted(self._unwritten)}
        if notes:
            super().set_notes(notes)
        self._unwritten.clear()

    def _gather(self, kind: str) -> None:
        before = self._ids(kind)
        super()._gather(kind)
        if self._ids(kind) != before:  # The id of a row that has gone may be given again.
            self._held_sheaves.clear()

    def _keep_instead(self, ids: Collection[int], kept: Iterable[Answer]) -> None:
        super()._keep_instead(ids, kept)
        for id in ids:
            self._held_packs.pop(id, None)

    def _packs(self) -> list[tuple[int, Pack]]:
        if self._answers is None:
            ids = [id for (id,) in self._rows("SELECT id FROM answers ORDER BY id")]
            for id in ids:
                if id not in self._held_packs:
                    found = self._pack(id)
                    # Its names are asked for at every build.
                    names = cache(partial(self._names, id))
                    self._held_packs[id] = replace(found, names=names) if found else None
            held = ((id, self._held_packs[id]) for id in ids)
            self._answers = [(id, pack) for id, pack in held if pack]
        return self._answers

    def _sheaves(self, kind: str) -> Iterator[tuple[int, Sheaf]]:
        for id in self._ids(kind):
            if id not in self._held_sheaves:
                self._held_sheaves[id] = self._sheaf(id)
            if sheaf := self._held_sheaves[id]:
                yield id, sheaf

    def _ids(self, kind: str) -> list[int]:
        rows = self._rows("SELECT id FROM traces WHERE kind = ? ORDER BY id", [kind])
        return [id for (id,) in rows]
