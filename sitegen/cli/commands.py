"""The commands by name; each is imported when it is called, not before."""

from collections.abc import Mapping
from importlib import import_module

import click

from sitegen.cli.exits import Exit
from sitegen.model.problem import Trouble
from sitegen.model.problems.commands import no_such_command
from sitegen.version import __version__

# name → the first line of its help, so that the list of commands needs none of them
COMMANDS: Mapping[str, str] = {
    "init": "Begin a site in a folder.",
    "new": "Begin an entry with a title.",
    "build": "Make the site and publish it in the output folder.",
    "dev": "Serve the site while it is written, and reload pages that change.",
    "preview": "Serve what was built, as a host would.",
    "verify": "Build the site and compare it with a clean build, byte by byte.",
    "explain": "Tell why an output was made, or which outputs read a file.",
    "i18n": "Look after translations.",
    "schema": "Give JSON Schemas of the config and the collections, for editors.",
    "cache": "Look after the cache.",
    "clean": "Remove the output folder and the cache.",
    "info": "Tell versions, paths and counts.",
    "migrate-from-gatsby": "Make a site of a Gatsby project, without running any of it.",
    "parity": "Compare a built site with what was there before.",
}


class Lazy(click.Group):
    """A group whose commands are modules of this folder."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the commands in the order in which a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command; None when there is none of this name."""
        if cmd_name not in COMMANDS:
            return None
        module = cmd_name.replace("-", "_")
        command: click.Command = import_module(f"sitegen.cli.{module}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is meant. raises: SG051"""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            raise Trouble(no_such_command(name, COMMANDS))
        return super().resolve_command(ctx, args)


@click.group(
    cls=Lazy,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, "--version", message="sitegen %(version)s")
@click.pass_context
def sitegen(context: click.Context) -> Exit:
    """Make a website from Markdown, data files and templates."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
    return Exit.USAGE
