"""A site being built: opened, made, published, closed again."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sitegen.build import Built, Options, survey
from sitegen.build import make as make_site
from sitegen.build.memory import forget as forget_the_last
from sitegen.build.tell import told
from sitegen.cli.integrations import integrations_of
from sitegen.cli.progress import Watched
from sitegen.cli.reasons import remember
from sitegen.cli.site import Site
from sitegen.cli.voice import Voice
from sitegen.model.frozen import dataclass
from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems.publishing import results_missing, sources_restless
from sitegen.trace.outside import Changed
from sitegen.world.local import Local
from sitegen.world.publish import Published

if TYPE_CHECKING:
    from sitegen.build.ground import Ground

# How often a build is begun again because its sources changed or its results went meanwhile.
TRIES = 4
PAUSE_S = 0.2


@dataclass(frozen=True, slots=True)
class Work:
    """A site open for work."""

    site: Site
    world: Local


@dataclass(frozen=True, slots=True)
class Done:
    """A site built, and published if nothing is wrong with it."""

    built: Built
    published: Published | None
    problems: tuple[Problem, ...]


@contextmanager
def at_work(site: Site, voice: Voice) -> Iterator[Work]:
    """Open a site and keep other builds of its output away. raises: SG703, SG708, SG713"""
    world = Local(site.root, site.out, site.cache, site.config.build.workers)
    world.each = Watched(world.each, voice)
    if refusal := world.refusal(site.sources):
        raise Trouble(refusal)
    with world.alone():
        world.recover()
        world.look_ahead()
        try:
            yield Work(site, world)
        finally:
            world.close()


def make(work: Work, options: Options, atomic: bool = False) -> Done:
    """Build a site and publish it if it has no errors. raises: SG714, SG715"""
    for attempt in range(TRIES):
        try:
            built = _built(work, options)
        except Changed as changed:
            restless = sources_restless(str(changed))
            time.sleep(PAUSE_S * attempt)
            continue
        remember(work.world.ledger, built)
        if built.has_errors:
            return _done(work, built, None)
        published = work.world.publish(built.outputs, atomic)
        if not published.missing:
            return _done(work, built, published)
        forget(work, published.missing)
        restless = results_missing(work.world.cache.as_posix(), published.missing)
    raise Trouble(restless)


def ground(work: Work) -> "Ground":
    """Learn all there is to know of a site before its entries are read."""
    from sitegen.build.lay import lay

    seen = survey(work.world, work.site.config, integrations_of(work.site))
    return lay(work.world, seen, work.site.warnings)


def forget(work: Work, digests: Sequence[str]) -> None:
    """Forget the tasks whose results have gone, so that they are done again."""
    forget_the_last(work.world)
    gone = set(digests)
    for kind in ("style", "body", "page", "output", "picture"):
        made = work.world.ledger.traces(kind).digests()
        work.world.ledger.forget(kind, [name for name, digest in made.items() if digest in gone])


def size_of(work: Work, digest: str) -> int:
    """Measure a result, in bytes."""
    return Path(work.world.store.path(digest)).stat().st_size


def _built(work: Work, options: Options) -> Built:
    site = work.site
    return make_site(work.world, site.config, options, integrations_of(site), site.warnings)


def _done(work: Work, built: Built, published: Published | None) -> Done:
    more = (*work.world.problems, *work.world.damage(), *(published.problems if published else ()))
    levels = work.site.config.check.levels
    return Done(built, published, (*built.problems, *told(more, levels, is_strict=False)))
