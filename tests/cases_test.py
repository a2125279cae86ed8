"""Whole sites, each written as one text file together with what comes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from fnmatch import fnmatch
from pathlib import Path

import pytest

from sitegen.build import Options
from sitegen.model.problem import Problem, Trouble
from tests.pictures import picture
from tests.sites import TODAY, run, write, written

CASES = Path(__file__).parent / "cases"
# What every case starts from; a case replaces a file by one of its own.
PLAIN = written((CASES / "plain.site").read_text("utf-8"))


@dataclass(frozen=True)
class Case:
    """A site, how it is built, and what is expected.

    expected: what is looked at → lines
    """

    files: Mapping[str, bytes]
    options: Options
    settings: tuple[str, ...]
    environ: Mapping[str, str]
    expected: Mapping[str, list[str]]


def case_of(text: str) -> Case:
    """Read a case.

    `=== PATH` is a file; `=== PATH in ENCODING` one that is not plain UTF-8; `=== with` holds
    options; `=== expect …` says what comes of it.
    """
    parts = written(text)
    files = {
        name: body
        for name, body in parts.items()
        if name != "with" and not name.startswith("expect ")
    }
    options, settings, environ = switches(lines(parts.get("with", "")))
    expected = {
        name.removeprefix("expect "): lines(body)
        for name, body in parts.items()
        if name.startswith("expect ")
    }
    sources = dict(encoded(name, body) for name, body in {**PLAIN, **files}.items())
    return Case(sources, options, settings, environ, expected)


def lines(text: str) -> list[str]:
    """The lines that say something."""
    return [line for line in text.splitlines() if line.strip()]


def encoded(name: str, text: str) -> tuple[str, bytes]:
    """Give a file its bytes: `in crlf`, `in bytes` with escapes, a `picture`, or in an encoding."""
    path, _, encoding = name.partition(" in ")
    if encoding == "picture":
        return path, picture(text)
    if encoding == "crlf":
        return path, text.replace("\n", "\r\n").encode()
    if encoding == "bytes":
        return path, text.encode().decode("unicode_escape").encode("latin-1")
    return path, text.encode(encoding or "utf-8")


def switches(told: list[str]) -> tuple[Options, tuple[str, ...], dict[str, str]]:
    """Read what a command line and an environment would say."""
    options, settings, environ = TODAY, [], {}
    for line in told:
        switch, _, value = line.partition(" ")
        if switch == "set":
            settings.append(value)
        elif switch == "env":
            key, _, environ[key] = value.partition("=")
        elif switch == "now":
            options = replace(options, now=datetime.fromisoformat(value))
        else:
            options = replace(options, **{switch: True})
    return options, tuple(settings), environ


def told(problems: tuple[Problem, ...]) -> list[str]:
    """Every problem as one line, its calls and its hint each as another."""
    shown = []
    for each in problems:
        shown.append(f"{each.place} {each.level} {each.fact} [{each.code}]")
        shown += [f"  called at {call}" for call in each.calls]
        shown += [f"  {each.hint}"] * bool(each.hint)
    return shown


def outcome(case: Case, root: Path) -> tuple[Mapping[str, bytes | None], list[str]]:
    """Build the site: its outputs, and its problems."""
    write(root, case.files)
    try:
        made = run(root, options=case.options, settings=case.settings)
    except Trouble as trouble:
        return {}, told(trouble.problems)
    return ({} if made.built.has_errors else made.files), told(made.built.problems)


def hold(claim: str, wanted: list[str], files: Mapping[str, bytes | None]) -> None:
    """Hold one claim against the outputs.

    claim: `only` outputs like these, `nothing` like these patterns, `PATH` with these pieces of
           lines in this order, `PATH without` these, `PATH as` exactly these lines
    """
    if claim == "only":
        pairs = zip(sorted(files), sorted(wanted), strict=False)
        assert len(files) == len(wanted) and all(fnmatch(*pair) for pair in pairs), sorted(files)
    elif claim == "nothing":
        assert not [path for path in files for pattern in wanted if fnmatch(path, pattern)]
    else:
        path, _, how = claim.partition(" ")
        assert path in files, f"{path} is not among {sorted(files)}"
        data = files[path]
        assert data is not None
        hold_text(how, wanted, data.decode())


def hold_text(how: str, wanted: list[str], text: str) -> None:
    """Hold lines against the text of one output."""
    if how == "as":
        assert lines(text) == wanted
    elif how == "without":
        assert not [piece for piece in wanted if piece in text]
    else:
        rest = text
        for piece in wanted:
            assert piece in rest, f"{piece!r} is not in {rest!r}"
            rest = rest.partition(piece)[2]


@pytest.mark.parametrize("path", sorted(CASES.glob("*.txt")), ids=lambda path: path.stem)
def test_a_site_gives_what_its_case_expects(path, tmp_path, monkeypatch):
    case = case_of(path.read_text("utf-8"))
    for name, value in case.environ.items():
        monkeypatch.setenv(name, value)
    assert case.expected, "a case expects something"
    files, problems = outcome(case, tmp_path / "site")
    assert problems == case.expected.get("problems", [])
    for claim, wanted in case.expected.items():
        if claim != "problems":
            hold(claim, wanted, files)
