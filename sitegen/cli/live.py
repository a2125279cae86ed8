"""The site as the live server has it made, again and again, in a process of its own."""

import gc
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import field
from pathlib import Path
from typing import TypeVar

from sitegen.build.memory import forget
from sitegen.build.tell import told
from sitegen.cli.chosen import Chosen
from sitegen.cli.site import Site
from sitegen.cli.voice import voice_of
from sitegen.dev.ear import Ear
from sitegen.dev.known import Made
from sitegen.model.frozen import dataclass
from sitegen.trace.outside import Changed, Each, Lost
from sitegen.world.local import Local
from sitegen.world.own import OwnLedger

Thing = TypeVar("Thing")
Done = TypeVar("Done")

# Beside the cache's own folders; nothing is published there, it names the ledger.
STAGE = "live"
# A file that is being written is whole after a moment.
PAUSE_S = 0.02
TRIES = 50
# To listen takes as long as to gather a few results of workers.
LISTEN_EVERY_S = 0.02


@dataclass(slots=True)
class Live:
    """Makes the site from what lies on the disk now.

    It keeps a ledger of its own, so that a build beside it disturbs nothing.
    """

    chosen: Chosen
    _world: Local | None = field(default=None)
    _keep: Callable[[], None] | None = field(default=None)

    def __call__(self, ear: Ear, is_whole: bool) -> Made:
        """Make it. raises: Trouble; what `ear` raises"""
        from sitegen.build.make import made
        from sitegen.cli.integrations import integrations_of

        for _ in range(TRIES):
            site = self.chosen.site(voice_of(()))
            world = self._opened(site)
            world.each = _heard(world.each, ear.listen)
            if is_whole:
                forget(world)
            options = self.chosen.options(site)
            try:
                loaded = integrations_of(site)
                built, keep = made(world, site.config, options, loaded, site.warnings, ear)
            except Changed:
                ear.listen()
                time.sleep(PAUSE_S)
                continue
            levels = site.config.check.levels
            more = told((*world.problems, *world.damage()), levels, is_strict=False)
            self._keep = keep
            return Made(built, (*built.problems, *more), site.config.site.base)
        raise Changed

    def rest(self) -> None:
        """Remember what was made, and clear up, now that nobody waits for it."""
        keep, self._keep = self._keep, None
        if keep and self._world:
            keep()
            # Every save leaves small rows behind.
            self._world.ledger.tidy()
        gc.collect()
        if not gc.get_freeze_count():  # What outlives the first build is not looked at again.
            gc.freeze()

    def _opened(self, site: Site) -> Local:
        if self._world is None:
            self._world = open_world(site)
        return self._world


@dataclass(frozen=True, slots=True)
class Heard:
    """Does many things as another `Each` does, and listens in between."""

    each: Each
    listen: Callable[[], None]

    def __call__(
        self, do: Callable[[Thing], Done], things: Sequence[Thing], weights: Sequence[int] = ()
    ) -> Iterator[tuple[Thing, Done | Lost]]:
        """Give each thing with what came of it. raises: what `listen` raises"""
        last_s = 0.0
        for came in self.each(do, things, weights):
            yield came
            if (now_s := time.monotonic()) > last_s + LISTEN_EVERY_S:
                self.listen()
                last_s = now_s


def _heard(each: Each, listen: Callable[[], None]) -> Heard:
    return Heard(each.each if isinstance(each, Heard) else each, listen)


def open_world(site: Site) -> Local:
    """Open the site with the live server's own ledger; it begins with what a build remembers."""
    world = Local(site.root, stage_of(site), site.cache, site.config.build.workers, OwnLedger)
    world.inherit(site.out)
    return world


def stage_of(site: Site) -> Path:
    """Name the output that the live server would write, if it wrote any."""
    return site.cache / STAGE
