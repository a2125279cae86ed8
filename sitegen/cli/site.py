"""The site that a command works on."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from pathlib import Path

import click

from sitegen.cli.voice import Voice
from sitegen.model.config import Config
from sitegen.model.frozen import dataclass
from sitegen.model.place import SETTINGS
from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems.commands import no_site

CACHE = ".sitegen"


@dataclass(frozen=True, slots=True)
class Home:
    """Where a site and its cache lie, both resolved; the cache need not exist."""

    root: Path
    cache: Path


@dataclass(frozen=True, slots=True)
class Site:
    """A site whose config was read.

    root:     resolved
    cache:    resolved; need not exist
    warnings: of the config
    """

    root: Path
    cache: Path
    config: Config
    warnings: tuple[Problem, ...] = ()

    @property
    def out(self) -> Path:
        """The output folder; it may be a link."""
        return self.root / self.config.build.out

    @property
    def sources(self) -> list[str]:
        """The folders of the root that the site is made from."""
        paths = self.config.paths
        return [getattr(paths, each.name) for each in fields(paths)]


def open_site(
    voice: Voice,
    root: Path | None,
    cache: Path | None = None,
    settings: Sequence[str] = (),
    flags: Mapping[str, str] | None = None,
) -> Site:
    """Find the site and read its config; the voice speaks of this site from now on.

    settings: `key=value`, as `--set` takes them
    flags:    dotted names of settings → values, from options of their own
    raises:   SG052; SG716; Trouble with every error of the config
    """
    from sitegen.read.config import read_config

    home = home_of(voice, root, cache)
    file = home.root / SETTINGS
    text = file.read_bytes() if file.is_file() else None
    overrides = {**overridden(settings), **(flags or {})}
    config, problems = read_config(_decoded(text), SETTINGS, overrides, voice.environ)
    if any(each.level == "error" for each in problems):
        raise Trouble(*problems)
    return Site(home.root, home.cache, config, problems)


def home_of(voice: Voice, root: Path | None, cache: Path | None = None) -> Home:
    """Find a site without opening it; the voice speaks of this site from now on.

    raises: SG052, SG716
    """
    from sitegen.world.ours import cache_refused

    voice.root = folder = (root or find_root(Path.cwd())).resolve()
    if not (folder / SETTINGS).is_file() and not (folder / "content").is_dir():
        raise Trouble(no_site(_shown(folder)))
    kept = (cache or folder / CACHE).resolve()
    if refused := cache_refused(kept, folder, Path.home()):
        raise Trouble(refused)
    voice.cache = kept
    return Home(folder, kept)


def find_root(start: Path) -> Path:
    """Find the nearest folder upwards that has a config; the folder itself if there is none."""
    return next((each for each in (start, *start.parents) if (each / SETTINGS).is_file()), start)


def overridden(settings: Sequence[str]) -> dict[str, str]:
    """Read `key=value` pairs; the last one of a key wins. raises: click.UsageError"""
    pairs = [each.partition("=") for each in settings]
    wrong = next((key for key, equals, _ in pairs if not equals or not key.strip()), None)
    if wrong is not None:
        raise click.UsageError(f"--set wants key=value, not {wrong!r}")
    return {key.strip(): value for key, _, value in pairs}


def relative(path: Path, root: Path) -> str:
    """Name a path as a config would: relative to the root where it lies inside, else absolute."""
    full = Path.cwd() / path
    return full.relative_to(root).as_posix() if full.is_relative_to(root) else str(full)


def meant(written: str, root: Path) -> str:
    """Name the source that somebody means: from the root as a config would, else from here."""
    at_root, here = root / written, Path.cwd() / written
    return relative(here if here.exists() and not at_root.exists() else at_root, root)


def _decoded(data: bytes | None) -> str | None:
    from sitegen.read.decode import decode

    return None if data is None else decode(data, SETTINGS)


def _shown(folder: Path) -> str:
    here = Path.cwd()
    return str(folder.relative_to(here)) if folder.is_relative_to(here) else str(folder)
