"""Laying the ground of a build: from settings and a world to everything but the entries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sitegen.build.declaring import CONFIG, Declaration, declaration
from sitegen.build.ground import Ground
from sitegen.build.planning import watched
from sitegen.build.prepare import prepared
from sitegen.build.rounds import Maker
from sitegen.build.world import Scanned, World
from sitegen.extend.fold import config_of, versions
from sitegen.extend.protocol import Integration
from sitegen.model.collection import Declared
from sitegen.model.config import Config
from sitegen.model.problem import Problem
from sitegen.read.data import data_files
from sitegen.read.declared import default_declared, schema_digests, with_pages
from sitegen.read.layers import Layers
from sitegen.read.sources import entry_files, lost_tables, twins
from sitegen.read.theme import read_themes
from sitegen.trace.digest import digest_of, joint
from sitegen.trace.round import Make
from sitegen.trace.sources import Files

SETTINGS = "sitegen.toml"


@dataclass(frozen=True)
class Survey:
    """A site seen from outside: its settings, what its Python declares, and its files.

    heard:  None when the site has no `content_config.py`
    python: path → digest of what the Python of routes was made of when it was last run
    epochs: kind of task → the versions of everything that shapes it
    """

    config: Config
    integrations: tuple[Integration, ...]
    heard: Declaration | None
    python: Mapping[str, str]
    snapshot: Scanned
    epochs: Mapping[str, str]

    def basis(self) -> str:
        """Name everything that a build rests on, but the moment and the environment."""
        own = (self.config, self.heard, self.python)
        told = (*map(digest_of, own), *sorted(self.epochs.values()))
        return joint([*told, Files(self.snapshot).basis()])


def survey(world: World, config: Config, integrations: Sequence[Integration] = ()) -> Survey:
    """Look at a site without opening what did not change."""
    config = config_of(integrations, config)
    heard = declaration(world)
    folders = _folders(config, heard.declared if heard else Declared(), heard is not None)
    epochs = _epochs(world, config, integrations)
    python = world.look(watched(world.ledger))
    return Survey(config, tuple(integrations), heard, python, world.scan(folders), epochs)


def lay(world: World, seen: Survey, problems: Sequence[Problem] = ()) -> Ground:
    """Gather what is known of a site before any entry is read.

    problems: what was found wrong on the way to the settings
    """
    config, heard, snapshot, epochs = seen.config, seen.heard, seen.snapshot, seen.epochs
    integrations = seen.integrations
    paths = snapshot.digests.keys()
    declared = with_pages(heard.declared, config) if heard else default_declared(paths, config)
    themes, of_themes = read_themes(config, SETTINGS, paths, Files(snapshot).value)
    layers = Layers(paths, config.paths, themes.folders)
    ready = prepared(world.ledger, layers, snapshot, config, epochs["plan"])
    data, of_data = data_files(paths, config.paths.data)
    tasks = entry_files(declared, paths, config, layers)
    code = digest_of(heard.files) if heard else ""
    return Ground(
        config=config,
        snapshot=snapshot,
        declared=declared,
        layers=layers,
        epochs=epochs,
        read_entries=_entry_maker(world, declared, config, integrations),
        make_body=_body_maker(world, config, integrations),
        tasks=tasks,
        schemas=schema_digests(declared, config, code),
        routes=ready.routes,
        python=seen.python,
        options=themes.options or {},
        strings=ready.strings,
        data=data,
        environ=world.environ,
        integrations=integrations,
        problems=(
            *problems,
            *(heard.problems if heard else ()),
            *snapshot.problems,
            *of_themes,
            *ready.problems,
            *of_data,
            *twins(tasks, declared, config),
            *lost_tables(declared, paths, CONFIG),
        ),
    )


def _folders(config: Config, declared: Declared, is_declared: bool) -> list[str]:
    """Name everything of the root that a site is made from."""
    paths = config.paths
    own = [getattr(paths, name) for name in type(paths).__dataclass_fields__]
    bases = [c.pattern if c.kind == "table" else c.base for c in declared.collections]
    return [SETTINGS, CONFIG, *own, *bases] if is_declared else [SETTINGS, *own]


def _epochs(world: World, config: Config, integrations: Sequence[Integration]) -> dict[str, str]:
    """Add to the versions of each round the settings and integrations that shape all of it."""
    by = {
        "entries": versions(integrations, "configure", "entry"),
        "bodies": (digest_of(config.markdown), *versions(integrations, "configure", "markdown")),
        "pages": versions(integrations, "configure", "pages", "make", "html"),
        "plan": versions(integrations, "configure", "entry", "pages"),
        "files": (),
    }
    return {kind: joint([world.epochs[kind], *more]) for kind, more in by.items()}


def _entry_maker(
    world: World, declared: Declared, config: Config, integrations: Sequence[Integration]
) -> Maker:
    def maker() -> Make:
        from sitegen.build.makers import EntriesMaker
        from sitegen.read.entry import EntryMaker
        from sitegen.text.slug import slug

        model = world.run_config().schemas if any(c.schema for c in declared.collections) else _none
        return EntriesMaker(EntryMaker(declared, config.site, slug, model), tuple(integrations))

    return maker


def _body_maker(world: World, config: Config, integrations: Sequence[Integration]) -> Maker:
    def maker() -> Make:
        from functools import partial

        from sitegen.extend.fold import parser_of
        from sitegen.render.markdown.body import BodyMaker

        plugins: Any = (partial(parser_of, tuple(integrations)),)
        return BodyMaker(config.markdown, world.limit, plugins)

    return maker


def _none(collection: str) -> None:
    """Give no model: every collection has the default schema."""
