"""What a command's exit code means."""

from collections.abc import Iterable
from enum import IntEnum

from sitegen.model.problem import Problem


class Exit(IntEnum):
    """The exit codes, for scripts to rely on."""

    DONE = 0
    SITE = 1
    USAGE = 2
    FAULT = 3
    DIFFERENT = 4
    INTERRUPTED = 130


# Configuration and commands; settings of languages and integrations that there are not; an output
# folder that must not be replaced; a root that is not there; what a migration cannot begin with.
_OF_THE_COMMAND = ("SG0", "SG601", "SG602", "SG703", "SG713", "SG716", "SG821", "SG90")


def exit_of(problems: Iterable[Problem]) -> Exit:
    """Choose the exit code: errors of command or config weigh more than those of the site."""
    codes = {each.code for each in problems if each.level == "error"}
    if any(code.startswith(_OF_THE_COMMAND) for code in codes):
        return Exit.USAGE
    return Exit.SITE if codes else Exit.DONE
