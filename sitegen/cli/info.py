"""`sitegen info`: versions, paths and counts, to look at and to paste."""

import platform
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from sitegen.cli.exits import Exit
from sitegen.cli.options import of_a_site, with_voice
from sitegen.cli.site import Site, open_site
from sitegen.cli.voice import Voice
from sitegen.model.place import SETTINGS
from sitegen.version import __version__

LIBRARIES = ("click", "jinja2", "markdown_it_py", "pydantic", "pygments", "pyyaml")


@click.command("info")
@of_a_site
@with_voice
def command(voice: Voice, root: Path | None, cache: Path | None, settings: Sequence[str]) -> Exit:
    """Tell versions, paths and counts."""
    from sitegen.cli.work import at_work, ground
    from sitegen.plan.languages import languages

    site = open_site(voice, root, cache, settings)
    with at_work(site, voice) as work:
        known = ground(work)
    collections = Counter(collection for collection, _ in known.tasks)
    told: dict[str, Mapping[str, object]] = {
        "versions": _versions(),
        "paths": _paths(site),
        "site": {
            "theme": site.config.site.theme,
            "languages": list(languages(site.config.site)),
            "sources": len(known.snapshot.digests),
            "routes": len(known.routes),
        },
        "files of collections": dict(sorted(collections.items())),
    }
    voice.answer(_text(told), told, site.warnings)
    return Exit.DONE


def _versions() -> dict[str, object]:
    import sys

    from sitegen.world.versions import versions

    installed = versions(sys.path)
    libraries = {name: installed.get(name, "absent") for name in LIBRARIES}
    system = {"python": platform.python_version(), "system": platform.platform()}
    return {"sitegen": __version__, **system, **libraries}


def _paths(site: Site) -> dict[str, object]:
    file = site.root / SETTINGS
    config = str(file) if file.is_file() else "none"
    return {
        "root": str(site.root),
        "config": config,
        "out": str(site.out),
        "cache": str(site.cache),
    }


def _text(told: Mapping[str, Mapping[str, object]]) -> str:
    lines = []
    for name, table in told.items():
        lines.append(name)
        lines += [f"   {each:<16} {_shown(value)}" for each, value in table.items()]
    return "\n".join(lines)


def _shown(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(str(each) for each in value)
    return f"{value:,}" if isinstance(value, int) else str(value)
