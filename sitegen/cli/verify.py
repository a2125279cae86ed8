"""`sitegen verify`: is the cached build what a clean build makes?"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from sitegen.cli.chosen import Chosen
from sitegen.cli.exits import Exit, exit_of
from sitegen.cli.options import of_a_build, with_voice
from sitegen.cli.site import Site
from sitegen.cli.voice import Voice
from sitegen.model.problem import Problem
from sitegen.text.counted import counted
from sitegen.text.layout import laid_out

if TYPE_CHECKING:
    from sitegen.build import Options
    from sitegen.cli.work import Done


@click.command("verify")
@of_a_build
@with_voice
def command(voice: Voice, chosen: Chosen) -> Exit:
    """Build the site and compare it with a clean build, byte by byte.

    It builds and publishes as `build` does. Then it builds the same sources without any cache, at
    the same instant, beside; and compares every file and every problem. The exit is 4 when
    something differs.
    """
    site = chosen.site(voice)
    options = chosen.options(site)
    site.cache.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="verify-", dir=site.cache) as folder:
        beside = Path(folder)
        done = _built(voice, site, options)
        _share_fetched(site, beside)
        clean = _built(voice, _beside(site, beside), options)
        found = [*files(site.out, beside / "out")] if done.published else []
        found += _problems(done.built.problems, clean.built.problems)
    voice.answer(
        _text(site, done, found),
        {"outputs": len(done.built.outputs), "differences": found},
        done.problems,
    )
    return Exit.DIFFERENT if found else exit_of(done.problems)


def files(one: Path, other: Path) -> Iterator[str]:
    """Compare two published folders. returns: a line for each file that differs"""
    mine, clean = files_in(one), files_in(other)
    for path in sorted(mine | clean):
        if path not in clean:
            yield f"{path}: a clean build does not make it"
        elif path not in mine:
            yield f"{path}: only a clean build makes it"
        elif at := first_difference((one / path).read_bytes(), (other / path).read_bytes()):
            yield f"{path}: differs from byte {at:,} on"


def files_in(folder: Path) -> frozenset[str]:
    """List the published files of a folder, relative to it."""
    from sitegen.world.difference import LEFT_ALONE

    paths = [path.relative_to(folder) for path in folder.rglob("*") if not path.is_dir()]
    return frozenset(path.as_posix() for path in paths if path.parts[0] not in LEFT_ALONE)


def first_difference(one: bytes, other: bytes) -> int:
    """Find the first byte that differs, counted from 1; 0 when there is none."""
    if one == other:
        return 0
    pairs = enumerate(zip(one, other, strict=False), start=1)
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)) + 1)


def _built(voice: Voice, site: Site, options: "Options") -> "Done":
    from sitegen.cli.work import at_work, make

    with at_work(site, voice) as work:
        return make(work, options)


def _beside(site: Site, folder: Path) -> Site:
    """Give the same site with another output and an empty cache."""
    build = replace(site.config.build, out=str(folder / "out"))
    return replace(site, cache=folder / "cache", config=replace(site.config, build=build))


def _share_fetched(site: Site, folder: Path) -> None:
    """Give a clean build the same pictures of other sites: they are sources, not results."""
    from sitegen.world.remote import FOLDER

    if (fetched := site.cache / FOLDER).is_dir():
        copytree(fetched, folder / "cache" / FOLDER)


def _problems(cached: tuple[Problem, ...], clean: tuple[Problem, ...]) -> Iterator[str]:
    for each in dict.fromkeys((*cached, *clean)):
        if each not in clean:
            yield f"a clean build does not tell: {laid_out(each)}"
        elif each not in cached:
            yield f"only a clean build tells: {laid_out(each)}"


def _text(site: Site, done: "Done", found: list[str]) -> str:
    if found:
        told = counted(len(found), "difference")
        return "\n".join([f"{told} from a clean build:", *(f"   {each}" for each in found)])
    if done.published is None:
        return "the same problems as in a clean build; nothing is published"
    count = counted(len(done.built.outputs), "file")
    return f"{site.config.build.out}: {count}, all as a clean build makes them"
