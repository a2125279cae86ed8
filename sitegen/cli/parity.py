"""`sitegen parity`: compare a built site with what was there before."""

from collections.abc import Callable, Iterable
from pathlib import Path

import click

from sitegen.cli.exits import Exit
from sitegen.cli.options import json_option, with_voice
from sitegen.cli.voice import Voice
from sitegen.migrate.parity.compare import compare
from sitegen.migrate.parity.report import markdown, text, value
from sitegen.migrate.parity.site import Site
from sitegen.migrate.parity.sitemap import urls_of_sitemap
from sitegen.model.problem import Trouble
from sitegen.model.problems.migration import no_built_site, no_truth
from sitegen.world.foreign import Foreign

_EXISTING = click.Path(exists=True, path_type=Path)


@click.command("parity")
@click.argument("old", type=_EXISTING)
@click.argument("new", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--markdown",
    "page",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write the comparison into this file, as Markdown.",
)
@json_option
@with_voice
def command(voice: Voice, old: Path, new: Path, page: Path | None) -> Exit:
    """Compare a built site with what was there before.

    OLD is the folder that the old generator published (Gatsby's `public`), or its sitemap.xml; NEW
    is the new site's output folder. Every URL, anchor, id in a feed and picture of the old site is
    served, redirected or lost; anything lost is exit code 1. The visible text of each page is
    compared too.
    """
    before, after = old_site(old), _folder(new)
    if not after.urls:
        raise Trouble(no_built_site(str(new)))
    found = compare(before, after, _watched(voice))
    if page:
        page.write_text(markdown(found), encoding="utf-8")
    voice.answer(text(found), value(found))
    return Exit.SITE if found.lost else Exit.DONE


def old_site(path: Path) -> Site:
    """Read what was published: a folder, or a sitemap. raises: SG903"""
    if path.is_dir():
        site = _folder(path)
    else:
        beside = Foreign(path.parent)
        site = Site((), lambda _: None, urls_of_sitemap(path.read_bytes(), beside.read))
    if not site.urls:
        raise Trouble(no_truth(str(path)))
    return site


def _folder(path: Path) -> Site:
    files = Foreign(path)
    return Site(files.paths, files.read)


def _watched(voice: Voice) -> Callable[[Iterable[str]], Iterable[str]]:
    from sitegen.cli.steps import steps

    return lambda urls: steps(voice, "comparing pages", tuple(urls))
