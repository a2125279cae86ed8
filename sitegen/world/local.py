"""A site on this machine: its disk, its processes, its own Python and its environment."""

import os
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from sitegen.model.config import Config
from sitegen.model.entry import Entry
from sitegen.world.disk import Disk, themes_home
from sitegen.world.limit import limit
from sitegen.world.scan import DiskSnapshot, scan
from sitegen.world.versions import PACKAGE

if TYPE_CHECKING:
    from sitegen.world.modules import Paths, Ran


class Local(Disk):
    """Everything that a build needs of the world."""

    @property
    def environ(self) -> Mapping[str, str]:
        """Every variable of the environment, as plain data that can be sent to a worker."""
        return dict(os.environ)

    @cached_property
    def epochs(self) -> Mapping[str, str]:
        """Kind of round → the versions of everything that shapes it."""
        return self.versions()

    @property
    def limit(self) -> Callable[[float], AbstractContextManager[None]]:
        """Raises TimeoutError inside when it lasts longer than so many seconds."""
        return limit

    def look(self, paths: Collection[str]) -> Mapping[str, str]:
        """Give the digests of those of a few files of the root that are there."""
        return scan(self.root, paths, {}).digests

    def scan(
        self, folders: Collection[str], extra: Mapping[str, Path] | None = None
    ) -> DiskSnapshot:
        """Look at files and folders of the root, and at the themes that come with sitegen."""
        home = themes_home()
        shipped = {f"@{each.name}": each for each in sorted(home.iterdir()) if each.is_dir()}
        # What runs in browsers is a source too: a page that it is part of asks for its bytes.
        shipped["@sitegen"] = PACKAGE / "client"
        return super().scan(folders, shipped if extra is None else extra)

    def run_config(self) -> "Ran":
        """Run the site's `content_config.py`."""
        from sitegen.world.modules import run_config

        return run_config(self.root)

    def run_paths(
        self,
        path: str,
        collections: Mapping[str, Sequence[Entry]],
        data: Mapping[str, object],
        config: Config,
    ) -> "Paths":
        """Run the `paths(site)` of a route's Python file."""
        from sitegen.world.modules import run_paths
        from sitegen.world.site import Site

        return run_paths(self.root, path, Site(collections, data, config))
