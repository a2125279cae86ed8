"""The list of commands."""

import subprocess
import sys

import click
import pytest

from sitegen.cli.commands import COMMANDS, sitegen


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_says_what_the_command_says(name):
    command = sitegen.get_command(click.Context(sitegen), name)
    assert (command.help or "").split("\n")[0] == COMMANDS[name]


def test_help_imports_no_command_and_nothing_heavy():
    code = (
        "import sys; from sitegen.cli import main; main(['--help']);"
        "print(sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = ("'sitegen.cli.build'", "'rich'", "'jinja2'", "'yaml'", "'pydantic'", "'asyncio'")
    assert "Commands:" in done.stdout
    assert not [name for name in heavy if name in done.stderr]


def test_no_command_at_all_shows_the_help(run):
    ran = run()
    assert ran.exit == 2 and ran.out.startswith("Usage: sitegen")
