"""What one construct finds in a text: changes, files, notes; and how all of them come together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from sitegen.migrate.body.converted import Use
from sitegen.migrate.note import Note


class Edit(NamedTuple):
    """A stretch of the old text, by offsets, and what stands there in the new one."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finds:
    """What was found; the fields are those of `Converted`."""

    edits: tuple[Edit, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    uses: tuple[Use, ...] = ()
    needs: frozenset[str] = frozenset()


def gathered(finds: Iterable[Finds]) -> Finds:
    """Put finds together; where two want one place, the first has it."""
    held = tuple(finds)
    return Finds(
        _apart(edit for each in held for edit in each.edits),
        {home: path for each in held for home, path in each.files.items()},
        tuple(dict.fromkeys(note for each in held for note in each.notes)),
        tuple(use for each in held for use in each.uses),
        frozenset[str]().union(*(each.needs for each in held)),
    )


def applied(text: str, edits: Iterable[Edit]) -> str:
    """Make the changes. edits: in order, none in another's place"""
    kept, at = list[str](), 0
    for start, end, new in edits:
        kept += (text[at:start], new)
        at = end
    return "".join((*kept, text[at:]))


def _apart(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Order edits, without those that reach into the place of one that was given earlier."""
    ranked = [(edit.start, edit.end > edit.start, rank, edit) for rank, edit in enumerate(edits)]
    chosen: list[tuple[int, Edit]] = []
    for start, _, rank, edit in sorted(ranked):
        while chosen and chosen[-1][1].end > start and chosen[-1][0] > rank:
            chosen.pop()
        if not chosen or chosen[-1][1].end <= start:
            chosen.append((rank, edit))
    return tuple(edit for _, edit in chosen)
