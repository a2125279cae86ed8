"""The conductor: the order of the verbs, in four rounds of one loop."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain

from sitegen.assets.sources import Styles
from sitegen.build.answers import copyable, of_the_ground, of_the_plan
from sitegen.build.encoding import BySource, codecs, encoding
from sitegen.build.fetched import MARK, with_fetched
from sitegen.build.first import Audience, First, weight_of
from sitegen.build.ground import Ground
from sitegen.build.headers import HEADERS, Policies, headers_recipe
from sitegen.build.layout import Layout
from sitegen.build.moment import of_the_moment
from sitegen.build.outcome import Built, Options
from sitegen.build.planning import basis_of, planned, statics
from sitegen.build.probes import path_of, remembered
from sitegen.build.probing import Prober
from sitegen.build.readings import Readings, readings
from sitegen.build.rivals import rivals
from sitegen.build.rounds import Rounds, Waiting
from sitegen.build.sheets import sheet_maker, sheets_of, unused_sheets
from sitegen.build.sources import Bodies
from sitegen.build.tell import foundations, moved, told
from sitegen.build.users import blamed, users
from sitegen.build.waiting import Answer, Play, answered
from sitegen.build.world import World
from sitegen.extend.fold import problems_of
from sitegen.extend.protocol import Checked
from sitegen.model.entry import Entry
from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems.pictures import not_fetched
from sitegen.model.problems.publishing import results_missing, task_lost
from sitegen.model.recipe import Recipe
from sitegen.model.serial import from_json, to_json
from sitegen.read.locate import located
from sitegen.trace.facts import Facts, Source
from sitegen.trace.key import Key
from sitegen.trace.round import Make
from sitegen.trace.sources import Files
from sitegen.trace.trace import Trace
from sitegen.trace.traces import Traces

# How often results that have gone from the store are made again before that is a fault.
TRIES = 3
# What the author calls the place where results are kept.
CACHE = "the cache"


def build(
    world: World, ground: Ground, options: Options, audience: Audience | None = None
) -> Built:
    """Make every page and file of a site that is not still true.

    world:    where results and memories are kept, and who does the work
    ground:   what is known of the site before any entry is read
    audience: who wants some pages before the others
    raises:   Changed when a source changed meanwhile
    """
    rounds = Rounds(world)
    known = {**of_the_ground(ground), **of_the_moment(ground.environ, options.now)}
    known |= with_fetched(ground.snapshot, world.remote, ground.fetched)
    facts = _know(rounds, Facts({}), known)
    read = _read(rounds, ground, options, facts)
    basis = basis_of(ground, read)
    plan = planned(world, ground, read, basis)
    shown = {**copyable(ground), **ground.fetched}
    probes = remembered(world.ledger, shown, ground.epochs["probes"])
    facts = _know(rounds, facts, {**of_the_plan(ground, plan, read, basis), "probe": probes})
    if audience:
        audience.ready(First(rounds, ground, plan, read, facts, world.remote))
    _make(rounds, ground, plan, read, facts, Prober(rounds, ground, world.remote))
    rounds.forget_others()
    return Built(
        outputs=_outputs(rounds, plan),
        problems=_told(rounds, ground, plan, read, options),
        made=rounds.made,
        kept=rounds.kept(),
        traces=rounds.traces,
        pages=plan.pages.outlines,
        hidden=read.hidden,
        until=read.until,
        is_whole=not rounds.lost,
    )


def entries_of(world: World, ground: Ground, options: Options) -> Readings:
    """Read the entries that a build would show, and make nothing of them."""
    rounds = Rounds(world)
    known = {**of_the_ground(ground), **of_the_moment(ground.environ, options.now)}
    return _read(rounds, ground, options, _know(rounds, Facts({}), known))


def _told(
    rounds: Rounds, ground: Ground, plan: Layout, read: Readings, options: Options
) -> tuple[Problem, ...]:
    """Tell what is wrong; where the ground itself does not hold, that alone."""

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


def _know(rounds: Rounds, facts: Facts, sources: Mapping[str, Source]) -> Facts:
    return rounds.learn(facts.learn(sources), sources)


def _read(rounds: Rounds, ground: Ground, options: Options, facts: Facts) -> Readings:
    """Play the entries' round."""
    epoch, make = ground.epochs["entries"], ground.read_entries
    names = [f"{collection}\n{path}" for collection, path in ground.tasks]
    return readings(rounds.play("entry", names, epoch, make, facts), ground, options)


