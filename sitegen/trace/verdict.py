"""Is what was remembered still true?"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import Literal

from sitegen.model.frozen import dataclass
from sitegen.trace.facts import Bases, Facts, Missing
from sitegen.trace.key import Key
from sitegen.trace.outside import Ledger
from sitegen.trace.trace import Trace
from sitegen.trace.traces import Traces


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a task was made.

    why: `new` was never made, `changed` read something that has another answer now, `versions`
         was made by other versions, `lost` its result is gone
    key: the question whose answer changed; for `changed`
    """

    why: Literal["new", "changed", "versions", "lost"]
    key: Key | None = None

    def __str__(self) -> str:
        """Tell the reason in a few words."""
        return f"changed {self.key}" if self.key else self.why


# Why most tasks were made.
NEW = Reason("new")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Which tasks may keep what they gave, and why the others may not."""

    fresh: Traces
    stale: Mapping[str, Reason]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What became of remembered answers.

    changed: those that are not today's
    looked:  kind → how many had to be looked at
    """

    changed: Mapping[int, Key]
    looked: Mapping[str, int]


def judgement(ledger: Ledger, facts: Facts, kinds: Iterable[str]) -> Judgement:
    """Judge the remembered answers to questions of these kinds."""
    suspects = ledger.suspects(Bases(facts, frozenset(kinds)))
    keys = ((id, Key(kind, name)) for id, kind, name in suspects)
    changed = {id: key for id, key in keys if not _stands(id, key, facts)}
    return Judgement(changed, Counter(kind for _, kind, _ in suspects))


def _stands(id: int, key: Key, facts: Facts) -> bool:
    try:
        return facts.answer(key).id == id
    except Missing:  # Whoever asks it again will have it made.
        return False


def verdict(
    names: Collection[str],
    epoch: str,
    remembered: Traces,
    changed: Mapping[int, Key],
    known: set[int],
) -> Verdict:
    """Judge tasks by what they read.

    names:      the tasks to judge
    epoch:      today's versions
    remembered: may hold others too
    changed:    answers that are not today's
    known:      every answer that is remembered; a trace with another cannot be judged
    """
    fresh, fallen = remembered.parted(names, epoch, changed.keys(), known)
    stale = {name: _reason(remembered.get(name), epoch, changed, known) for name in fallen}
    return Verdict(fresh, stale)


def _reason(trace: Trace | None, epoch: str, changed: Mapping[int, Key], known: set[int]) -> Reason:
    if trace is None:
        return NEW
    if trace.epoch != epoch:
        return Reason("versions")
    if not known.issuperset(trace.reads):
        return Reason("lost")
    return Reason("changed", next(changed[id] for id in trace.reads if id in changed))
