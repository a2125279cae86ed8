"""`sitegen build`: make the site and publish it."""

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sitegen.cli.chosen import Chosen
from sitegen.cli.exits import Exit, exit_of
from sitegen.cli.options import of_a_build, with_voice
from sitegen.cli.site import Site
from sitegen.cli.voice import Voice
from sitegen.model.problem import Trouble
from sitegen.model.problems.commands import wrong_usage
from sitegen.text.counted import counted

if TYPE_CHECKING:
    from sitegen.build import Options
    from sitegen.cli.work import Done, Work


@click.command("build")
@click.option(
    "--report",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write into this file what was made, why, and from what, as JSON.",
)
@click.option("--atomic", is_flag=True, help="Exchange the whole output folder at one stroke.")
@of_a_build
@with_voice
def command(voice: Voice, chosen: Chosen, report: Path | None, atomic: bool) -> Exit:
    """Make the site and publish it in the output folder.

    With any error nothing is published, and the output folder stays as it was.
    """
    begun = time.perf_counter()
    site = chosen.site(voice)
    options = chosen.options(site)
    if report and report.resolve().is_relative_to(site.out.resolve()):
        hint = "name another place: a build publishes only what it makes"
        raise Trouble(wrong_usage("the report would lie in the output folder", hint))
    from sitegen.cli.work import at_work, make

    with at_work(site, voice) as work:
        done = make(work, options, atomic)
        seconds = time.perf_counter() - begun
        if report:
            _write_report(report, work, done, options, seconds)
    voice.answer(_text(site, done, seconds), _value(site, done, seconds), done.problems)
    return exit_of(done.problems)


def _text(site: Site, done: "Done", seconds: float) -> str:
    out, published = site.config.build.out, done.published
    if published is None:
        return f"nothing is published; {out} is as it was"
    changes = [
        f"{len(paths):,} {deed}"
        for paths, deed in ((published.written, "written"), (published.removed, "removed"))
        if paths
    ]
    told = ", ".join(changes) or "nothing to do"
    return f"{out}: {counted(len(done.built.outputs), 'file')}, {told} ({seconds:.2f} s)"


def _value(site: Site, done: "Done", seconds: float) -> dict[str, object]:
    from sitegen.cli.report import made

    published = done.published
    return {
        "out": site.config.build.out,
        "published": published is not None,
        "outputs": len(done.built.outputs),
        "made": made(done.built),
        "kept": dict(done.built.kept),
        "written": list(published.written) if published else [],
        "removed": list(published.removed) if published else [],
        "seconds": round(seconds, 3),
    }


def _write_report(
    file: Path, work: "Work", done: "Done", options: "Options", seconds: float
) -> None:
    from sitegen.cli.lineage import Lineage
    from sitegen.cli.memory import peak_memory_bytes
    from sitegen.cli.report import Measured, report
    from sitegen.cli.weights import weights
    from sitegen.cli.work import ground, size_of

    published = done.published
    measured = Measured(
        seconds,
        peak_memory_bytes(),
        len(published.written) if published else 0,
        len(published.removed) if published else 0,
    )
    known = ground(work)
    lineage = Lineage(work.world.ledger, known)
    pages = weights(work, done.built, known)
    told = report(done, lineage, lambda digest: size_of(work, digest), measured, options.now, pages)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
