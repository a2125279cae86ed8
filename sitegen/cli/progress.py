"""Progress of long work: a bar on a terminal, lines elsewhere."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from sitegen.build.encoding import Encoded
from sitegen.cli.voice import Voice
from sitegen.trace.key import Key
from sitegen.trace.outside import Each, Lost

Thing = TypeVar("Thing")
Done = TypeVar("Done")

# Work of fewer things is over before anybody has read about it; heavy things take their time.
FEW = 200
FEW_HEAVY = 4
# A bar that moves more often costs more than it tells.
EVERY_S = 0.1

_NAMES: Mapping[str, str] = {
    "entry": "reading entries",
    "style": "making stylesheets",
    "body": "rendering Markdown",
    "page": "making pages",
    "output": "making files",
    "probe": "looking at pictures",
}


class Watched:
    """Does many things as another `Each` does, and shows how far it has come."""

    def __init__(self, each: Each, voice: Voice) -> None:
        """Watch this one, for this listener."""
        self._each, self._voice = each, voice

    def __call__(
        self, do: Callable[[Thing], Done], things: Sequence[Thing], weights: Sequence[int] = ()
    ) -> Iterator[tuple[Thing, Done | Lost]]:
        """Give each thing with what came of it."""
        came = self._each(do, things, weights)
        if len(things) < (FEW_HEAVY if weights else FEW):
            return came
        name = _named(things[0])
        if self._voice.is_live:
            return _with_bar(came, name, len(things))
        self._voice.note(f"{name}: {len(things):,}")
        return came


def _named(thing: object) -> str:
    return _NAMES.get(thing.kind, thing.kind) if isinstance(thing, Key) else "encoding pictures"


class Saved:
    """Adds up what became of pictures: bytes before, bytes of the largest variant after."""

    def __init__(self) -> None:
        self.before = self.after = 0

    def __call__(self, done: object) -> str:
        """Count one more source, where it is one. returns: what is saved by now, or """ ""
        if isinstance(done, Encoded):
            self.before, self.after = self.before + done.before, self.after + done.after
        if not self.before:
            return ""
        return f"{self.before / 1e6:,.1f} MB → {self.after / 1e6:,.1f} MB"


def _with_bar(came: Iterator[Any], name: str, total: int) -> Iterator[Any]:
    # Imported here: a bar is rare, and rich is slow to import.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[saved]}"),
    )
    saved = Saved()
    bar = Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False)
    with bar:
        task = bar.add_task(name, total=total, saved="")
        shown = time.monotonic()
        for done, one in enumerate(came, start=1):
            told = saved(one[1])
            if time.monotonic() - shown > EVERY_S:
                bar.update(task, completed=done, saved=told, refresh=True)
                shown = time.monotonic()
            yield one
