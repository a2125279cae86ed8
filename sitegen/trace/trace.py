"""What a task read and what it gave: the memory of one piece of work.

Tuples, not dataclasses: tens of thousands travel between processes, three times as fast.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from sitegen.model.problem import Problem
from sitegen.model.recipe import Recipe
from sitegen.trace.facts import Told
from sitegen.trace.key import Key

_NONE: Mapping[str, str] = {}


class Trace(NamedTuple):
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
    facets: Mapping[str, str] = _NONE
    value: str = ""
    problems: tuple[Problem, ...] = ()
    wants: tuple[Recipe, ...] = ()


class Made(NamedTuple):
    """A task just done, and the time it took.

    answers: those that the trace names, but for the ones that came with an earlier task
    """

    trace: Trace
    answers: tuple[Told, ...]
    milliseconds: float = 0.0

    def __reduce__(self) -> tuple[Callable[..., "Made"], tuple[object, ...]]:
        """Travel as bare tuples, in a quarter of the time."""
        return _made, (self.trace.task[:], self.trace[1:], self.answers, self.milliseconds)


def _made(task: Any, rest: Any, answers: tuple[Told, ...], milliseconds: float) -> Made:
    return Made(Trace(Key(*task), *rest), answers, milliseconds)


class Result(NamedTuple):
    """What a task gives.

    data:   the bytes for the store; None when `value` says it all
    failed: True when there is no result, only problems
    """

    data: bytes | None = None
    value: str = ""
    facets: Mapping[str, str] = _NONE
    problems: tuple[Problem, ...] = ()
    failed: bool = False
