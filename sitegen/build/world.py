"""What a build needs of the world, whoever gives it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from sitegen.build.fetched import Remote
from sitegen.build.rounds import Outside
from sitegen.model.collection import Declared
from sitegen.model.config import Config
from sitegen.model.entry import Entry
from sitegen.model.problem import Problem
from sitegen.model.route import Given
from sitegen.trace.outside import Snapshot


class Scanned(Snapshot, Protocol):
    """A snapshot with what the scan found wrong."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Links that lead outside, names that cannot be told."""


class Run(Protocol):
    """What came of running a Python file of the site."""

    @property
    def imported(self) -> tuple[str, ...]:
        """Every file under the root that was run."""

    @property
    def absent(self) -> tuple[str, ...]:
        """Every file that would be run if it were there."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with it."""


class Ran(Run, Protocol):
    """What came of running `content_config.py`."""

    @property
    def declared(self) -> Declared:
        """What it declares."""

    @property
    def schemas(self) -> Callable[[str], type | None]:
        """The site's own model of a collection; can be pickled."""


class Gave(Run, Protocol):
    """What came of running the `paths` of one route."""

    @property
    def given(self) -> tuple[Given, ...]:
        """The pages it asks for."""


class World(Outside, Protocol):
    """The world of one site: its disk and processes, or a memory of them."""

    @property
    def limit(self) -> Callable[[float], AbstractContextManager[None]]:
        """Raises TimeoutError inside when it lasts longer than so many seconds."""

    @property
    def remote(self) -> Remote:
        """Keeps pictures of other sites."""

    @property
    def epochs(self) -> Mapping[str, str]:
        """Kind of round → the versions of everything that shapes it."""

    @property
    def environ(self) -> Mapping[str, str]:
        """The environment."""

    def look(self, paths: Collection[str]) -> Mapping[str, str]:
        """Give the digests of those of a few files of the root that are there."""

    def scan(self, folders: Collection[str]) -> Scanned:
        """Look at files and folders of the root, and at the themes that come with sitegen."""

    def run_config(self) -> Ran:
        """Run the site's `content_config.py`."""

    def run_paths(
        self,
        path: str,
        collections: Mapping[str, Sequence[Entry]],
        data: Mapping[str, object],
        config: Config,
    ) -> Gave:
        """Run the `paths(site)` of a route's Python file."""
