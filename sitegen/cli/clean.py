"""`sitegen clean`: remove what builds have made."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import click

from sitegen.cli.exits import Exit
from sitegen.cli.options import of_a_site, with_voice
from sitegen.cli.site import open_site
from sitegen.cli.voice import Voice
from sitegen.world.ours import in_cache


@click.command("clean")
@click.option("--keep-cache", is_flag=True, help="Remove the output folder only.")
@of_a_site
@with_voice
def command(
    voice: Voice, keep_cache: bool, root: Path | None, cache: Path | None, settings: Sequence[str]
) -> Exit:
    """Remove the output folder and the cache.

    A folder that a build would refuse to replace is left alone.
    """
    from sitegen.cli.work import at_work

    site = open_site(voice, root, cache, settings)
    removed, told = [], []
    if site.out.exists() or site.cache.exists():
        with at_work(site, voice) as work:
            if work.world.out.is_dir():
                shutil.rmtree(work.world.out)
                removed.append(str(site.out))
    if not keep_cache and site.cache.is_dir():
        remove_cache(site.cache)
        if site.cache.exists():
            told.append(f"{site.cache}: what sitegen did not make is left")
        else:
            removed.append(str(site.cache))
    told = [*(f"{each}: removed" for each in removed), *told]
    voice.answer(
        "\n".join(told) or "there was nothing to remove", {"removed": removed}, site.warnings
    )
    return Exit.DONE


def remove_cache(folder: Path) -> None:
    """Remove a cache; a stranger's files in its folder stay, and the folder with them."""
    for path in in_cache(folder):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    if not any(folder.iterdir()):
        folder.rmdir()
