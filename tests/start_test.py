"""What is not needed is not imported."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sites import write

ROOT = Path(__file__).parent.parent
# Each of these costs 30 ms or more.
DEAR = (
    *("pydantic", "jinja2", "markdown_it", "yaml", "PIL", "rich", "pygments", "babel", "lxml"),
    *("lightningcss", "tinycss2", "rjsmin"),
)
SITE = {
    "sitegen.toml": '[site]\nurl = "https://example.org"\nlanguages = ["en", "zh-TW"]\n',
    "content_config.py": "from sitegen.content import collection, files\nfrom pydantic import "
    "BaseModel\n\n\nclass Post(BaseModel):\n    title: str\n\n\nposts = collection("
    'files("content/posts/*.md"), schema=Post, permalink="/{slug}/")\n',
    "content/posts/a.md": "---\ntitle: A\n---\n\n```py\nx = 1\n```\n",
    "content/posts/b.md": "---\ntitle: B\n---\n\nSee [A](a.md).\n",
    "data/x.yml": "a: 1\n",
}

pytestmark = pytest.mark.slow


def imported(folder: Path, *argv: str) -> set[str]:
    """Run a command line; name every module that it imported, and its packages."""
    told = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "sitegen", *argv],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    names = (line.rpartition("|")[2].strip() for line in told.stderr.splitlines() if "|" in line)
    return {name.split(".")[0] for name in names}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    root = write(tmp_path_factory.mktemp("site"), SITE)
    assert {"pydantic", "jinja2", "markdown_it", "yaml"} <= imported(root, "build")
    return root


@pytest.mark.parametrize("argv", [("--help",), ("--version",), ("build", "--help")], ids=" ".join)
def test_help_imports_only_what_it_shows(tmp_path, argv):
    dear = {*DEAR, "sqlite3", "multiprocessing"}
    assert imported(tmp_path, *argv).intersection(dear) == set()


@pytest.mark.parametrize("argv", [("build",), ("build", "--strict"), ("build", "--json")], ids=str)
def test_a_build_with_nothing_to_do_imports_nothing_to_do_it_with(site, argv):
    imported(site, *argv)
    assert imported(site, *argv).intersection(DEAR) == set()


def test_a_site_in_english_never_asks_how_other_languages_write(tmp_path):
    told = {
        "sitegen.toml": '[site]\nurl = "https://example.org"\n[build]\nworkers = 1\n',
        "content/posts/a.md": "---\ntitle: A\ndate: 2026-03-05\ntags: [x]\n---\n\nText.\n",
    }
    names = imported(write(tmp_path, told), "build")
    assert "jinja2" in names and "babel" not in names
