"""Why each task was made when it was last made, remembered from build to build."""

import json
from collections.abc import Iterator, Mapping

from sitegen.build import Built
from sitegen.trace.key import Key
from sitegen.trace.outside import Ledger
from sitegen.trace.verdict import NEW, Reason

NOTE = "reasons"
# A task without a remembered reason was made because it was new: most were.
_PLAIN = {each.why: each for each in (NEW, Reason("versions"), Reason("lost"))}


def remember(ledger: Ledger, built: Built) -> None:
    """Keep the reasons of a build beside those of earlier ones."""
    made = built.made
    if any(made.values()):
        earlier = remembered(ledger).items()
        reasons = {task: why for task, why in earlier if task.name not in made.get(task.kind, {})}
        for kind, row in made.items():
            reasons |= {Key(kind, name): why for name, (why, _) in row.items() if why.why != "new"}
        told = [
            [*task, why.why, *(why.key or ())]
            for task, why in reasons.items()
            if task.name in built.traces.get(task.kind, {})
        ]
        ledger.set_notes({NOTE: json.dumps(told, separators=(",", ":"))})


def remembered(ledger: Ledger) -> dict[Key, Reason]:
    """Find the reasons that were not simply that a task was new."""
    return {Key(*row[:2]): _reason(*row[2:]) for row in json.loads(ledger.note(NOTE) or "[]")}


def chain(reasons: Mapping[Key, Reason], task: Key) -> Iterator[tuple[Key, Reason]]:
    """Follow a reason to its cause: the page was made as a body changed, that as its text did."""
    met: set[Key] = set()
    while task not in met:
        met.add(task)
        why = reasons.get(task, NEW)
        yield task, why
        if why.key and (cause := Key(why.key.kind, why.key.name.partition("\n")[0])) in reasons:
            task = cause


def _reason(why: str, *key: str) -> Reason:
    return _PLAIN[why] if why in _PLAIN else Reason("changed", Key(*key))
