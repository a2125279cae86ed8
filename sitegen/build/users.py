"""Who uses a file that something is wrong with."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sitegen.model.problem import Problem
from sitegen.trace.trace import Trace

# More names than these help nobody.
MOST = 3


def users(traces: Iterable[Trace], sources: Mapping[str, str]) -> dict[str, set[str]]:
    """Find who wants files made of each source: source → sources of bodies or pages.

    sources: name of a task → the file to name for it
    """
    found: dict[str, set[str]] = {}
    for trace in traces:
        for recipe in trace.wants:
            found.setdefault(recipe.source, set()).add(sources[trace.task.name])
    return found


def blamed(problem: Problem, using: Iterable[str]) -> Problem:
    """Name those who use the file that a problem is about."""
    names = _nearest(using)
    if not names:
        return problem
    told, more = names[:MOST], len(names) - MOST
    listed = f"{', '.join(told)} and {more} more" if more > 0 else _listed(told)
    verb = "uses" if len(names) == 1 else "use"
    return replace(problem, fact=f"{problem.fact}; {listed} {verb} it")


def _nearest(using: Iterable[str]) -> list[str]:
    """Leave out the lists of themes and taxonomies, where an entry or a page shows the file too."""
    names = sorted(using)
    return [name for name in names if not name.startswith("@") and name[-3:] != ".py"] or names


def _listed(names: list[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
