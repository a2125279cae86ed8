"""All problems of a build, in the order and at the levels the site wants."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from sitegen.model.place import Place
from sitegen.model.problem import Level, Problem
from sitegen.read.theme import SETTINGS as THEME

# A theme that is not there, a source that the system does not let us read, and Python that does not
# declare the collections.
_FOUNDATIONS = frozenset({"SG016", "SG702", "SG801", "SG802"})


def told(
    problems: Iterable[Problem], levels: Mapping[str, str], is_strict: bool
) -> tuple[Problem, ...]:
    """Tell each problem once, sorted by place.

    levels:    code → `error`, `warning` or `off`
    is_strict: every warning is an error
    """
    shown = (_at_level(problem, levels, is_strict) for problem in dict.fromkeys(problems))
    return tuple(sorted(_called(filter(None, shown)), key=_order))


def foundations(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Pick the errors without whose mending nothing else can be judged."""
    return tuple(each for each in problems if each.level == "error" and _is_foundation(each))


def moved(problem: Problem, path: str, lines: int) -> Problem:
    """Move a problem of a file down by lines; what speaks of the whole file stays."""

    def down(place: Place) -> Place:
        is_there = place.line and place.path == path
        return replace(place, line=place.line + lines) if is_there else place

    calls = tuple(map(down, problem.calls))
    return replace(problem, place=down(problem.place), calls=calls)


def _is_foundation(problem: Problem) -> bool:
    return problem.code in _FOUNDATIONS or problem.place.path.endswith(f"/{THEME}")


def _called(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Tell a problem of a component once, however often the component is called."""
    calls: dict[Problem, list[tuple[Place, ...]]] = {}
    for problem in problems:
        calls.setdefault(replace(problem, calls=()), []).append(problem.calls)
    for problem, chains in calls.items():
        chains.sort(key=lambda places: [*map(_where, places)])
        yield replace(problem, calls=tuple(dict.fromkeys(chain.from_iterable(chains))))


def _at_level(problem: Problem, levels: Mapping[str, str], is_strict: bool) -> Problem | None:
    level = levels.get(problem.code, problem.level)
    if level == "off":
        return None
    wanted: Level = "error" if is_strict or level == "error" else "warning"
    return problem if problem.level == wanted else replace(problem, level=wanted)


def _order(problem: Problem) -> tuple[str, int, int, str, str]:
    return (*_where(problem.place), problem.code, problem.fact)


def _where(place: Place) -> tuple[str, int, int]:
    return (place.path, place.line, place.column)
