"""Runs command lines as a shell would."""

from dataclasses import dataclass

import pytest

from sitegen.cli import main


@dataclass(frozen=True)
class Ran:
    """What came of a command line."""

    exit: int
    out: str
    err: str


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    """Give a function that runs a command line in an empty folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("GITHUB_ACTIONS", "GITHUB_WORKSPACE", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def call(*argv: str) -> Ran:
        code = main(argv)
        told = capsys.readouterr()
        return Ran(code, told.out, told.err)

    return call
