"""`sitegen dev`: serve the site while it is written."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sitegen.cli.chosen import Chosen
from sitegen.cli.exits import Exit
from sitegen.cli.options import (
    cache_option,
    json_option,
    of_a_server,
    root_option,
    set_option,
    with_voice,
)
from sitegen.cli.site import Home, home_of
from sitegen.cli.voice import Voice
from sitegen.model.problem import Trouble
from sitegen.model.problems.live import already_running, not_running

if TYPE_CHECKING:
    from sitegen.dev.backstage import Backstage

EDITOR = "SITEGEN_EDITOR"


@click.group("dev", invoke_without_command=True)
@of_a_server
@click.option("--navigate", is_flag=True, help="Let browsers go to the page that was saved.")
@click.option("--no-drafts", is_flag=True, help="Leave out drafts, future and expired entries.")
@click.option("--poll", is_flag=True, help="Look for changes again and again.")
@click.option(
    "--editor",
    metavar="NAME",
    help=f"Open files in this editor: a name, or a link.  [default: {EDITOR}, else vscode]",
)
@click.option("--workers", type=click.IntRange(0), help="Processes that make pages.")
@root_option
@cache_option
@set_option
@json_option
@click.pass_context
@with_voice
def command(
    voice: Voice,
    context: click.Context,
    root: Path | None,
    cache: Path | None,
    settings: tuple[str, ...],
    host: str,
    port: int,
    strict_port: bool,
    is_opening: bool,
    navigate: bool,
    no_drafts: bool,
    poll: bool,
    editor: str | None,
    workers: int | None,
) -> Exit | None:
    """Serve the site while it is written, and reload pages that change.

    The pages are the very ones that a build with drafts would publish. In a terminal: o opens the
    site, r makes it again, q ends.
    """
    if context.invoked_subcommand:
        return None
    shows = not no_drafts
    chosen = Chosen(root, cache, settings, None, workers, shows, shows, None, False)
    link, home = _editor(editor), home_of(voice, root, cache)
    from sitegen.dev.address import listening, names_of

    with _alone(home), listening(host, port, strict_port) as sock, _begun(chosen) as backstage:
        import asyncio  # The site is being made meanwhile.

        from sitegen.cli.show import Show

        show = Show(home, voice, chosen, backstage, sock, names_of(host), link, navigate)
        return asyncio.run(show.run(poll, is_opening))


@command.command("stop")
@root_option
@cache_option
@json_option
@with_voice
def stop(voice: Voice, root: Path | None, cache: Path | None) -> Exit:
    """End the server of this site."""
    from sitegen.dev.running import stop

    ended = stop(home_of(voice, root, cache).cache)
    if ended is None:
        raise Trouble(not_running())
    voice.answer(f"{ended.url} is no longer served", {"url": ended.url, "pid": ended.pid})
    return Exit.DONE


@contextmanager
def _alone(home: Home) -> Iterator[None]:
    """Keep a second server of the site away. raises: SG762"""
    from sitegen.dev.running import running, withdraw

    if found := running(home.cache):
        raise Trouble(already_running(found.url))
    try:
        yield
    finally:
        withdraw(home.cache)


@contextmanager
def _begun(chosen: Chosen) -> "Iterator[Backstage]":
    """Begin whoever makes the site, and end it with the command."""
    from sitegen.cli.live import Live
    from sitegen.dev.backstage import Backstage

    backstage = Backstage(Live(chosen))
    backstage.start()
    backstage.order()
    try:
        yield backstage
    finally:
        backstage.end()


def _editor(name: str | None) -> str:
    from sitegen.dev.frames import EDITORS

    wanted = name or os.environ.get(EDITOR, "vscode")
    if "{path}" in wanted:
        return wanted
    if wanted not in EDITORS:
        raise click.UsageError(f"there is no editor {wanted!r}; known are {', '.join(EDITORS)}")
    return EDITORS[wanted]
