"""A site seen from outside: enough to tell whether anything has changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from sitegen.build.declaring import Declaration, declaration
from sitegen.build.fetched import refreshed
from sitegen.build.world import Scanned, World
from sitegen.extend.fold import config_of, versions
from sitegen.extend.protocol import Integration
from sitegen.model.collection import Declared
from sitegen.model.config import Config
from sitegen.model.place import DECLARED_IN, SETTINGS
from sitegen.model.problem import Problem
from sitegen.model.serial import from_json
from sitegen.trace.digest import digest_of, joint
from sitegen.trace.outside import Ledger

# The note that lists the files which the Python of routes ran, or would have.
WATCHED = "watched"


@dataclass(frozen=True)
class Survey:
    """A site seen from outside: its settings, what its Python declares, and its files.

    heard:  None when the site has no `content_config.py`
    python: path → digest of what the Python of routes was made of when it was last run
    fetched: URL → digest of the pictures of other sites
    silent:  which of their hosts were asked again and did not answer
    epochs: kind of task → the versions of everything that shapes it
    """

    config: Config
    integrations: tuple[Integration, ...]
    heard: Declaration | None
    python: Mapping[str, str]
    snapshot: Scanned
    fetched: Mapping[str, str]
    silent: tuple[Problem, ...]
    epochs: Mapping[str, str]

    def basis(self) -> str:
        """Name everything that a build rests on, but the moment and the environment."""
        own = (self.config, self.heard, self.python)
        # Links that lead nowhere are no files, and are told all the same; so are silent hosts.
        amiss = map(str, (*self.snapshot.problems, *self.silent))
        told = (*map(digest_of, own), *sorted(self.epochs.values()), *amiss)
        files = (*sorted(self.snapshot.digests.items()), *sorted(self.fetched.items()))
        return joint([*told, *chain.from_iterable(files)])


def survey(world: World, config: Config, integrations: Sequence[Integration] = ()) -> Survey:
    """Look at a site without opening what did not change."""
    config = config_of(integrations, config)
    heard = declaration(world)
    folders = _folders(config, heard.declared if heard else Declared(), heard is not None)
    epochs = _epochs(world, config, integrations)
    python = world.look(_watched(world.ledger))
    silent = refreshed(world.remote, config.images)
    snapshot, known = world.scan(folders), world.remote.known()
    return Survey(config, tuple(integrations), heard, python, snapshot, known, silent, epochs)


def _watched(ledger: Ledger) -> tuple[str, ...]:
    hint: Any = tuple[str, ...]
    found: tuple[str, ...] = from_json(hint, ledger.note(WATCHED) or "[]")
    return found


def _folders(config: Config, declared: Declared, is_declared: bool) -> list[str]:
    """Name everything of the root that a site is made from."""
    paths = config.paths
    own = [getattr(paths, name) for name in type(paths).__dataclass_fields__]
    bases = [c.pattern if c.kind == "table" else c.base for c in declared.collections]
    return [SETTINGS, DECLARED_IN, *own, *bases] if is_declared else [SETTINGS, *own]


def _epochs(world: World, config: Config, integrations: Sequence[Integration]) -> dict[str, str]:
    """Add to the versions of each round the settings and integrations that shape all of it."""
    by = {
        "entries": versions(integrations, "configure", "entry"),
        "styles": (),
        "bodies": (
            digest_of(config.markdown),
            config.build.slug_style,
            *versions(integrations, "configure", "markdown"),
        ),
        "pages": versions(integrations, "configure", "pages", "make", "html"),
        "plan": versions(integrations, "configure", "entry", "pages"),
        "files": (),
        "probes": (digest_of(config.images.max_pixels),),
        "pictures": (),
    }
    return {kind: joint([world.epochs[kind], *more]) for kind, more in by.items()}
