"""The error door: the one place where trouble becomes an exit code."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from sitegen.cli.commands import sitegen
from sitegen.cli.exits import Exit, exit_of
from sitegen.cli.usage import problem_of
from sitegen.cli.voice import Voice, voice_of
from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems.commands import names_not_utf8
from sitegen.text.terminal import visible


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line.

    argv:    without the program's name; None takes the process's own
    returns: the exit code
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    voice = voice_of(arguments)
    try:
        _insist_on_utf8()
        return int(
            sitegen.main(arguments, "sitegen", standalone_mode=False, obj=voice) or Exit.DONE
        )
    except (click.Abort, KeyboardInterrupt):
        voice.fault("interrupted; nothing is half-written")
        return Exit.INTERRUPTED
    except Trouble as trouble:
        return _refused(voice, trouble.problems)
    except click.ClickException as error:
        return _refused(voice, (problem_of(error),))
    except OSError as error:
        return _system(voice, error, arguments)
    except Exception as error:
        return _fault(voice, error, arguments)


def _insist_on_utf8() -> None:
    """Refuse to work where names would be garbled. raises: SG061"""
    if (encoding := sys.getfilesystemencoding()) != "utf-8":
        raise Trouble(names_not_utf8(encoding))


def _refused(voice: Voice, problems: Sequence[Problem]) -> Exit:
    voice.answer("", {}, problems)
    return exit_of(problems)


def _system(voice: Voice, error: OSError, argv: Sequence[str]) -> Exit:
    """Tell what the system refused; any other of its errors is a fault of ours."""
    from sitegen.world.refusals import refusal

    problem = refusal(error, voice.root)
    return _refused(voice, (problem,)) if problem else _fault(voice, error, argv)


def _fault(voice: Voice, error: Exception, argv: Sequence[str]) -> Exit:
    from sitegen.cli.fault import report, write_report

    text = report(error, argv, voice.root)
    path = write_report(text, voice.cache)
    told = f"{type(error).__name__}: {error}".split("\n")[0]
    voice.fault(f"sitegen has a fault: {visible(told)}")
    voice.fault(f"   a report, ready to paste, is in {_near(path)}" if path else text)
    return Exit.FAULT


def _near(path: Path) -> str:
    return visible(str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path))
