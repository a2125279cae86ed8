"""Folders of somebody else's: what is listed, what is left, and what is read."""

import os

import pytest

from sitegen.world import foreign
from sitegen.world.foreign import Foreign


@pytest.fixture
def folder(tmp_path):
    home = tmp_path / "site"
    for path in ("a.md", "src/b.md", ".git/c", "node_modules/d", "public/e", ".cache/f"):
        (home / path).parent.mkdir(parents=True, exist_ok=True)
        (home / path).write_text(path)
    return home


def test_what_programs_made_is_not_listed(folder):
    (folder / "gatsby-config.js").write_text("")
    assert Foreign(folder).paths == ("a.md", "gatsby-config.js", "src/b.md")


def test_links_are_followed_within_the_folder_and_left_where_they_lead_out(folder, tmp_path):
    (tmp_path / "secret").write_text("s")
    for name, target in {
        "in.md": "a.md", "out.md": "../secret", "all": ".", "dead": "nothing", "git": ".git/c",
    }.items():  # fmt: skip
        (folder / name).symlink_to(target)
    found = Foreign(folder)
    assert found.read("in.md") == b"a.md"
    assert found.read("out.md") is found.read("../secret") is found.size("git") is None
    assert dict(found.left) == {
        "all": "is a link to a folder that holds it",
        "dead": "is a link to nothing",
        "out.md": "is a link that leads out of the folder",
    }


def test_what_is_no_file_and_names_that_nobody_can_write_are_left(folder):
    os.mkfifo(folder / "pipe")
    (folder / "a\nb.md").write_text("")
    assert dict(Foreign(folder).left) == {
        "pipe": "is neither a file nor a folder",
        "a\\nb.md": "has a name that is not UTF-8, or not printable",
    }


def test_a_huge_file_is_listed_and_not_read(folder, monkeypatch):
    monkeypatch.setattr(foreign, "TEXT_BYTES", 3)
    found = Foreign(folder)
    assert (found.size("a.md"), found.read("a.md")) == (4, None)
    assert found.place("a.md") == folder / "a.md"


def test_a_folder_can_be_passed_over(folder):
    assert "src/b.md" not in Foreign(folder, skip=folder / "src").paths
