"""The conductor: the order of the verbs, in four rounds of one loop."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from itertools import chain

from sitegen.assets.sources import Styles
from sitegen.build.answers import copyable, of_the_entries, of_the_ground, of_the_plan
from sitegen.build.fetched import with_fetched
from sitegen.build.files import make_files
from sitegen.build.first import Audience, First
from sitegen.build.ground import Ground
from sitegen.build.headers import Policies
from sitegen.build.layout import Layout
from sitegen.build.moment import of_the_moment
from sitegen.build.outcome import Built, Options
from sitegen.build.planning import basis_of, planned
from sitegen.build.probes import remembered
from sitegen.build.probing import Prober
from sitegen.build.readings import Readings, readings
from sitegen.build.rounds import Rounds, Waiting
from sitegen.build.sheets import sheet_maker, sheets_of
from sitegen.build.sources.bodies import Bodies
from sitegen.build.waiting import Answer, Play, answered
from sitegen.build.world import World
from sitegen.build.wrong import wrong_with
from sitegen.model.problem import Trouble
from sitegen.model.problems.publishing import results_missing
from sitegen.model.recipe import Recipe
from sitegen.model.serial import from_json
from sitegen.trace.facts import Facts, Source
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
    shown = {**copyable(ground), **ground.fetched}
    probes = remembered(world.ledger, shown, ground.epochs["probes"])
    early = {**of_the_entries(ground, read, basis), "probe": probes}
    rounds.begin("body", read.lines, ground.epochs["bodies"], ground.make_body, facts.learn(early))
    plan = planned(world, ground, read, basis)
    facts = _know(rounds, facts, {**early, **of_the_plan(ground, plan, read, basis)})
    if audience:
        audience.ready(First(rounds, ground, plan, read, facts, world.remote))
    _make(rounds, ground, plan, read, facts, Prober(rounds, ground, world.remote))
    rounds.forget_others()
    return Built(
        outputs=_outputs(rounds, plan),
        problems=wrong_with(rounds, ground, plan, read, options),
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
            make_files(rounds, ground, _know(rounds, known, policies))
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


def _outputs(rounds: Rounds, plan: Layout) -> dict[str, str]:
    pages, files = rounds.traces["page"].digests(), rounds.traces["output"].digests()
    made = {page.output: pages.get(page.url) for page in plan.pages.outlines}
    made |= {from_json(Recipe, name).output: digest for name, digest in files.items()}
    made |= rounds.traces["picture"].digests()
    return {path: digest for path, digest in sorted(made.items()) if digest}
