"""What the entries' round read: the entries a build shows, and where their texts lie."""

from collections.abc import Iterator, Mapping
from datetime import datetime, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from sitegen.build.ground import Ground
from sitegen.build.outcome import Options
from sitegen.build.sources.texts import Texts
from sitegen.model.entry import Entry
from sitegen.model.frozen import dataclass
from sitegen.model.serial import from_json
from sitegen.plan.visible import around, changes, visible, why_hidden
from sitegen.read.decode import decode
from sitegen.read.glimpse import FACET, Glimpse, When, glimpses, moments
from sitegen.read.split import split
from sitegen.trace.digest import joint
from sitegen.trace.latest import latest
from sitegen.trace.outside import Snapshot
from sitegen.trace.traces import Traces


class Entries(Mapping[str, Entry]):
    """Entries by id, each read from its trace when somebody asks for it."""

    def __init__(self, tasks: Mapping[str, str], traces: Traces) -> None:
        """Hold these entries.

        tasks: id → the task that gave the entry
        """
        self._tasks, self._traces = tasks, traces
        self._at_hand: dict[str, Entry] = {}

    def __getitem__(self, id: str) -> Entry:
        """Read an entry."""
        if id not in self._at_hand:
            self._read(self._tasks[id])
        return self._at_hand[id]

    def __iter__(self) -> Iterator[str]:
        """Give the ids."""
        return iter(self._tasks)

    def __len__(self) -> int:
        """Count the entries."""
        return len(self._tasks)

    def __contains__(self, id: object) -> bool:
        """Tell whether there is an entry of this id."""
        return id in self._tasks

    def _read(self, task: str) -> None:
        hint: Any = tuple[Entry, ...]
        found: tuple[Entry, ...] = from_json(hint, self._traces.value(task))
        for each in found:
            if self._tasks.get(each.id) == task:
                self._at_hand[each.id] = each


@dataclass(frozen=True, slots=True)
class Readings:
    """The entries of a build.

    entries: by id, the visible ones, sorted by id
    sources: entry id → the file it is from
    texts:   answers `text`
    lines:   entry id → how many lines stand above its body, for those that have one
    basis:   names all of them
    hidden:  source → why a plain build leaves it out, of what is shown all the same
    failed:  sources whose entries could not be read
    until:   when other entries become visible; None if never
    """

    entries: Mapping[str, Entry]
    sources: Mapping[str, str]
    texts: Texts
    lines: Mapping[str, int]
    basis: str
    hidden: Mapping[str, str]
    failed: frozenset[str]
    until: datetime | None


def readings(traces: Traces, ground: Ground, options: Options) -> Readings:
    """Gather the entries that a build shows."""
    told, texts, lines = map(traces.facet, (FACET, "text", "line"))
    digests = dict(sorted(traces.digests().items()))
    seen, whens = _seen(tuple((name, told[name] or "[]") for name in digests))
    now = options.now.astimezone(ZoneInfo(ground.config.site.timezone))
    at, until = around(_changes(whens, now.tzinfo), now)
    shown = _shown(seen, whens, options.drafts, options.future, at.astimezone(now.tzinfo))
    return Readings(
        entries=Entries(shown.tasks, traces),
        sources=shown.sources,
        texts=Texts(
            {id: texts[task] or "" for id, task in shown.bodies},
            _Reading(shown.sources, ground.snapshot),
        ),
        lines={id: int(lines[task] or 1) - 1 for id, task in shown.bodies},
        basis=joint([*digests.values(), *shown.sources]),
        hidden=shown.hidden,
        failed=frozenset(name.split("\n")[1] for name, digest in digests.items() if not digest),
        until=until,
    )


# Whoever builds again and again sees the same each time, unless front matter was edited.
@latest
def _seen(told: tuple[tuple[str, str], ...]) -> tuple[tuple[Glimpse, ...], Mapping[str, When]]:
    """Read glimpses: sorted by id, each id once; and what decides about them."""
    seen = {glimpse.id: glimpse for glimpse in glimpses(dict(told))}
    return tuple(sorted(seen.values())), moments({glimpse.when for glimpse in seen.values()})


@latest
def _changes(whens: Mapping[str, When], zone: tzinfo | None) -> tuple[datetime, ...]:
    """List the moments from which on other entries are visible."""
    return changes(whens.values(), zone)


@dataclass(frozen=True, slots=True)
class _Shown:
    """The entries that are visible.

    tasks:  id → the task that told it
    bodies: id and task of those that have a body
    """

    tasks: Mapping[str, str]
    sources: Mapping[str, str]
    bodies: tuple[tuple[str, str], ...]
    hidden: Mapping[str, str]


@latest
def _shown(
    seen: tuple[Glimpse, ...],
    whens: Mapping[str, When],
    drafts: bool,
    future: bool,
    now: datetime,
) -> _Shown:
    """Choose the visible ones among what was seen."""
    showing = set(visible(whens.values(), now, drafts, future))
    reasons = {told: why_hidden(when, now) for told, when in whens.items() if when in showing}
    shown = [glimpse for glimpse in seen if glimpse.when in reasons]
    return _Shown(
        tasks={glimpse.id: glimpse.task for glimpse in shown},
        sources={glimpse.id: glimpse.source for glimpse in shown},
        bodies=tuple((glimpse.id, glimpse.task) for glimpse in shown if glimpse.has_body),
        hidden={each.source: reasons[each.when] for each in shown if reasons[each.when]},
    )


@dataclass(frozen=True, slots=True)
class _Reading:
    """Reads the text under an entry's front matter."""

    sources: Mapping[str, str]
    snapshot: Snapshot

    def __call__(self, id: str) -> str:
        path = self.sources[id]
        return split(decode(self.snapshot.read(path), path), path).body
