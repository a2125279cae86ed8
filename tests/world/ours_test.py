"""A build refuses to replace what was not made by a build."""

import pytest

from sitegen.world.manifest import MARKER
from sitegen.world.ours import cache_refused, output_refused


@pytest.fixture
def place(tmp_path):
    home = tmp_path / "home" / "ann"
    for folder in ("site/content/blog", "site/.sitegen", "site/full", "site/made", "site/empty"):
        (home / folder).mkdir(parents=True)
    (home / "site/full/thesis.doc").touch()
    (home / "site/made" / MARKER).touch()
    (home / "site/file").touch()
    (home / "site/shortcut").symlink_to("content")
    return home


def refused(home, out, sources=("content", ".")):
    site = home / "site"
    return output_refused(site / out, site, sources, home, site / ".sitegen")


@pytest.mark.parametrize(
    ("out", "why"),
    [
        ("/", "is the root of the file system"),
        ("..", "is, or holds, your home folder"),
        ("../..", "is, or holds, your home folder"),
        (".", "is, or holds, the site's own folder"),
        ("content", "and 'content', which the site is made from, lie in one another"),
        ("shortcut", "and 'content', which the site is made from, lie in one another"),
        ("content/blog/dist", "and 'content', which the site is made from, lie in one another"),
        (".sitegen", "and the cache lie in one another"),
        ("file", "is a file"),
        ("full", "is not empty and was not made by sitegen"),
    ],
)
def test_a_dangerous_output_is_refused(place, out, why):
    problem = refused(place, out)
    assert (problem.code, problem.fact) == ("SG703", f"the output folder {why}")
    assert problem.hint == (
        "name a folder of its own, such as `dist`, in `[build] out` or with `--out`"
    )


@pytest.mark.parametrize("out", ["dist", "content2", "made", "empty", "deep/er/dist", "../www"])
def test_a_folder_of_its_own_is_fine(place, out):
    assert refused(place, out) is None


@pytest.mark.parametrize(
    ("cache", "why"),
    [
        ("/", "is the root of the file system"),
        ("../..", "is, or holds, your home folder"),
        (".", "is, or holds, the site's own folder"),
        ("content", "is not empty and was not made by sitegen"),
        ("full", "is not empty and was not made by sitegen"),
        ("repository", "is not empty and was not made by sitegen"),
    ],
)
def test_a_folder_of_something_else_is_no_cache(place, cache, why):
    (place / "site/repository/objects/ab").mkdir(parents=True)
    (place / "site/repository/index.lock").touch()
    (place / "site/repository/HEAD").touch()
    problem = cache_refused(place / "site" / cache, place / "site", place)
    assert (problem.code, problem.fact) == ("SG716", f"the folder of the cache {why}")
    assert problem.hint == "name a folder of its own with `--cache`"


@pytest.mark.parametrize("held", ["", "ledger-0123.sqlite", "objects", "remote", "dev.json"])
def test_a_cache_is_a_folder_of_its_own(place, held):
    (place / "cache" / held).mkdir(parents=True)
    assert cache_refused(place / "cache", place / "site", place) is None


def test_a_cache_stays_one_with_a_strangers_file_in_it(place):
    (place / "site/full/ledger-0123.sqlite").touch()
    assert cache_refused(place / "site/full", place / "site", place) is None
