"""`sitegen migrate-from-gatsby`: make a site of a Gatsby project."""

import json
from collections.abc import Collection
from dataclasses import replace
from functools import partial
from pathlib import Path

import click

from sitegen.cli.exits import Exit
from sitegen.cli.options import json_option, with_voice
from sitegen.cli.steps import steps
from sitegen.cli.voice import Voice
from sitegen.migrate.migration import Migration
from sitegen.migrate.notes.files import not_taken
from sitegen.migrate.parity.sitemap import urls_of_public, urls_of_sitemap
from sitegen.migrate.report import markdown, summary, value
from sitegen.model.problem import Trouble
from sitegen.model.problems.commands import folder_in_use
from sitegen.model.problems.migration import needs_extra, no_truth, not_gatsby, one_in_the_other
from sitegen.text.counted import counted
from sitegen.world.contain import resolved
from sitegen.world.foreign import Foreign
from sitegen.world.transfer import is_vacant, write_into

REPORT, DATA = "MIGRATION.md", "migration.json"


@click.command("migrate-from-gatsby")
@click.argument("source", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("dest", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--against",
    type=click.Path(exists=True, path_type=Path),
    metavar="PUBLIC|SITEMAP",
    help="The URLs that the old site had: Gatsby's public folder, or a sitemap.",
)
@click.option("--dry-run", is_flag=True, help="Tell what would be done, and write nothing.")
@click.option(
    "--force", is_flag=True, help="Write into a folder that is not empty, over what is there."
)
@json_option
@with_voice
def command(
    voice: Voice, source: Path, dest: Path, against: Path | None, dry_run: bool, force: bool
) -> Exit:
    """Make a site of a Gatsby project, without running any of it.

    SOURCE is the folder that holds gatsby-config; it is only read. DEST is the new site, which
    `sitegen build` builds at once. What was converted, guessed and left is in DEST/MIGRATION.md.
    """
    _check(source, dest, force)
    tree = Foreign(source)
    if not _is_gatsby(tree):
        raise Trouble(not_gatsby(str(source)))
    migration = _migrated(tree, _truth(source, against), voice)
    if not dry_run:
        _write(migration, tree, dest, voice)
    told = value(migration, tree.paths)
    voice.answer(
        _text(migration, dest, dry_run), {"dest": str(dest), "written": not dry_run, **told}
    )
    return Exit.DONE


def _check(source: Path, dest: Path, force: bool) -> None:
    """Refuse what could harm. raises: SG053, SG901"""
    here, there = resolved(source), resolved(dest)
    if here.is_relative_to(there) or there.is_relative_to(here):
        raise Trouble(one_in_the_other(str(source), str(dest)))
    if not force and not is_vacant(dest):
        raise Trouble(folder_in_use(str(dest), "write over what is there"))


def _is_gatsby(tree: Foreign) -> bool:
    names = {path.rpartition("/")[2].partition(".")[0] for path in tree.paths}
    return "gatsby-config" in names or b'"gatsby"' in (tree.read("package.json") or b"")


def _migrated(tree: Foreign, truth: Collection[str], voice: Voice) -> Migration:
    try:
        from sitegen.build.makers import tells_place
        from sitegen.migrate.convert import Judges, convert
        from sitegen.render.markdown.maths import mathml

        migration = convert(tree, truth, partial(steps, voice), Judges(tells_place, mathml))
    except ImportError as error:
        if (error.name or "").startswith("tree_sitter"):
            raise Trouble(needs_extra()) from None
        raise
    left = (not_taken(path, why) for path, why in tree.left)
    return replace(migration, notes=(*migration.notes, *left))


def _truth(source: Path, against: Path | None) -> tuple[str, ...]:
    """Read the URLs that the old site had. raises: SG903"""
    place = against or source / "public"
    if place.is_dir():
        public = Foreign(place)
        urls = urls_of_public(public.paths, public.read)
    elif against:
        urls = urls_of_sitemap(place.read_bytes(), Foreign(place.parent).read)
    else:
        return ()
    if against and not urls:
        raise Trouble(no_truth(str(against)))
    return urls


def _write(migration: Migration, tree: Foreign, dest: Path, voice: Voice) -> None:
    reports = {
        REPORT: markdown(migration, tree.paths).encode(),
        DATA: (
            json.dumps(value(migration, tree.paths), indent=1, ensure_ascii=False) + "\n"
        ).encode("utf-8", "backslashreplace"),
    }
    copies = [(path, tree.place(source)) for path, source in migration.copies.items()]
    texts = [*migration.files.items(), *reports.items()]
    files: list[tuple[str, bytes | Path]] = [*texts, *copies]
    write_into(dest, steps(voice, "writing files", files))


def _text(migration: Migration, dest: Path, is_dry: bool) -> str:
    files = counted(len(migration.files) + len(migration.copies), "file")
    end = f"{files} would be written" if is_dry else f"{files} in {dest}; read {dest / REPORT}"
    return f"{summary(migration)}\n{end}"
