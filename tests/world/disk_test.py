"""A disk is a whole world; its twin in memory is the same world."""

import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.model.problem import Trouble
from sitegen.world.disk import Disk, themes_home
from sitegen.world.manifest import MARKER
from sitegen.world.memory import Memory


@pytest.fixture
def root(tmp_path):
    (tmp_path / "site/content").mkdir(parents=True)
    (tmp_path / "site/content/a.md").write_text("a")
    return tmp_path / "site"


def opened(root, **more):
    return Disk(root, root / "dist", more.pop("cache", root / ".sitegen"), workers=1)


def test_a_second_build_knows_the_first(root):
    for kept in (0, 1):
        disk = opened(root)
        with disk.alone():
            disk.recover()
            assert list(disk.scan(["", "content"], {}).digests) == ["content/a.md"]
            assert disk.is_untouched() == bool(kept)
            published = disk.publish({"a.html": disk.store.put(b"<p>")})
            assert (published.kept, disk.is_untouched()) == (kept, True)
        disk.close()
    assert not disk.problems and not disk.damage()


def test_a_moved_checkout_finds_its_ledger_again(root, tmp_path):
    disk = opened(root)
    disk.ledger.set_notes({"n": "remembered"})
    disk.close()
    moved = root.rename(tmp_path / "elsewhere")
    assert opened(moved).ledger.note("n") == "remembered"
    other = Disk(moved, moved / "dist2", moved / ".sitegen")
    assert other.ledger.note("n") is None


def test_a_site_that_is_not_there_is_told(tmp_path):
    with pytest.raises(Trouble) as caught:
        opened(tmp_path / "nowhere")
    (problem,) = caught.value.problems
    assert (problem.code, problem.fact) == ("SG713", "there is no such folder")


def test_a_cache_that_cannot_be_written_is_told_and_done_without(root):
    (root / "file").touch()
    disk = opened(root, cache=root / "file" / "cache")
    (problem,) = disk.problems
    assert (problem.code, problem.level) == ("SG711", "warning")
    assert problem.fact == (
        "the cache cannot be written, so this build starts from nothing: Not a directory"
    )
    disk.publish({"a.html": disk.store.put(b"<p>")})
    disk.close()
    assert (root / "dist/a.html").read_bytes() == b"<p>" and not disk.cache.exists()


def test_damage_in_the_cache_is_told_in_one_line(root):
    disk = opened(root)
    name = disk.store.put(b"<p>")
    os.truncate(disk.store.path(name), 1)
    published = disk.publish({"a.html": name})
    assert published.missing == (name,) and not (root / "dist").exists()
    (problem,) = disk.damage()
    assert (problem.code, problem.fact) == ("SG710", "1 entry was damaged and made again")
    assert disk.damage() == ()


def test_an_output_that_is_a_link_is_published_through_it(root, tmp_path):
    (tmp_path / "www").mkdir()
    (root / "dist").symlink_to(tmp_path / "www")
    disk = opened(root)
    assert disk.refusal(["content"]) is None
    disk.publish({"a.html": disk.store.put(b"<p>")})
    assert (tmp_path / "www/a.html").exists() and (root / "dist").is_symlink()


def test_a_link_in_a_circle_is_told(root):
    (root / "dist").symlink_to("dist")
    with pytest.raises(Trouble, match="SG704"):
        opened(root)


def test_the_default_theme_comes_with_sitegen():
    assert (themes_home() / "default").is_dir()


def test_an_idle_build_imports_no_processes():
    code = "import sys, sitegen.world.disk; print(*sys.modules)"
    command = [sys.executable, "-c", code]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    heavy = {"multiprocessing", "filelock", "pydantic", "importlib.metadata", "asyncio"}
    assert not heavy & set(loaded)


NAMES = st.sampled_from(["content/a.md", "content/b/c.md", "pages/x.html", "content/.env", "z"])
SOURCES = st.dictionaries(NAMES, st.sampled_from([b"", b"1", b"2"]))


@settings(max_examples=25)
@given(st.lists(SOURCES, max_size=4))
def test_the_twin_in_memory_sees_and_publishes_the_same(tmp_path_factory, history):
    root = tmp_path_factory.mktemp("site")
    disk, twin = opened(root), Memory({})
    for files in history:
        for name in twin.files:
            (root / name).unlink()
        twin.files = files
        for name, data in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(data)
        seen = [each.scan(["content", "pages"], {}) for each in (disk, twin)]
        assert seen[0].digests == seen[1].digests
        done = [
            each.publish({path: each.store.put(scan.read(path)) for path in scan.digests})
            for each, scan in zip((disk, twin), seen, strict=True)
        ]
        assert done[0].removed == done[1].removed
        assert (set(done[0].written), done[0].kept) == (set(done[1].written), done[1].kept)
    site = {
        path.relative_to(root / "dist").as_posix(): path.read_bytes()
        for path in (root / "dist").rglob("*")
        if path.is_file() and path.name != MARKER
    }
    assert site == twin.site
    disk.close()
