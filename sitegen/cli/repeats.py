"""One fault that many files share is told a few times, not a thousand."""

from collections import Counter
from collections.abc import Iterator, Sequence

from sitegen.model.problem import Problem

# How many places of one fault are shown before the others are only counted.
SHOWN = 5


def without_repeats(problems: Sequence[Problem]) -> Iterator[tuple[Problem, int]]:
    """Give the problems to show, in their order.

    returns: each with how many more places have the same fault; 0 for all but the last shown one
    """
    left = Counter(map(_fault, problems))
    shown: Counter[tuple[str, ...]] = Counter()
    for problem in problems:
        fault = _fault(problem)
        shown[fault] += 1
        if shown[fault] < SHOWN:
            yield problem, 0
        elif shown[fault] == SHOWN:
            yield problem, left[fault] - SHOWN


def _fault(problem: Problem) -> tuple[str, ...]:
    return problem.code, problem.level, problem.fact, problem.hint
