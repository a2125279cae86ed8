"""A published folder."""

import pytest

from sitegen.dev.folder import Folder

OUTSIDE = ["../secret", "link", "loop", "../dist2/b", "a/../../secret", "/etc/passwd", "", "a\0b"]


@pytest.fixture
def dist(tmp_path):
    folder = tmp_path / "dist"
    (folder / "a").mkdir(parents=True)
    (folder / "a" / "index.html").write_bytes(b"A")
    (tmp_path / "secret").write_bytes(b"S")
    (folder / "link").symlink_to(tmp_path / "secret")
    (folder / "loop").symlink_to(folder / "loop")
    (tmp_path / "dist2").mkdir()
    (tmp_path / "dist2" / "b").write_bytes(b"S")
    return folder


def test_its_files_are_found_by_their_path(dist):
    folder = Folder(dist)
    assert "a/index.html" in folder
    assert folder.read("a/index.html") == b"A"
    assert "a" not in folder and "nope" not in folder


@pytest.mark.parametrize("name", [*OUTSIDE, "x" * 5000])
def test_nothing_outside_is_read(dist, name):
    assert name not in Folder(dist)
    assert Folder(dist).read(name) is None


def test_another_file_of_the_same_name_has_another_tag(dist):
    before = Folder(dist)["a/index.html"]
    (dist / "a" / "index.html").write_bytes(b"longer")
    assert Folder(dist)["a/index.html"] != before
