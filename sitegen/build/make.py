"""A site made from its settings: as little as possible, and nothing when nothing changed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from sitegen.build.memory import recall, remember
from sitegen.build.outcome import Built, Options
from sitegen.build.survey import survey
from sitegen.build.world import World
from sitegen.extend.protocol import Integration
from sitegen.model.config import Config
from sitegen.model.problem import Problem
from sitegen.trace.digest import joint

if TYPE_CHECKING:
    from sitegen.build.first import Audience

Keep = Callable[[], None]


def make(
    world: World,
    config: Config,
    options: Options,
    integrations: Sequence[Integration] = (),
    problems: Sequence[Problem] = (),
) -> Built:
    """Make a site, or remember what was made when all it rests on still stands.

    problems: what was found wrong on the way to the settings
    raises:   Changed when a source changed meanwhile; Trouble
    """
    built, keep = made(world, config, options, integrations, problems)
    keep()
    return built


def made(
    world: World,
    config: Config,
    options: Options,
    integrations: Sequence[Integration] = (),
    problems: Sequence[Problem] = (),
    audience: "Audience | None" = None,
) -> tuple[Built, Keep]:
    """Make a site as `make` does, and leave it to the caller when its end is remembered.

    audience: who wants some pages before the others
    returns:  what was made, and what remembers it
    raises:   as `make` does
    """
    seen = survey(world, config, integrations)
    now = options.now.astimezone(ZoneInfo(seen.config.site.timezone)).replace(microsecond=0)
    options = replace(options, now=now)
    switches = (options.drafts, options.future, options.strict)
    basis = joint([seen.basis(), *map(str, switches), *map(str, problems)])
    if built := recall(world, basis, options):
        return built, _nothing
    # Imported by who needs it: a build with nothing to do does not.
    from sitegen.build.conductor import build
    from sitegen.build.lay import lay

    built = build(world, lay(world, seen, problems), options, audience)
    return built, partial(remember, world, basis, options, built) if built.is_whole else _nothing


def _nothing() -> None:
    """Remember nothing new."""
