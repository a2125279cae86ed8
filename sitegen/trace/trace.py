"""What a task read and what it gave: the memory of one piece of work."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sitegen.model.problem import Problem
from sitegen.model.recipe import Recipe
from sitegen.trace.facts import Answer
from sitegen.trace.key import Key


@dataclass(frozen=True, slots=True)
class Trace:
    """The memory of one task.

    epoch:   the versions of everything that shaped it
    reads:   ids of the answers it got, in no order
    digest:  of the bytes it gave; "" when it failed
    facets:  digests of the parts of the result that others may ask for alone
    value:   the result as JSON where it is small; bytes in the store under `digest` otherwise
    wants:   recipes of files that the result needs
    """

    task: Key
    epoch: str
    reads: tuple[int, ...]
    digest: str
    facets: Mapping[str, str] = field(default_factory=dict)
    value: str = ""
    problems: tuple[Problem, ...] = ()
    wants: tuple[Recipe, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """A task just done: its trace, the answers that the trace names, and the time it took."""

    trace: Trace
    answers: tuple[Answer, ...]
    milliseconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Result:
    """What a task gives.

    data:   the bytes for the store; None when `value` says it all
    failed: True when there is no result, only problems
    """

    data: bytes | None = None
    value: str = ""
    facets: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    failed: bool = False
