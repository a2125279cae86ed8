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
def site(run, tmp_path):
    """Write a small site into the folder where commands run; give the folder."""
    files = {
        "sitegen.toml": '[site]\ntitle = "Small"\nurl = "https://example.org"\n'
        'languages = ["en", "zh-TW"]\n'
        "[build]\nworkers = 1\n",
        "content/posts/a.md": "---\ntitle: A\ndate: 2026-01-01\n---\n\nThe text.\n",
        "content/posts/b.md": "---\ntitle: B\ndate: 2026-01-02\n---\n\nSee [A](a.md).\n",
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


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
