"""`sitegen i18n`: what is translated, what has fallen behind, and what is up to date again."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sitegen.cli.exits import Exit
from sitegen.cli.options import of_a_site, with_voice
from sitegen.cli.site import Site, meant, open_site
from sitegen.cli.voice import Voice
from sitegen.model.problem import Trouble
from sitegen.model.problems.languages import no_such_translation
from sitegen.text.counted import counted

if TYPE_CHECKING:
    from sitegen.text.translated import Progress, Text


@click.group("i18n")
def command() -> None:
    """Look after translations.

    A translation falls behind when its original changes. `mark` remembers which state of the
    original a translation is of; `status` tells what is missing and what has fallen behind.
    """


@command.command("status")
@of_a_site
@with_voice
def status(voice: Voice, root: Path | None, cache: Path | None, settings: Sequence[str]) -> Exit:
    """Tell what each language lacks: texts, fresh translations, strings of the interface."""
    from sitegen.cli.marks import read_marks
    from sitegen.text.translated import progress

    site = open_site(voice, root, cache, settings)
    texts, strings = known_of(site, voice)
    found = tuple(progress(texts, strings, read_marks(site), languages_of(site)))
    value = {each.language: _value(each) for each in found}
    voice.answer("\n".join(_lines(found)), {"languages": value}, site.warnings)
    return Exit.DONE


@command.command("mark")
@click.argument("files", nargs=-1)
@of_a_site
@with_voice
def mark(
    voice: Voice,
    files: Sequence[str],
    root: Path | None,
    cache: Path | None,
    settings: Sequence[str],
) -> Exit:
    """Remember that translations are up to date with their originals.

    FILES are translations; without any, all of them are marked. The marks belong to the site:
    commit the file that they are written to.
    """
    from sitegen.cli.marks import read_marks, write_marks
    from sitegen.text.translated import pairs

    site = open_site(voice, root, cache, settings)
    found = {
        pair.translation.source: pair.original.digest
        for pair in pairs(known_of(site, voice)[0], languages_of(site))
    }
    chosen = [meant(each, site.root) for each in files] or list(found)
    if strange := [each for each in chosen if each not in found]:
        raise Trouble(*(no_such_translation(each, found) for each in strange))
    kept = {path: digest for path, digest in read_marks(site).items() if path in found}
    path = write_marks(site, {**kept, **{each: found[each] for each in chosen}})
    text = f"{counted(len(chosen), 'translation')} marked in {path}"
    voice.answer(text, {"marked": sorted(chosen), "file": path}, site.warnings)
    return Exit.DONE


def languages_of(site: Site) -> tuple[str, ...]:
    """List the site's languages, the default one first."""
    settings = site.config.site
    return tuple(dict.fromkeys((settings.default_language, *settings.languages)))


def known_of(site: Site, voice: Voice) -> tuple[tuple["Text", ...], dict[str, str]]:
    """Read the texts that a build would show, and the strings of the interface.

    raises: Trouble when the strings, or what the site declares, cannot be read
    """
    from sitegen.build import Options
    from sitegen.build.conductor import entries_of
    from sitegen.cli.work import at_work, ground
    from sitegen.text.translated import text_of
    from sitegen.trace.digest import joint

    with at_work(site, voice) as work:
        known = ground(work)
        if wrong := [each for each in known.problems if each.level == "error"]:
            raise Trouble(*dict.fromkeys(wrong))
        read = entries_of(work.world, known, Options(now=datetime.now(UTC)))
        texts = tuple(
            text_of(entry, joint([entry.title, entry.description, read.texts.digest(entry.id)]))
            for entry in read.entries.values()
            if entry.has_body
        )
        return texts, dict(known.strings)


def _value(progress: "Progress") -> dict[str, object]:
    stale = [{"file": file, "original": original} for file, original in progress.stale]
    told = {**asdict(progress), "stale": stale}
    del told["language"]
    return told


def _lines(found: Sequence["Progress"]) -> list[str]:
    """Write a table with a line for each language, and below it what each lacks."""
    rows: list[tuple[str, ...]] = [
        ("language", "translated", "missing", "stale", "unmarked", "strings missing")
    ]
    for each in found:
        done = f"{each.of - len(each.missing)} of {each.of}"
        counts = (each.missing, each.stale, each.unmarked, each.strings)
        rows.append((each.language, done, *(str(len(count)) for count in counts)))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    table = ["  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]
    return [*table, *(line for each in found for line in _lacking(each))]


def _lacking(progress: "Progress") -> list[str]:
    lines = [f"   missing   {path}" for path in progress.missing]
    lines += [f"   stale     {path}: {original} has changed" for path, original in progress.stale]
    lines += [f"   unmarked  {path}" for path in progress.unmarked]
    lines += [f"   string    {key}" for key in progress.strings]
    return ["", progress.language, *lines] if lines else []
