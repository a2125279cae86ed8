"""Parsed values that can still tell where each of them stands."""

from collections.abc import Callable
from typing import Any, NamedTuple

from sitegen.model.frozen import dataclass
from sitegen.model.place import Place

Steps = tuple[str | int, ...]


class Spot(NamedTuple):
    """A stretch of one line: line and columns from 1; `end` 0 means unknown."""

    line: int
    column: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """What a text says, in plain dicts, lists and scalars.

    spot:  finds the value at some steps, or its key; the nearest thing around it when the steps
           lead nowhere, and None when even that is not known
    path:  of the file
    first: the line of the file on which the text begins, 1-based
    """

    values: Any
    spot: Callable[[Steps, bool], Spot | None]
    path: str
    first: int = 1

    def place(self, steps: Steps, at_key: bool = False) -> Place:
        """Find where a value stands in the file, or where its key does."""
        found = self.spot(steps, at_key)
        if found is None:
            return Place(self.path, max(self.first - 1, 1))
        return Place(self.path, found.line + self.first - 1, found.column, found.end)


def dotted(steps: Steps) -> str:
    """Write steps as an author names them: `menu.main[0].url`."""
    told = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return told.removeprefix(".")
