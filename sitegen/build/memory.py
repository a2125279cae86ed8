"""What a finished build left behind, good for as long as nothing it rests on changes."""

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime

from sitegen.build.moment import of_the_moment
from sitegen.build.outcome import Built, Options
from sitegen.build.world import World
from sitegen.model.frozen import dataclass
from sitegen.model.problem import Problem
from sitegen.model.serial import from_json, to_json
from sitegen.trace.facts import Facts
from sitegen.trace.key import Key

NOTE = "finished"
# Kinds of questions whose answers change without any file changing.
RESTLESS = {"clock": "", "env": ""}


@dataclass(frozen=True, slots=True)
class Finished:
    """The end of a build.

    asked:   id, kind and name of what was asked of the clock and the environment
    since:   its instant
    until:   when other entries become visible; None if never
    outputs: as in `Built`, and so are problems
    kept:    kind of task → how many there are
    """

    asked: tuple[tuple[int, str, str], ...]
    since: datetime
    until: datetime | None
    outputs: Mapping[str, str]
    problems: tuple[Problem, ...] = ()
    kept: Mapping[str, int] = field(default_factory=dict)


def recall(world: World, basis: str, options: Options) -> Built | None:
    """Give the last build again, if all it rests on still stands.

    basis: names every source, setting and version
    """
    note = world.ledger.note(NOTE) or ""
    if not note.startswith(basis):
        return None
    last = from_json(Finished, note[len(basis) :])
    if options.now < last.since or (last.until and options.now >= last.until):
        return None
    facts = Facts(of_the_moment(world.environ, options.now))
    if any(facts.answer(Key(kind, name)).id != id for id, kind, name in last.asked):
        return None
    return Built(last.outputs, last.problems, kept=last.kept, until=last.until)


def remember(world: World, basis: str, options: Options, built: Built) -> None:
    """Keep the end of a build."""
    asked = {id: (id, kind, name) for id, kind, name in world.ledger.suspects(RESTLESS)}
    traces = (t for kind in built.traces.values() for t in kind.reading(asked.keys()))
    read = {id for trace in traces for id in asked.keys() & trace.reads}
    kept = {kind: len(traces) for kind, traces in built.traces.items()}
    told = tuple(asked[id] for id in sorted(read))
    last = Finished(told, options.now, built.until, built.outputs, built.problems, kept)
    world.ledger.set_notes({NOTE: basis + to_json(last)})


def forget(world: World) -> None:
    """Do not trust the end of the last build again."""
    world.ledger.set_notes({NOTE: ""})
