"""Rounds played against one memory: what changed is judged once for each kind of question."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import Protocol, TypeVar

from sitegen.trace.facts import Facts
from sitegen.trace.key import Key
from sitegen.trace.outside import Each, Ledger, Store
from sitegen.trace.round import Make, Worker, made_at_once, run_round
from sitegen.trace.trace import Trace
from sitegen.trace.traces import Traces
from sitegen.trace.verdict import Reason, Verdict, judgement, verdict

# What makes a kind of task is put together only when there is something to make: a build with
# nothing to do imports no Markdown, no Jinja and no pydantic.
Maker = Callable[[], Make]
Thing = TypeVar("Thing")
Done = TypeVar("Done")


class Outside(Protocol):
    """What a build needs of the world."""

    @property
    def store(self) -> Store:
        """Bytes by digest."""

    @property
    def ledger(self) -> Ledger:
        """Traces of earlier builds."""

    @property
    def each(self) -> Each:
        """Does many things."""

    def begin(self, do: Callable[[Thing], Done | None], things: Sequence[Thing]) -> None:
        """Begin with many things before `each` is asked for them, if there is somebody to do it.

        do: gives None for what cannot be done by now
        """


# Where answers rest on their subjects alone, judging this many at every build costs less than
# settling them.
FEW_SUSPECTS = 500


class Rounds:
    """Plays rounds, and adds up what they made, kept and found wrong.

    left: what is lost → the tasks that waited for it, and were not made
    """

    def __init__(self, outside: Outside) -> None:
        """Begin with the memory of earlier builds."""
        self.outside = outside
        self.made: dict[str, dict[str, tuple[Reason, float]]] = {}
        self.traces: dict[str, Traces] = {}
        self.lost: dict[Key, str] = {}
        self.left: dict[Key, set[Key]] = {}
        self._changed: dict[int, Key] = {}
        self._judged: set[str] = set()
        self._known: set[int] | None = None
        self._telling: dict[str, tuple[Traces, tuple[Trace, ...]]] = {}
        self._remembered: dict[str, set[str]] = {}
        self._waiting: dict[str, Mapping[str, tuple[Reason, frozenset[Key]]]] = {}

    def apart(self) -> "Rounds":
        """Play on the same memory, by what was judged so far, without being noticed here."""
        other = Rounds(self.outside)
        other._changed, other._judged = dict(self._changed), set(self._judged)
        return other

    def learn(self, facts: Facts, kinds: Iterable[str]) -> Facts:
        """Judge the remembered answers to these kinds of questions by these facts."""
        new = set(kinds) - self._judged
        judged = judgement(self.outside.ledger, facts, new)
        bases = {
            kind: basis
            for kind, count in judged.looked.items()
            if isinstance(basis := facts.basis(kind), str) or count > FEW_SUSPECTS
        }
        if bases:
            self.outside.ledger.settle(bases, judged.changed.keys())
        self._changed |= judged.changed
        self._judged |= new
        return facts

    def begin(
        self, kind: str, names: Collection[str], epoch: str, maker: Maker, facts: Facts
    ) -> None:
        """Let tasks of a first build be begun before their round, by what is known by now.

        facts: know less than those of the round, and nothing else
        """
        if names and self._known is not None and not self._known:
            worker = Worker(maker(), facts, self.outside.store, epoch)
            self.outside.begin(partial(made_at_once, worker), [Key(kind, name) for name in names])

    def play(
        self,
        kind: str,
        names: Collection[str],
        epoch: str,
        maker: Maker,
        facts: Facts,
        each: Each | None = None,
    ) -> Traces:
        """Bring tasks of a kind up to date: all of them, or the few that are wanted first.

        each:   does the tasks in another way than the world's own
        raises: Waiting when answers must come first
        """
        if self._known is None:
            self._known = self.outside.ledger.known()
        remembered = self.outside.ledger.traces(kind)
        self._remembered[kind] = set(remembered)
        judged = verdict(names, epoch, remembered, self._changed, self._known)
        return self._run(kind, judged, maker, facts, epoch, each)

    def forget_others(self) -> None:
        """Forget the tasks that the site no longer has, once all rounds were played whole."""
        for kind, names in self._remembered.items():
            self.outside.ledger.forget(kind, names.difference(self.traces[kind]))

    def remake(
        self, kind: str, names: Iterable[str], epoch: str, maker: Maker, facts: Facts
    ) -> Traces:
        """Make tasks again whose results are gone, and keep the others of the kind."""
        lost = dict.fromkeys(names, Reason("lost"))
        kept = self.traces.get(kind, Traces())
        judged = Verdict(kept.only(name for name in kept if name not in lost), lost)
        return self._run(kind, judged, maker, facts, epoch)

    def resume(self, kind: str, epoch: str, maker: Maker, facts: Facts) -> Traces:
        """Make the tasks that waited for answers; those whose answers are lost are left.

        raises: Waiting
        """
        waited = self._waiting.pop(kind, {}).items()
        ready = {n: why for n, (why, keys) in waited if keys.isdisjoint(self.lost)}
        for name, (_, keys) in waited:
            for lost in keys & self.lost.keys():
                self.left.setdefault(lost, set()).add(Key(kind, name))
        return self._run(kind, Verdict(self.traces[kind], ready), maker, facts, epoch)

    def telling(self, kind: str) -> tuple[Trace, ...]:
        """Take out the traces of a kind that tell problems or want files, once for all who ask."""
        traces = self.traces[kind]
        known, told = self._telling.get(kind, (None, ()))
        if known is not traces:
            told = tuple(traces.telling())
            self._telling[kind] = traces, told
        return told

    def kept(self) -> dict[str, int]:
        """Count the tasks of each kind that were still true."""
        return {k: len(traces) - len(self.made.get(k, ())) for k, traces in self.traces.items()}

    def _run(
        self,
        kind: str,
        judged: Verdict,
        maker: Maker,
        facts: Facts,
        epoch: str,
        each: Each | None = None,
    ) -> Traces:
        if not judged.stale:
            self.traces[kind] = judged.fresh
            return judged.fresh
        worker = Worker(maker(), facts, self.outside.store, epoch)
        came = run_round(kind, judged, worker, each or self.outside.each, self.outside.ledger)
        self.made.setdefault(kind, {}).update(came.made)
        self.lost |= {Key(kind, name): why for name, why in came.lost.items()}
        self.traces[kind] = came.traces
        if came.missing:
            # Whoever plays the round again is to know the answers that it added.
            self._known = None
            self._waiting[kind] = {
                name: (judged.stale[name], frozenset(keys)) for name, keys in came.missing.items()
            }
            raise Waiting(came.missing)
        return came.traces


class Waiting(Exception):
    """Tasks of a round wait for answers that have to be made first."""

    def __init__(self, missing: Mapping[str, tuple[Key, ...]]) -> None:
        """Name each task and what it waits for."""
        pairs = [(name, key) for name, keys in missing.items() for key in keys]
        super().__init__(", ".join(f"{name} waits for {key}" for name, key in pairs))
        self._keys = frozenset(key for _, key in pairs)

    def names(self, *kinds: str) -> dict[str, list[str]]:
        """Name what they wait for, by kind, sorted; all of it of these kinds. raises: itself"""
        if any(key.kind not in kinds for key in self._keys):
            raise self
        return {kind: sorted(k.name for k in self._keys if k.kind == kind) for kind in kinds}
