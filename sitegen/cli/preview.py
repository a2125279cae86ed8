"""`sitegen preview`: serve what was built."""

import asyncio
import signal
import webbrowser
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from socket import socket
from typing import TYPE_CHECKING

import click

from sitegen.cli.exits import Exit
from sitegen.cli.options import of_a_server, of_a_site, with_voice
from sitegen.cli.site import open_site
from sitegen.cli.voice import Voice
from sitegen.model.problem import Trouble
from sitegen.model.problems.live import nothing_published

if TYPE_CHECKING:
    from starlette.types import ASGIApp


@click.command("preview")
@of_a_server
@of_a_site
@with_voice
def command(
    voice: Voice,
    root: Path | None,
    cache: Path | None,
    settings: Sequence[str],
    host: str,
    port: int,
    strict_port: bool,
    is_opening: bool,
) -> Exit:
    """Serve what was built, as a host would.

    Redirects, headers and the page for what is not found are those of the output folder.
    """
    site = open_site(voice, root, cache, settings)
    if not site.out.is_dir():
        raise Trouble(nothing_published(site.config.build.out))
    from sitegen.dev.address import listening, names_of, url_of
    from sitegen.dev.app import plain_app
    from sitegen.dev.folder import Folder

    base = site.config.site.base
    with listening(host, port, strict_port) as sock:
        address, found = sock.getsockname()[:2]
        url = url_of(address, found, base)
        voice.event("ready", url, {"url": url, "port": found})
        if is_opening:
            webbrowser.open(url)

        return asyncio.run(_serve(plain_app(Folder(site.out), base, names_of(host)), sock))


async def _serve(app: "ASGIApp", sock: socket) -> Exit:
    """Serve until a signal comes."""
    from sitegen.dev.serve import served

    stop, loop, exits = asyncio.Event(), asyncio.get_running_loop(), [Exit.DONE]

    def interrupt() -> None:
        exits.append(Exit.INTERRUPTED)
        stop.set()

    with suppress(NotImplementedError):  # Windows tells of Ctrl-C by an exception.
        loop.add_signal_handler(signal.SIGTERM, stop.set)
        loop.add_signal_handler(signal.SIGINT, interrupt)
    await served(app, sock, stop)
    return exits[-1]
