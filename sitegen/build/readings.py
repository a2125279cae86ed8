"""What the entries' round read: the entries a build shows, and where their texts lie."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sitegen.build.ground import Ground
from sitegen.build.outcome import Options
from sitegen.build.sources import Texts
from sitegen.model.entry import Entry
from sitegen.model.serial import from_json
from sitegen.plan.visible import next_change, visible
from sitegen.read.decode import decode
from sitegen.read.split import split
from sitegen.trace.digest import joint
from sitegen.trace.outside import Snapshot
from sitegen.trace.traces import Traces


@dataclass(frozen=True, slots=True)
class Readings:
    """The entries of a build.

    entries: by id, the visible ones, sorted by id
    texts:   answers `text`
    lines:   entry id → how many lines stand above its body
    basis:   names all of them
    failed:  sources whose entries could not be read
    until:   when other entries become visible; None if never
    """

    entries: Mapping[str, Entry]
    texts: Texts
    lines: Mapping[str, int]
    basis: str
    failed: frozenset[str]
    until: datetime | None


def readings(traces: Traces, ground: Ground, options: Options) -> Readings:
    """Gather the entries that a build shows."""
    hint: Any = tuple[Entry, ...]
    found = {name: from_json(hint, trace.value or "[]") for name, trace in traces.items()}
    origins = {entry.id: (traces[n], entry) for n, entries in found.items() for entry in entries}
    now = options.now.astimezone(ZoneInfo(ground.config.site.timezone))
    every = [entry for _, entry in origins.values()]
    shown = sorted(visible(every, now, options.drafts, options.future), key=lambda e: e.id)
    return Readings(
        entries={entry.id: entry for entry in shown},
        texts=Texts(
            {e.id: origins[e.id][0].facets["text"] for e in shown if e.has_body},
            _Reading({e.id: e.source for e in shown}, ground.snapshot),
        ),
        lines={e.id: int(origins[e.id][0].facets["line"]) - 1 for e in shown if e.has_body},
        basis=joint(
            [*(trace.digest for _, trace in sorted(traces.items())), *(e.id for e in shown)]
        ),
        failed=frozenset(name.split("\n")[1] for name, trace in traces.items() if not trace.digest),
        until=next_change(every, now),
    )


@dataclass(frozen=True, slots=True)
class _Reading:
    """Reads the text under an entry's front matter."""

    sources: Mapping[str, str]
    snapshot: Snapshot

    def __call__(self, id: str) -> str:
        path = self.sources[id]
        return split(decode(self.snapshot.read(path), path), path).body