def _make(
    rounds: Rounds, ground: Ground, plan: Layout, read: Readings, facts: Facts, prober: Prober
) -> None:
    """Play the rounds after the entries'; a stylesheet or a body that has gone is made again."""
    store, makers = rounds.outside.store, {"style": sheet_maker, "body": ground.make_body}
    epochs = {"style": ground.epochs["styles"], "body": ground.epochs["bodies"]}
    wanted: Mapping[str, Iterable[str]] = {"style": sheets_of(ground.layers), "body": read.lines}
    again = {kind: partial(rounds.resume, kind, epochs[kind], makers[kind]) for kind in makers}
    play: Callable[..., Traces] = rounds.play
    for _ in range(TRIES):
        for kind, names in wanted.items():
            begin: Play = partial(play, kind, names, epochs[kind], makers[kind])
            facts = answered(begin, again[kind], facts, prober)
        styles, bodies = (rounds.traces[kind] for kind in makers)
        made: dict[str, Source] = {"style": Styles(styles, store), "body": Bodies(bodies, store)}
        try:
            known = _pages(rounds, ground, plan, _know(rounds, facts, made), prober)
            policies = {"policy": Policies(rounds.traces["page"])}
            _files(rounds, ground, _know(rounds, known, policies))
            return
        except Waiting as waiting:
            gone = waiting.names(*makers, "probe")
            wanted, play = {kind: gone[kind] for kind in makers}, rounds.remake
    raise Trouble(results_missing(CACHE, sorted(chain.from_iterable(wanted.values()))))


def _pages(rounds: Rounds, ground: Ground, plan: Layout, facts: Facts, answer: Answer) -> Facts:
    """Play the pages' round. raises: Waiting, for bodies"""

    epoch, maker = ground.epochs["pages"], ground.make_page
    play = partial(rounds.play, "page", plan.pages, epoch, maker)
    return answered(play, partial(rounds.resume, "page", epoch, maker), facts, answer)


def _files(rounds: Rounds, ground: Ground, facts: Facts) -> None:
    def maker() -> Make:
        from sitegen.build.makers import make_file

        return make_file

    wanted = _recipes(rounds, ground)
    variants = {name: recipe for name, recipe in wanted.items() if recipe.kind == "picture"}
    others = [to_json(recipe) for name, recipe in wanted.items() if name not in variants]
    rounds.play("output", others, ground.epochs["files"], maker, facts)
    max_pixels = ground.config.images.max_pixels
    by_source = BySource(rounds.outside.each, variants, partial(weight_of, facts), max_pixels)
    epoch = codecs(rounds.outside.ledger, ground.epochs["pictures"]) if variants else ""
    rounds.play("picture", variants, epoch, encoding, facts, by_source)


def _recipes(rounds: Rounds, ground: Ground) -> dict[str, Recipe]:
    """Collect every file that any task wants, and the static ones; by output path."""
    wanted = {name: Recipe("copy", source, name) for name, source in statics(ground).items()}
    if ground.config.security.csp:
        wanted[HEADERS] = headers_recipe(statics(ground).get(HEADERS, ""))
    for trace in _showing(rounds):
        for recipe in trace.wants:
            # Files of one name in `assets/` have equal bytes, whichever source they are from.
            first = wanted.setdefault(recipe.output, recipe)
            wanted[recipe.output] = min(first, recipe, key=lambda each: each.source)
    return dict(sorted(wanted.items()))


def _showing(rounds: Rounds) -> Iterator[Trace]:
    """List the traces of what may show files: bodies and pages."""
    return chain.from_iterable(rounds.telling(kind) for kind in ("body", "page"))


def _outputs(rounds: Rounds, plan: Layout) -> dict[str, str]:
    pages, files = rounds.traces["page"].digests(), rounds.traces["output"].digests()
    made = {page.output: pages.get(page.url) for page in plan.pages.outlines}
    made |= {from_json(Recipe, name).output: digest for name, digest in files.items()}
    made |= rounds.traces["picture"].digests()
    return {path: digest for path, digest in sorted(made.items()) if digest}


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
    return users(_showing(rounds), {**read.sources, **pages})


def _file_of(task: Key, rounds: Rounds, plan: Layout, read: Readings) -> str:
    """Find the file to name for a task."""
    if task.kind == "picture":
        wants = (recipe for trace in _showing(rounds) for recipe in trace.wants)
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
