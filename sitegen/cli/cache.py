"""`sitegen cache`: what the cache holds, less of it, and its name in CI."""

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from sitegen.cli.exits import Exit
from sitegen.cli.options import of_a_site, with_voice
from sitegen.cli.site import Site, open_site
from sitegen.cli.voice import Voice
from sitegen.text.counted import counted
from sitegen.trace.key import TASKS

if TYPE_CHECKING:
    from sitegen.world.ledger import DiskLedger

# Digits of a digest that tell caches apart, and stay readable in a list of them.
DIGITS = 16


@click.group("cache")
def command() -> None:
    """Look after the cache.

    It is safe to delete, and worth keeping from one CI run to the next.
    """


@command.command("stats")
@of_a_site
@with_voice
def stats(voice: Voice, root: Path | None, cache: Path | None, settings: Sequence[str]) -> Exit:
    """Tell how much the cache holds."""
    from sitegen.world.store import DiskStore

    site = open_site(voice, root, cache, settings)
    stock = DiskStore(site.cache).stock()
    ledgers = list(ledgers_in(site.cache))
    tasks = {kind: sum(len(each.traces(kind)) for each in ledgers) for kind in TASKS}
    told = ", ".join(f"{count:,} {kind}" for kind, count in tasks.items())
    voice.answer(
        f"{site.cache}: {counted(stock.count, 'result')}, {stock.size_bytes:,} bytes\n"
        f"   remembered tasks: {told}",
        {
            "cache": str(site.cache),
            "results": stock.count,
            "bytes": stock.size_bytes,
            "tasks": tasks,
        },
        site.warnings,
    )
    return Exit.DONE


@command.command("prune")
@of_a_site
@with_voice
def prune(voice: Voice, root: Path | None, cache: Path | None, settings: Sequence[str]) -> Exit:
    """Drop results, and pictures of other sites, that no remembered build needs any more."""
    from sitegen.build.probes import path_of
    from sitegen.cli.work import at_work

    site = open_site(voice, root, cache, settings)
    with at_work(site, voice) as work:
        ledgers = list(ledgers_in(site.cache))
        kept = (each.traces(kind).digests().values() for each in ledgers for kind in TASKS)
        asked = (name for each in ledgers for _, _, name in each.suspects({"probe": ""}))
        dropped = work.world.store.prune({*chain.from_iterable(kept)})
        fetched = work.world.remote.prune({path_of(name) for name in asked})
    size_bytes = dropped.size_bytes + fetched.size_bytes
    of_others = f" and {counted(fetched.count, 'fetched picture')}" if fetched.count else ""
    voice.answer(
        f"{counted(dropped.count, 'result')}{of_others} dropped, {size_bytes:,} bytes",
        {"dropped": dropped.count, "fetched": fetched.count, "bytes": size_bytes},
        site.warnings,
    )
    return Exit.DONE


@command.command("key")
@of_a_site
@with_voice
def key(voice: Voice, root: Path | None, cache: Path | None, settings: Sequence[str]) -> Exit:
    """Tell a digest of sources, settings and versions, to name the cache by in CI.

    Everything before the last `-` names the versions alone: a cache of other sources is worth
    restoring, too.
    """
    site = open_site(voice, root, cache, settings)
    versions, sources = digests_of(site, voice)
    restore = f"sitegen-{versions[:DIGITS]}-"
    value = f"{restore}{sources[:DIGITS]}"
    voice.answer(value, {"key": value, "restore": restore}, site.warnings)
    return Exit.DONE


def ledgers_in(cache: Path) -> Iterator["DiskLedger"]:
    """Open the ledger of every output that has used this cache."""
    from sitegen.world.ledger import DiskLedger

    return (DiskLedger(path) for path in sorted(cache.glob("ledger-*.sqlite")))


def digests_of(site: Site, voice: Voice) -> tuple[str, str]:
    """Name the versions that shape a build, and the sources and settings of a site."""
    from dataclasses import replace

    from sitegen.cli.work import at_work, ground
    from sitegen.trace.digest import digest_of, joint

    # A cache is restored after its key is known: none may be begun before.
    with TemporaryDirectory() as folder, at_work(replace(site, cache=Path(folder)), voice) as work:
        known = ground(work)
        versions = joint(part for pair in sorted(work.world.epochs.items()) for part in pair)
        paths = (part for pair in sorted(known.snapshot.digests.items()) for part in pair)
        return versions, joint([digest_of(known.config), *paths])
