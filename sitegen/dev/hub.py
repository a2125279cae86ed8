"""The browsers that show a page of the site, and what each is told."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

# Whoever listens silently is asked for a sign of life, so that closed connections are noticed.
QUIET_S = 15.0


class Event(NamedTuple):
    """What a page is told.

    shown: digest of the file as the page shows it once it has heard this
    """

    name: str
    told: Mapping[str, object]
    shown: str

    def __str__(self) -> str:
        """Write it to the stream; a browser that comes back tells the last `id` that it heard."""
        return f"id: {self.shown}\nevent: {self.name}\ndata: {json.dumps(self.told)}\n\n"


@dataclass(slots=True, eq=False)
class Listener:
    """An open page.

    path:   decoded, as the browser asked for it
    output: the file that it shows
    digest: of that file, as the browser has it
    """

    path: str
    output: str
    digest: str
    events: asyncio.Queue[Event | None] = field(default_factory=asyncio.Queue)

    def tell(self, name: str, **told: object) -> None:
        """Send an event to this page."""
        self.events.put_nowait(Event(name, told, self.digest))


class Hub:
    """Everybody who listens."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self.listeners: set[Listener] = set()

    async def stream(
        self, listener: Listener, greet: Callable[[Listener], None]
    ) -> AsyncIterator[str]:
        """Give the events of a page as they come, until somebody goes.

        greet:  tells what the page has to know at once
        source: HTML standard, "Server-sent events"
        """
        self.listeners.add(listener)
        greet(listener)
        try:
            while True:
                try:
                    event = await asyncio.wait_for(listener.events.get(), QUIET_S)
                except TimeoutError:
                    yield ": still here\n\n"
                    continue
                if event is None:
                    return
                yield str(event)
        finally:
            self.listeners.discard(listener)

    def close(self) -> None:
        """Let everybody go."""
        for each in self.listeners:
            each.events.put_nowait(None)
