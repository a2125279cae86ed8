"""`sitegen schema`: JSON Schemas of the config and of the collections, for editors."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from sitegen.cli.exits import Exit
from sitegen.cli.options import of_a_site, with_voice
from sitegen.cli.site import open_site
from sitegen.cli.voice import Voice
from sitegen.model.problem import Trouble
from sitegen.model.problems.commands import no_such_collection

CONFIG = "config"


@click.command("schema")
@click.argument("name", required=False)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Write each into a file of this folder, in place of standard output.",
)
@of_a_site
@with_voice
def command(
    voice: Voice,
    name: str | None,
    out: Path | None,
    root: Path | None,
    cache: Path | None,
    settings: Sequence[str],
) -> Exit:
    """Give JSON Schemas of the config and the collections, for editors.

    NAME is "config" or a collection; without it, all are given in one object.
    """
    from sitegen.cli.declared import declared, schema_of
    from sitegen.cli.settings import config_schema

    site = open_site(voice, root, cache, settings)
    collections = {each.name: schema_of(each) for each in declared(site).collections}
    schemas: dict[str, Mapping[str, object]] = {CONFIG: config_schema(), **collections}
    if name is not None and name not in schemas:
        raise Trouble(no_such_collection(name, schemas))
    chosen = {name: schemas[name]} if name else schemas
    if out:
        paths = [str(_write(out, each, schema)) for each, schema in chosen.items()]
        voice.answer("\n".join(paths), {"written": paths}, site.warnings)
    else:
        told = chosen[name] if name else chosen
        voice.answer(json.dumps(told, indent=2), {"schemas": chosen}, site.warnings)
    return Exit.DONE


def _write(folder: Path, name: str, schema: Mapping[str, object]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.schema.json"
    path.write_text(json.dumps(schema, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return path
