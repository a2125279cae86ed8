"""How commands speak: to a person in text, to a program in JSON."""

import contextlib
import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TextIO

from sitegen.cli.paint import painted, wants_colour
from sitegen.model.problem import Problem
from sitegen.text.counted import counted
from sitegen.text.layout import laid_out


class Voice:
    """Speaks for one command: its answer to stdout, all else to stderr.

    root:  the site's root as soon as it is known, else the working directory
    cache: the site's cache as soon as it is known
    """

    def __init__(self, is_json: bool, out: TextIO, err: TextIO, environ: Mapping[str, str]) -> None:
        """Speak to these streams, as a person or a program wishes."""
        self.is_json, self.environ = is_json, environ
        self.root = Path.cwd()
        self.cache: Path | None = None
        self._out, self._err = out, err

    @property
    def is_live(self) -> bool:
        """Whether somebody watches a terminal, so that progress may move."""
        return self._err.isatty() and not self.is_json and self.environ.get("TERM") != "dumb"

    def answer(
        self, text: str, value: Mapping[str, object], problems: Sequence[Problem] = ()
    ) -> None:
        """Give the command's one answer: its text or its value, and the problems it found."""
        if self.is_json:
            told = {**value, "problems": [problem_as_json(each) for each in problems]}
            self._write(self._out, json.dumps(told, indent=2))
        else:
            self._problems(problems)
            self._write(self._out, text)

    def note(self, text: str) -> None:
        """Say a line on the way, to a person only."""
        if not self.is_json:
            self._write(self._err, text)

    def event(self, name: str, text: str, value: Mapping[str, object]) -> None:
        """Tell what goes on in a command that lasts: a line of text, or a line of JSON."""
        told = json.dumps({"event": name, **value})
        self._write(self._out, told if self.is_json else text)

    def trouble(self, problems: Sequence[Problem]) -> None:
        """Show problems to a person only."""
        if not self.is_json:
            self._problems(problems)

    def fault(self, text: str) -> None:
        """Say what must be said whoever listens."""
        self._write(self._err, text)

    def _problems(self, problems: Sequence[Problem]) -> None:
        if not problems:
            return
        from sitegen.cli.repeats import without_repeats
        from sitegen.world.lines import lines_of

        lines = lines_of(self.root)
        paint = painted if wants_colour(self._err, self.environ) else None
        shown: list[str] = []
        for each, more in without_repeats(problems):
            shown.append(laid_out(each, lines(each.place), paint))
            if more:
                shown[-1] += f"\n   and {counted(more, 'place')} more like it"
        text = "\n\n".join([*shown, tally(problems)] if len(shown) > 1 else shown)
        if self.environ.get("GITHUB_ACTIONS") == "true":
            text = self._annotated(text, problems)
        self._write(self._err, text)

    def _annotated(self, text: str, problems: Iterable[Problem]) -> str:
        from sitegen.cli.annotations import annotation, unheard

        workspace = Path(self.environ.get("GITHUB_WORKSPACE") or Path.cwd()).resolve()
        root = self.root.resolve()
        folder = root.relative_to(workspace) if root.is_relative_to(workspace) else Path()
        told = (annotation(each, folder.as_posix().removeprefix(".")) for each in problems)
        return "\n".join([unheard(text), *told])

    def _write(self, stream: TextIO, text: str) -> None:
        if not text:
            return
        try:
            stream.write(f"{text}\n")
            stream.flush()
        except BrokenPipeError:  # Whoever listened has left; the work is done all the same.
            _silence(stream)


def problem_as_json(problem: Problem) -> dict[str, object]:
    """Tell a problem as `--json` and the report do."""
    place = asdict(problem.place)
    del place["key"], place["is_key"]
    return {
        "code": problem.code,
        "level": problem.level,
        **place,
        "fact": problem.fact,
        "hint": problem.hint,
        "calls": [str(each) for each in problem.calls],
    }


def tally(problems: Iterable[Problem]) -> str:
    """Count the problems: `2 errors, 1 warning`."""
    counts = Counter(each.level for each in problems)
    return ", ".join(
        counted(counts[level], level) for level in ("error", "warning") if counts[level]
    )


def voice_of(argv: Sequence[str]) -> Voice:
    """Find out from the command line, before it is parsed, who listens."""
    options = argv[: argv.index("--")] if "--" in argv else argv
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError):  # A stream of a test or a notebook.
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    return Voice("--json" in options, sys.stdout, sys.stderr, os.environ)


def _silence(stream: TextIO) -> None:
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
