"""Progress of work that is done one thing after another in this process."""

import time
from collections.abc import Iterator, Sequence
from typing import TypeVar

from sitegen.cli.progress import EVERY_S, FEW
from sitegen.cli.voice import Voice

Thing = TypeVar("Thing")


class Steps:
    """Shows how far a loop has come: a bar on a terminal, a line elsewhere."""

    def __init__(self, voice: Voice) -> None:
        """Show it to this listener."""
        self._voice = voice

    def __call__(self, name: str, things: Sequence[Thing]) -> Iterator[Thing]:
        """Give each thing, in order."""
        if len(things) < FEW:
            return iter(things)
        if self._voice.is_live:
            return _with_bar(name, things)
        self._voice.note(f"{name}: {len(things):,}")
        return iter(things)


def _with_bar(name: str, things: Sequence[Thing]) -> Iterator[Thing]:
    # Imported here: a bar is rare, and rich is slow to import.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False)
    with bar:
        task = bar.add_task(name, total=len(things))
        shown = time.monotonic()
        for done, thing in enumerate(things):
            if time.monotonic() - shown > EVERY_S:
                bar.update(task, completed=done, refresh=True)
                shown = time.monotonic()
            yield thing
