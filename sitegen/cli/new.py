"""`sitegen new`: begin an entry with a title."""

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import click

from sitegen.cli.exits import Exit
from sitegen.cli.fresh import write_new
from sitegen.cli.options import of_a_site, with_voice
from sitegen.cli.site import Site, open_site
from sitegen.cli.voice import Voice
from sitegen.model.collection import Collection
from sitegen.model.problem import Trouble
from sitegen.model.problems import commands as problems

# What a field of a schema is begun with, by its JSON type.
_BLANK: Mapping[str, str] = {"array": "[]", "object": "{}", "integer": "0", "boolean": "false"}


@click.command("new")
@click.argument("title")
@click.option("--collection", "name", help="Where it belongs.  [default: the site's first]")
@click.option("--lang", "language", help="Its language.  [default: the site's default language]")
@click.option("--slug", help="The name of its file.  [default: made from the title]")
@of_a_site
@with_voice
def command(
    voice: Voice,
    title: str,
    name: str | None,
    language: str | None,
    slug: str | None,
    root: Path | None,
    cache: Path | None,
    settings: Sequence[str],
) -> Exit:
    """Begin an entry with a title.

    It is written into the folder of its collection, dated today, as a draft. A translation has the
    slug of its original and another --lang.
    """
    from sitegen.cli.frontmatter import front_matter
    from sitegen.text.latin import slugs_of

    site = open_site(voice, root, cache, settings)
    collection = _collection(site, name)
    file_name = slugs_of(site.config.build.slug_style)(slug or title)
    if not file_name:
        raise Trouble(problems.no_name(title))
    path = _path(collection, file_name, _suffix(site, language))
    today = dt.datetime.now(ZoneInfo(site.config.site.timezone)).date()
    text = front_matter(fields(collection.schema, title, today))
    from sitegen.world.contain import Door

    if not write_new(Door(site.root).path(path), f"{text}\n"):
        raise Trouble(problems.entry_exists(path))
    voice.answer(path, {"path": path, "collection": collection.name}, site.warnings)
    return Exit.DONE


def fields(schema: Mapping[str, Any], title: str, today: dt.date) -> dict[str, str]:
    """Give the front matter of a new entry, as YAML: what each needs, and what its schema wants.

    schema: the JSON Schema of the site's own fields
    """
    from sitegen.cli.frontmatter import quoted

    known = schema.get("properties", {})
    wanted = {each: _blank(known.get(each, {})) for each in schema.get("required", ())}
    return {**wanted, "title": quoted(title), "date": today.isoformat(), "draft": "true"}


def _blank(field: Mapping[str, Any]) -> str:
    choices = field.get("enum", ())
    return str(choices[0]) if choices else _BLANK.get(field.get("type", ""), '""')


def _collection(site: Site, name: str | None) -> Collection:
    from sitegen.cli.declared import declared

    folders = {each.name: each for each in declared(site).collections if each.kind == "files"}
    if name is None:
        # Pages of their own are rarely dated drafts, so a folder of entries comes first.
        name = next((each for each in folders if each not in ("content", "pages")), "pages")
    if name not in folders:
        raise Trouble(problems.no_such_collection(name, folders))
    return folders[name]


def _suffix(site: Site, language: str | None) -> str:
    default = site.config.site.default_language
    known = site.config.site.languages or (default,)
    if language is not None and language not in known:
        raise Trouble(problems.no_such_language(language, known))
    return f".{language}" if language not in (None, default) else ""


def _path(collection: Collection, name: str, suffix: str) -> str:
    """Find the file that the collection would read as one new entry. raises: SG058"""
    from sitegen.read.patterns import matcher

    is_read = matcher(collection.pattern)
    for each in (f"{name}{suffix}.md", f"{name}/index{suffix}.md"):
        path = f"{collection.base}/{each}".lstrip("/")
        if is_read(path):
            return path
    raise Trouble(problems.no_home(collection.name, collection.pattern))
