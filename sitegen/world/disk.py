"""A site on this machine's disk: everything the engine needs from outside, in one place."""

import os
import shutil
import tempfile
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems.publishing import cache_damaged, cache_unusable, no_such_folder
from sitegen.trace.digest import digest
from sitegen.trace.outside import Each
from sitegen.world.contain import resolved
from sitegen.world.journal import Step
from sitegen.world.ledger import DiskLedger
from sitegen.world.locks import WAIT_S, alone
from sitegen.world.look import Look
from sitegen.world.manifest import is_untouched
from sitegen.world.ours import output_refused
from sitegen.world.processes import Crew
from sitegen.world.publish import Published, publish, recover
from sitegen.world.remote import FOLDER, Remote
from sitegen.world.scan import DiskSnapshot, scan
from sitegen.world.store import DiskStore
from sitegen.world.versions import PACKAGE, epochs

_LISTING = "listing"
_PUBLISHED = "published"
# To look at fewer than a thousand files takes less than a process of its own costs.
MUCH = 100_000

Thing = TypeVar("Thing")
Done = TypeVar("Done")


class Disk:
    """A site's root, output and cache.

    store, ledger, each: what the engine asks for
    problems:            what was wrong with the cache when it was opened
    """

    def __init__(
        self,
        root: Path,
        out: Path,
        cache: Path,
        workers: int = 0,
        ledger: Callable[[Path], DiskLedger] = DiskLedger,
    ) -> None:
        """Open a site; nothing is written yet but the cache folder, or one for this build alone.

        workers: 0 means one a core
        ledger:  opens the one of this output
        raises:  Trouble with SG704 or SG713
        """
        if not root.is_dir():
            raise Trouble(no_such_folder(root.as_posix()))
        # The output may be a link to where a server looks: what it leads to is replaced.
        self.root, self.out = resolved(root), resolved(out)
        why = _why_unusable(cache)
        self.problems = (cache_unusable(cache.as_posix(), why),) if why else ()
        self._is_passing = bool(why)
        self.cache = resolved(Path(tempfile.mkdtemp(prefix="sitegen-")) if why else cache)
        self.store = DiskStore(self.cache)
        self.remote = Remote(self.cache / FOLDER)
        self._lock = self.cache / f"{_name_of_output(self.root, self.out)}.lock"
        self.ledger = ledger(self._ledger_of(self.out))
        self._crew = Crew(workers, before_start=self.ledger.rest)
        self.each: Each = self._crew
        self._look: Look | None = None

    def refusal(self, sources: Collection[str]) -> Problem | None:
        """Tell why a build must not replace the output folder, if so.

        sources: folders of the root that the site is read from
        """
        return output_refused(self.out, self.root, sources, Path.home(), self.cache)

    @contextmanager
    def alone(self, wait_s: float = WAIT_S) -> Iterator[None]:
        """Keep other builds of this output away. raises: Trouble with SG708"""
        with alone(self._lock, self.out, wait_s):
            yield

    def inherit(self, out: Path) -> None:
        """Begin with what is remembered of another output, if nothing is of this one."""
        mine, theirs = self._ledger_of(self.out), self._ledger_of(resolved(out))
        if not mine.exists() and theirs.exists():
            shutil.copyfile(theirs, mine)

    def scan(self, folders: Collection[str], extra: Mapping[str, Path]) -> DiskSnapshot:
        """Look at the sources, as `scan.scan` does, and remember how they looked."""
        before = self.ledger.note(_LISTING) or ""
        seen = scan(self.root, folders, extra, before, (self.out, self.cache))
        if seen.listing != before:
            self.ledger.set_notes({_LISTING: seen.listing})
        return seen

    def publish(
        self, planned: Mapping[str, str], atomic: bool = False, step: Step = lambda name: None
    ) -> Published:
        """Make the output hold exactly the planned site, as `publish.publish` does."""
        looked, self._look = self._look, None
        before = looked.remembered if looked else self.ledger.note(_PUBLISHED) or ""
        touched = looked.touched() if looked else None
        done = publish(self.out, planned, self.store, before, atomic, step, touched)
        if not done.missing and done.remembered != before:
            self.ledger.set_notes({_PUBLISHED: done.remembered})
        return done

    def begin(self, do: Callable[[Thing], Done | None], things: Sequence[Thing]) -> None:
        """Begin with many things before `each` is asked for them, as `Crew.begin` does."""
        self._crew.begin(do, things)

    def look_ahead(self) -> None:
        """Look, meanwhile, which files of the output are still as they were published."""
        remembered = self.ledger.note(_PUBLISHED) or ""
        if len(remembered) > MUCH:
            self.ledger.rest()  # No open database is forked.
            self._look = Look(self.out, remembered)

    def is_untouched(self) -> bool:
        """Tell whether the output still is what was last published there."""
        return is_untouched(self.out, self.ledger.note(_PUBLISHED) or "")

    def recover(self) -> None:
        """Finish or discard what a killed build left; to be done before anything else."""
        recover(self.out)

    def versions(self) -> dict[str, str]:
        """Name the epoch of each round."""
        return epochs()

    def damage(self) -> tuple[Problem, ...]:
        """Tell, in one line, what was found damaged in the cache since the last time of asking."""
        count = self.store.damaged() + self.ledger.damaged()
        return (cache_damaged(self.cache.as_posix(), count),) if count else ()

    def _ledger_of(self, out: Path) -> Path:
        return self.cache / f"ledger-{_name_of_output(self.root, out)}.sqlite"

    def close(self) -> None:
        """Tidy up and let go."""
        if self._look:
            self._look.end()
        self._crew.rest()
        self.ledger.tidy()
        self.ledger.rest()
        if self._is_passing:
            shutil.rmtree(self.cache, ignore_errors=True)


def themes_home() -> Path:
    """Find the folder of the themes that come with sitegen."""
    inside = PACKAGE / "themes"
    return inside if inside.is_dir() else PACKAGE.parent / "themes"


def _name_of_output(root: Path, out: Path) -> str:
    """Name an output the same on every machine, whatever the path of the checkout."""
    try:
        told = os.path.relpath(out, root)
    except ValueError:  # Another drive of Windows.
        told = str(out)
    return digest(Path(told).as_posix().encode("utf-8", "surrogateescape"))[:12]


def _why_unusable(cache: Path) -> str:
    """Tell why nothing can be kept in a folder; "" when it can."""
    try:
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=cache):
            return ""
    except OSError as error:
        return error.strerror or str(error)
