"""Options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from sitegen.cli.voice import Voice

Command = TypeVar("Command", bound=Callable[..., Any])

with_voice = click.make_pass_decorator(Voice)

root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="The site's folder.  [default: the nearest one upwards with a sitegen.toml]",
)
cache_option = click.option(
    "--cache",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="The cache.  [default: .sitegen in the site's folder]",
)
set_option = click.option(
    "--set",
    "settings",
    multiple=True,
    metavar="KEY=VALUE",
    help="Override a setting, such as site.url=https://example.org; may be repeated.",
)
json_option = click.option(
    "--json", is_flag=True, expose_value=False, help="Answer in JSON on standard output."
)


def of_a_site(command: Command) -> Command:
    """Give a command the options that choose a site and how to answer."""
    return root_option(cache_option(set_option(json_option(command))))
