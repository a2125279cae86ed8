"""What is wrong with a site that was made."""

from collections.abc import Iterable, Iterator
from itertools import chain

from sitegen.build.fetched import MARK
from sitegen.build.files import showing
from sitegen.build.ground import Ground
from sitegen.build.layout import Layout
from sitegen.build.outcome import Options
from sitegen.build.probes import path_of
from sitegen.build.readings import Readings
from sitegen.build.rivals import rivals
from sitegen.build.rounds import Rounds
from sitegen.build.sheets import unused_sheets
from sitegen.build.tell import foundations, moved, told
from sitegen.build.users import blamed, users
from sitegen.extend.fold import problems_of
from sitegen.extend.protocol import Checked
from sitegen.model.entry import Entry
from sitegen.model.problem import Problem
from sitegen.model.problems.pictures import not_fetched
from sitegen.model.problems.publishing import task_lost
from sitegen.model.recipe import Recipe
from sitegen.model.serial import from_json
from sitegen.read.locate import located
from sitegen.trace.key import Key
from sitegen.trace.sources import Files


def wrong_with(
    rounds: Rounds, ground: Ground, plan: Layout, read: Readings, options: Options
) -> tuple[Problem, ...]:
    """Tell what is wrong with a site that was made.

    returns: levels applied, sorted by place; where the ground itself does not hold, that alone
    """

    def tell(problems: Iterable[Problem]) -> tuple[Problem, ...]:
        placed = (located(problem, sources) for problem in problems)
        return told(placed, ground.config.check.levels, options.strict)

    sources = Files(ground.snapshot).value
    if first := foundations(tell(ground.problems)):
        return first
    clashing = rivals(ground, plan.pages, rounds.traces["output"])
    wrong = _with_users(_problems(rounds, plan, read), rounds, plan, read)
    found = (clashing, wrong, _checked(rounds, ground, plan, read))
    return tell(chain(ground.problems, plan.rest.problems, *found))


def _checked(rounds: Rounds, ground: Ground, plan: Layout, read: Readings) -> tuple[Problem, ...]:
    """Let integrations judge the whole site."""

    def html(url: str) -> str:
        trace = rounds.traces["page"].get(url)
        data = rounds.outside.store.get(trace.digest) if trace else None
        return (data or b"").decode("utf-8", "replace")

    def entries() -> tuple[Entry, ...]:
        return tuple(read.entries.values())

    site = Checked(ground.config, ground.declared, html, plan.plan, entries)
    return problems_of(ground.integrations, site)


def _problems(rounds: Rounds, plan: Layout, read: Readings) -> Iterator[Problem]:
    unused = unused_sheets(rounds)
    for kind in rounds.traces:
        for trace in rounds.telling(kind):
            name = trace.task.name
            if kind == "body" and trace.problems:
                source, above = read.sources[name], read.lines.get(name, 0)
                yield from (moved(problem, source, above) for problem in trace.problems)
            elif kind != "style" or name not in unused:
                yield from trace.problems
    for task, why in rounds.lost.items():
        if task.kind == "probe" and MARK in task.name:
            yield not_fetched(path_of(task.name), why)
            continue
        yield task_lost(_file_of(task, rounds, plan, read), why)


def _with_users(
    found: Iterable[Problem], rounds: Rounds, plan: Layout, read: Readings
) -> Iterator[Problem]:
    """Name, with what is wrong with a whole file, the pages that use it."""
    using: dict[str, set[str]] | None = None
    for problem in found:
        if problem.place.line:
            yield problem
            continue
        using = _users(rounds, plan, read) if using is None else using
        yield blamed(problem, using.get(problem.place.path, ()))


def _users(rounds: Rounds, plan: Layout, read: Readings) -> dict[str, set[str]]:
    pages = {page.url: page.source for page in plan.pages.outlines}
    found = users(showing(rounds), {**read.sources, **pages})
    for task, left in rounds.left.items():
        waited = (_file_of(each, rounds, plan, read) for each in left)
        found.setdefault(path_of(task.name), set()).update(waited)
    return found


def _file_of(task: Key, rounds: Rounds, plan: Layout, read: Readings) -> str:
    """Find the file to name for a task."""
    if task.kind == "picture":
        wants = (recipe for trace in showing(rounds) for recipe in trace.wants)
        return min(recipe.source for recipe in wants if recipe.output == task.name)
    if task.kind == "body":
        return read.sources[task.name]
    if task.kind == "style":
        return task.name
    if task.kind == "page":
        return next(page.source for page in plan.pages.outlines if page.url == task.name)
    if task.kind == "output":
        return from_json(Recipe, task.name).source
    before, _, behind = task.name.partition("\n")
    return before if task.kind == "probe" else behind
