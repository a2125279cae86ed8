"""Progress of the rounds of a build."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from sitegen.build.encoding import Encoded
from sitegen.cli.steps import FEW, shown
from sitegen.cli.voice import Voice
from sitegen.trace.key import Key
from sitegen.trace.outside import Each, Lost

Thing = TypeVar("Thing")
Done = TypeVar("Done")

# Heavy things take their time, however few they are.
FEW_HEAVY = 4

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
        few = FEW_HEAVY if weights else FEW
        name = _named(things[0]) if things else ""
        return shown(self._voice, name, came, len(things), few, Saved())


class Saved:
    """Adds up what became of pictures: bytes before, bytes of the largest variant after."""

    def __init__(self) -> None:
        """Begin with none."""
        self.before = self.after = 0

    def __call__(self, one: tuple[object, object]) -> str:
        """Count one more source, where it is one. returns: what is saved by now; "" for nothing"""
        done = one[1]
        if isinstance(done, Encoded):
            self.before, self.after = self.before + done.before, self.after + done.after
        if not self.before:
            return ""
        return f"{self.before / 1e6:,.1f} MB → {self.after / 1e6:,.1f} MB"


def _named(thing: object) -> str:
    return _NAMES.get(thing.kind, thing.kind) if isinstance(thing, Key) else "encoding pictures"
