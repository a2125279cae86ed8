"""Options that several commands share."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from sitegen.cli.chosen import Chosen
from sitegen.cli.voice import Voice

Command = TypeVar("Command", bound=Callable[..., Any])

PORT = 4321

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


_build_options = (
    click.option(
        "--out",
        type=click.Path(file_okay=False, path_type=Path),
        metavar="FOLDER",
        help="The output folder.  [default: dist in the site's folder]",
    ),
    click.option(
        "--workers", type=click.IntRange(0), help="Processes that make pages; 0 means one a core."
    ),
    click.option("--drafts", is_flag=True, help="Let drafts take part."),
    click.option("--future", is_flag=True, help="Let future and expired entries take part."),
    click.option(
        "--now", metavar="TIME", help="The instant of the build, ISO 8601.  [default: the clock's]"
    ),
    click.option("--strict", is_flag=True, help="Make an error of every warning."),
    click.option(
        "--offline", is_flag=True, help="Fetch no pictures of other sites; the cache has them."
    ),
    click.option("--refresh", is_flag=True, help="Ask other sites what changed of their pictures."),
)


def of_a_build(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of a build; it gets them as `chosen`."""

    @wraps(command)
    def with_choice(
        *given: Any,
        root: Path | None,
        cache: Path | None,
        settings: tuple[str, ...],
        out: Path | None,
        workers: int | None,
        drafts: bool,
        future: bool,
        now: str | None,
        strict: bool,
        offline: bool,
        refresh: bool,
        **rest: Any,
    ) -> Any:
        fetch = "never" if offline else "always" if refresh else None
        chosen = Chosen(root, cache, settings, out, workers, drafts, future, now, strict, fetch)
        return command(*given, chosen=chosen, **rest)

    decorated = of_a_site(with_choice)
    for option in reversed(_build_options):
        decorated = option(decorated)
    return decorated


def of_a_server(command: Command) -> Command:
    """Give a command the options that choose where it listens."""
    options = (
        click.option(
            "--host", default="127.0.0.1", metavar="ADDRESS", help="Listen on this address."
        ),
        click.option(
            "--port",
            type=click.IntRange(0, 65535),
            default=PORT,
            show_default=True,
            help="Listen here, or on the next free port.",
        ),
        click.option("--strict-port", is_flag=True, help="Listen on this very port or not at all."),
        click.option("--open", "is_opening", is_flag=True, help="Open the site in the browser."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def of_a_site(command: Command) -> Command:
    """Give a command the options that choose a site and how to answer."""
    return root_option(cache_option(set_option(json_option(command))))
