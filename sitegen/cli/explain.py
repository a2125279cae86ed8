"""`sitegen explain`: why an output was made, and which outputs read a file."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sitegen.cli.exits import Exit
from sitegen.cli.options import of_a_site, with_voice
from sitegen.cli.site import Site, meant, open_site
from sitegen.cli.voice import Voice
from sitegen.model.problem import Trouble
from sitegen.model.problems.commands import no_such_output, no_such_source, wrong_usage
from sitegen.text.counted import counted
from sitegen.text.terminal import visible

if TYPE_CHECKING:
    from sitegen.cli.lineage import Lineage
    from sitegen.cli.work import Work
    from sitegen.trace.key import Key
    from sitegen.trace.verdict import Reason


@click.command("explain")
@click.argument("output", required=False)
@click.option("--who", metavar="FILE", help="Tell which outputs read this source file.")
@of_a_site
@with_voice
def command(
    voice: Voice,
    output: str | None,
    who: str | None,
    root: Path | None,
    cache: Path | None,
    settings: Sequence[str],
) -> Exit:
    """Tell why an output was made, or which outputs read a file.

    OUTPUT is a URL or a path in the output folder. The answers are those of the last build.
    """
    from sitegen.cli.lineage import Lineage
    from sitegen.cli.work import at_work, ground

    if (output is None) == (who is None):
        fact = "nothing to explain" if who is None else "an output and --who are two questions"
        raise Trouble(wrong_usage(fact, "name an output, or a source with --who"))
    site = open_site(voice, root, cache, settings)
    with at_work(site, voice) as work:
        lineage = Lineage(work.world.ledger, ground(work))
        if who is not None:
            _tell_readers(voice, site, lineage, who)
        else:
            _tell_output(voice, work, lineage, str(output))
    return Exit.DONE


def _tell_readers(voice: Voice, site: Site, lineage: "Lineage", who: str) -> None:
    path = meant(who, site.root)
    readers = lineage.readers(path)
    if not readers:
        raise Trouble(no_such_source(path, lineage.sources()))
    lines = [f"{counted(len(readers), 'output')} read {visible(path)}"]
    for output, through in readers.items():
        lists = [each for each in through if each != path]
        via = f"  (through {', '.join(lists)})" if lists and path not in through else ""
        lines.append(f"   {visible(output)}{via}")
    voice.answer("\n".join(lines), {"source": path, "outputs": readers})


def _tell_output(voice: Voice, work: "Work", lineage: "Lineage", name: str) -> None:
    from sitegen.cli.reasons import chain, remembered

    path = output_named(name, lineage, work.site)
    task = lineage.outputs[path]
    reasons = [*chain(remembered(work.world.ledger), task)]
    reads, inputs = lineage.reads(task), sorted(lineage.inputs(task))
    told = [f"{each} was made because {because(why)}" for each, why in reasons]
    text = [path, *(f"   {each}" for each in told), "it rests on", *(f"   {i}" for i in inputs)]
    text += ["it asked for", *(f"   {line}" for line in questions(reads))]
    voice.answer(
        "\n".join(visible(line) for line in text),
        {
            "output": path,
            "reasons": [{"task": str(each), "why": str(why)} for each, why in reasons],
            "inputs": inputs,
            "questions": [str(each) for each in reads],
        },
    )


def output_named(name: str, lineage: "Lineage", site: Site) -> str:
    """Find the output that a URL or a path means. raises: SG059"""
    host = f"{site.config.site.url}{site.config.site.base}"
    urls = {page.url: page.output for page in lineage.plan.pages}
    out = f"{site.config.build.out.rstrip('/')}/"
    shorter = (name, name.removeprefix(host), name.removeprefix(site.config.site.base))
    for each in (*shorter, name.removeprefix("./").removeprefix(out)):
        inside = each.strip("/")
        if inside in lineage.outputs:
            return inside
        if found := urls.get(each) or urls.get(f"/{inside}") or urls.get(f"/{inside}/"):
            return found
    raise Trouble(no_such_output(name, [*lineage.outputs, *urls]))


def because(reason: "Reason") -> str:
    """Tell a reason as the end of a sentence."""
    words = {
        "new": "it was new",
        "versions": "sitegen, a library or a setting of all pages changed",
        "lost": "its result had gone from the cache",
    }
    return words.get(reason.why) or f"{' '.join(str(reason.key).split())} changed"


def questions(reads: Iterable["Key"]) -> Iterable[str]:
    """Tell questions one kind a line, in their order."""
    for kind, keys in groupby(reads, key=lambda key: key.kind):
        names = [" ".join(key.name.split("\n")) for key in keys]
        yield f"{kind}: {', '.join(names)}"
