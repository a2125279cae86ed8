"""The same site gives the same bytes, whatever the machine around it is like."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path

import pytest

from sitegen.build import Options
from sitegen.world.local import Local
from sitegen.world.processes import Crew
from tests.demo_test import LATER
from tests.sites import run, tree

ROOT = Path(__file__).parent.parent
SITE = ("sitegen.toml", "content_config.py", "content", "themes/default")

pytestmark = pytest.mark.slow


class Spawning(Local):
    """A world whose workers inherit nothing."""

    def __init__(self, root: Path, out: Path, cache: Path, workers: int = 0) -> None:
        super().__init__(root, out, cache, workers)
        self.each = Crew(2, start="spawn", before_start=self.ledger.rest)


# Every text of the demo links to others.
ALONE = "---\ntitle: Alone\ndate: 2020-01-01\ndescription: It leads nowhere.\n---\n\nText.\n"


class Begun(Local):
    """A world that does all that it can ahead, and the rest in its turn."""

    def begin(self, do: Callable, things: Sequence) -> None:
        done = {each: came for each in things if (came := do(each)) is not None}
        # Some link to pages, of which nobody knows before the plan.
        assert 0 < len(done) < len(things)
        each = self.each

        def on(do: Callable, asked: Sequence, weights: Sequence[int] = ()) -> Iterator:
            if asked != things:
                return each(do, asked, weights)
            rest = [thing for thing in things if thing not in done]
            return chain(done.items(), each(do, rest))

        self.each = on


def copied(root: Path, backwards: bool = False) -> Path:
    """Copy the demo, its files made in order or backwards."""
    paths = [ROOT / name for name in SITE]
    files = [each for path in paths for each in ([path] if path.is_file() else path.rglob("*"))]
    for file in sorted((each for each in files if each.is_file()), reverse=backwards):
        target = root / file.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    return root


def published(root: Path, workers: int = 1, environ: Mapping[str, str] | None = None) -> dict:
    """Build by the command line, in a process of its own; give what is published."""
    command = [sys.executable, "-m", "sitegen", "build", "--root", str(root), "--now"]
    subprocess.run(
        [*command, "2027-01-01T00:00+00:00", "--workers", str(workers)],
        cwd=root.parent,
        env={**os.environ, "PYTHONPATH": str(ROOT), **(environ or {})},
        check=True,
        capture_output=True,
    )
    return {path: data for path, data in tree(root / "dist").items() if path[:8] != ".sitegen"}


@pytest.fixture(scope="module")
def expected(tmp_path_factory):
    return published(copied(tmp_path_factory.mktemp("first") / "site"))


@pytest.mark.parametrize("workers", [0, 2, 4])
def test_workers_change_no_byte(expected, tmp_path, workers):
    assert published(copied(tmp_path / "site"), workers) == expected


@pytest.mark.parametrize(
    "environ",
    [
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "4294967295"},
        {"TZ": "Pacific/Kiritimati"},
        {"TZ": "America/Los_Angeles"},
        {"LC_ALL": "C"},
        {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
        {"LC_ALL": "POSIX"},
        {"COLUMNS": "20", "NO_COLOR": "1", "HOME": "/nonexistent"},
    ],
    ids=str,
)
def test_the_environment_changes_no_byte(expected, tmp_path, environ):
    assert published(copied(tmp_path / "site"), 2, environ) == expected


@pytest.mark.parametrize("place", ["a place with spaces", "地方/深", "x" * 100])
def test_the_path_of_the_checkout_changes_no_byte(expected, tmp_path, place):
    assert published(copied(tmp_path / place)) == expected


def test_the_order_in_which_files_were_made_changes_no_byte(expected, tmp_path):
    assert published(copied(tmp_path / "site", backwards=True)) == expected


@pytest.mark.parametrize("options", [LATER, Options(LATER.now, drafts=True)], ids=["", "drafts"])
def test_workers_that_inherit_nothing_change_no_byte(tmp_path, options):
    root = copied(tmp_path / "site")
    here = run(root, tmp_path / "one", options)
    elsewhere = run(root, tmp_path / "two", options, world=Spawning)
    assert elsewhere.files == here.files
    assert elsewhere.built.problems == here.built.problems


def test_what_is_done_before_the_plan_is_what_is_done_after_it(tmp_path):
    root = copied(tmp_path / "site")
    (root / "content/posts/alone.md").write_text(ALONE)
    ahead = run(root, tmp_path / "one", LATER, world=Begun)
    after = run(root, tmp_path / "two", LATER)
    assert ahead.files == after.files
    assert ahead.built.problems == after.built.problems
    for kind, traces in after.built.traces.items():
        assert dict(ahead.built.traces[kind]) == dict(traces)
