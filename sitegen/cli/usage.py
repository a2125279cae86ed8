"""What was wrong with a command line, as a problem."""

import click

from sitegen.model.near import did_you_mean
from sitegen.model.problem import Problem
from sitegen.model.problems.commands import wrong_usage


def problem_of(error: click.ClickException) -> Problem:
    """Turn click's complaint into a problem with one thing to do."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "sitegen"
    help_hint = f"`{path} --help` lists what it takes"
    if isinstance(error, click.NoSuchOption):
        known = _options(context) if context else ()
        fact = f"there is no option {error.option_name!r}"
        return wrong_usage(fact, did_you_mean(error.option_name, known, help_hint))
    return wrong_usage(_fact(error.format_message()), help_hint)


def _options(context: click.Context) -> list[str]:
    return [name for each in context.command.get_params(context) for name in each.opts]


def _fact(message: str) -> str:
    text = " ".join(message.split()).removesuffix(".")
    return text[:1].lower() + text[1:]
