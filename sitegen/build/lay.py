"""Laying the ground of a build: from settings and a world to everything but the entries."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sitegen.build.ground import Ground
from sitegen.build.named import named
from sitegen.build.prepare import prepared
from sitegen.build.rounds import Maker
from sitegen.build.survey import Survey
from sitegen.build.world import World
from sitegen.extend.protocol import Integration, member
from sitegen.model.collection import Declared
from sitegen.model.config import Config, Images
from sitegen.model.place import SETTINGS
from sitegen.model.problem import Problem
from sitegen.read.data import data_files
from sitegen.read.declared import default_declared, schema_digests, with_pages
from sitegen.read.theme import Themes, read_themes
from sitegen.trace.digest import digest_of
from sitegen.trace.round import Make
from sitegen.trace.sources import Files


def lay(world: World, seen: Survey, problems: Sequence[Problem] = ()) -> Ground:
    """Gather what is known of a site before any entry is read.

    problems: what was found wrong on the way to the settings
    """
    heard, snapshot, epochs = seen.heard, seen.snapshot, seen.epochs
    config = seen.config
    integrations = seen.integrations
    paths = tuple(snapshot.digests)
    declared = with_pages(heard.declared, config) if heard else default_declared(paths, config)
    themes, of_themes = read_themes(config, SETTINGS, paths, Files(snapshot).value)
    config = replace(config, images=_images(config.images, themes))
    of_names = named(paths, declared, config, themes.folders)
    layers = of_names.layers
    ready = prepared(world.ledger, layers, snapshot, config, epochs["plan"])
    data, of_data = data_files(paths, config.paths.data)
    code = digest_of(heard.files) if heard else ""
    return Ground(
        config=config,
        snapshot=snapshot,
        declared=declared,
        layers=layers,
        epochs=epochs,
        read_entries=_entry_maker(world, declared, config, integrations),
        make_body=_body_maker(world, config, integrations),
        make_page=_page_maker(integrations),
        tasks=of_names.tasks,
        schemas=schema_digests(declared, config, code),
        routes=ready.routes,
        declared_in=tuple(sorted(heard.files)) if heard else (),
        python=seen.python,
        options=themes.options or {},
        strings=ready.strings,
        unread=ready.unread,
        data=data,
        environ=world.environ,
        fetched=seen.fetched,
        integrations=integrations,
        problems=(
            *problems,
            *(heard.problems if heard else ()),
            *snapshot.problems,
            *seen.silent,
            *of_themes,
            *ready.problems,
            *of_data,
            *of_names.problems,
        ),
    )


def _entry_maker(
    world: World, declared: Declared, config: Config, integrations: Sequence[Integration]
) -> Maker:
    def maker() -> Make:
        from sitegen.build.makers import EntriesMaker
        from sitegen.read.entry import EntryMaker
        from sitegen.text.latin import slugs_of

        slug = slugs_of(config.build.slug_style)
        model = world.run_config().schemas if any(c.schema for c in declared.collections) else _none
        shaping = tuple(each for each in integrations if member(each, "entry"))
        return EntriesMaker(EntryMaker(declared, config.site, slug, model), shaping)

    return maker


def _body_maker(world: World, config: Config, integrations: Sequence[Integration]) -> Maker:
    def maker() -> Make:
        from functools import partial

        from sitegen.extend.fold import parser_of
        from sitegen.render.markdown.body import BodyMaker
        from sitegen.text.latin import ids_of

        plugins: Any = (partial(parser_of, tuple(integrations)),)
        slug = ids_of(config.build.slug_style)
        return BodyMaker(config.markdown, world.limit, plugins, slug)

    return maker


def _images(images: Images, themes: Themes) -> Images:
    """Let the theme, or the nearest parent, say how wide its text is where the site does not."""
    widths = (each.content_width for each in themes.chain if each.content_width)
    return replace(images, content_width=images.content_width or next(widths, 0))


def _page_maker(integrations: Sequence[Integration]) -> Maker:
    def maker() -> Make:
        from sitegen.build.makers import PageMaker
        from sitegen.render.templates import templates_here

        shaping = tuple(each for each in integrations if member(each, "html"))
        return PageMaker(templates_here(), tuple(integrations), shaping)

    return maker


def _none(collection: str) -> None:
    """Give no model: every collection has the default schema."""
