"""How far long work has come: a bar on a terminal, a line elsewhere."""

import time
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from sitegen.cli.voice import Voice

Thing = TypeVar("Thing")

# Work of fewer things is over before anybody has read about it.
FEW = 200
# A bar that moves more often costs more than it tells.
EVERY_S = 0.1


def steps(voice: Voice, name: str, things: Sequence[Thing]) -> Iterator[Thing]:
    """Give each thing, in order, and show how many there were."""
    return shown(voice, name, iter(things), len(things))


def shown(
    voice: Voice,
    name: str,
    came: Iterator[Thing],
    total: int,
    few: int = FEW,
    besides: Callable[[Thing], str] = lambda thing: "",
) -> Iterator[Thing]:
    """Give things as they come, and show how many came.

    few:     nothing is shown of fewer
    besides: hears of each thing, and gives what stands behind the bar
    """
    if total < few:
        return came
    if voice.is_live:
        return _with_bar(name, came, total, besides)
    voice.note(f"{name}: {total:,}")
    return came


def _with_bar(
    name: str, came: Iterator[Thing], total: int, besides: Callable[[Thing], str]
) -> Iterator[Thing]:
    # Imported here: a bar is rare, and rich is slow to import.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    texts = TextColumn("{task.description}"), TextColumn("{task.fields[besides]}")
    columns = (texts[0], BarColumn(), MofNCompleteColumn(), texts[1])
    bar = Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False)
    with bar:
        task = bar.add_task(name, total=total, besides="")
        moved_s = time.monotonic()
        for count, thing in enumerate(came, start=1):
            text = besides(thing)
            if time.monotonic() - moved_s > EVERY_S:
                bar.update(task, completed=count, besides=text, refresh=True)
                moved_s = time.monotonic()
            yield thing
