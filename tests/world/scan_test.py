"""A scan finds the sources, all of them and nothing else."""

import os

import pytest

from sitegen.model.problem import Trouble
from sitegen.trace.digest import digest
from sitegen.trace.outside import Changed
from sitegen.world import scan as scanning
from sitegen.world.scan import scan

LONG_AGO_S = 1_000_000_000


def write(root, files):
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(text.encode())


def age(root):
    for path in root.rglob("*"):
        os.utime(path, (LONG_AGO_S, LONG_AGO_S))


@pytest.fixture
def root(tmp_path):
    site = tmp_path / "site"
    files = {"content/a.md": "a", "content/blog/b.md": "b", "sitegen.toml": "t", "dist/x": "x"}
    write(site, {**files, ".sitegen/y": "y", "notes.txt": "n"})
    return site


@pytest.mark.parametrize(
    ("folders", "paths"),
    [
        ([], []),
        (["content"], ["content/a.md", "content/blog/b.md"]),
        (["content", "content/blog", "./content/"], ["content/a.md", "content/blog/b.md"]),
        (["sitegen.toml", "pages"], ["sitegen.toml"]),
        (["sitegen.toml/pages"], []),
        (["content/blog", "content2"], ["content/blog/b.md"]),
        (["."], ["content/a.md", "content/blog/b.md", "notes.txt", "sitegen.toml"]),
    ],
)
def test_the_given_folders_are_seen_once_each(root, folders, paths):
    found = scan(root, folders, {}, skip=[root / "dist", root / ".sitegen"])
    assert list(found.digests) == paths and not found.problems


def test_a_theme_elsewhere_has_a_prefix(root, tmp_path):
    write(tmp_path / "themes/default", {"templates/base.html": "<p>"})
    found = scan(root, [], {"@default/": tmp_path / "themes/default"})
    assert found.digests == {"@default/templates/base.html": digest(b"<p>")}
    assert found.read("@default/templates/base.html") == b"<p>"


@pytest.mark.parametrize("folder", ["..", "../site2", "/etc", "content/../../x"])
def test_a_folder_outside_the_root_is_refused(root, folder):
    with pytest.raises(Trouble, match="SG704"):
        scan(root, [folder], {})


def test_hidden_files_are_not_seen_at_any_depth(root):
    write(root, {"content/.env": "", "content/x/.git/y.md": "", "content/node_modules/z/z.md": ""})
    write(root, {"content/.well-known/security.txt": ""})
    found = scan(root, ["content"], {})
    assert list(found.digests) == [
        "content/.well-known/security.txt", "content/a.md", "content/blog/b.md"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("link", "target", "told"),
    [
        ("passwd.md", "/etc/passwd", "SG704 it leads outside, to '/etc/passwd'"),
        ("up", "../..", "SG704 it leads outside, to"),
        ("chain.md", "chain2.md", "SG704 it leads outside, to '/etc/passwd'"),
        ("gone.md", "nothing.md", "SG705 the symbolic link leads to nothing"),
        ("self", "self", "SG705 the symbolic link leads to nothing"),
        ("secret.md", "../.env", "SG707 the symbolic link leads to '.env', which must stay hidden"),
    ],
)
def test_a_link_that_may_not_be_followed_is_told(root, link, target, told):
    write(root, {".env": "KEY"})
    (root / "content/chain2.md").symlink_to("/etc/passwd")
    (root / "content" / link).symlink_to(target)
    found = scan(root, ["content"], {})
    problems = {each.place.path: f"{each.code} {each.fact}" for each in found.problems}
    assert problems[f"content/{link}"].startswith(told)
    assert list(found.digests) == ["content/a.md", "content/blog/b.md"]


def test_links_inside_the_root_are_followed_and_circles_end(root):
    (root / "content/blog/round").symlink_to("..")
    (root / "content/copy.md").symlink_to("a.md")
    (root / "content/out").symlink_to("../dist")
    found = scan(root, ["content"], {}, skip=[root / "dist"])
    assert found.digests["content/copy.md"] == digest(b"a")
    assert not any(path.startswith("content/out") for path in found.digests)
    assert not found.problems and len(found.digests) == 3


def test_what_is_not_a_file_is_not_read(root):
    os.mkfifo(root / "content/pipe.md")
    assert "content/pipe.md" not in scan(root, ["content"], {}).digests


@pytest.mark.parametrize(
    ("name", "shown"),
    [(b"caf\xe9.md", "content/caf\\xe9.md"), (b"two\nlines.md", "content/two\\x0alines.md")],
)
def test_a_name_that_is_not_text_is_told(root, name, shown):
    (root / "content" / os.fsdecode(name)).write_text("x")
    (problem,) = scan(root, ["content"], {}).problems
    assert (problem.place.path, problem.code) == (shown, "SG706")
    assert problem.fact == "the name of the file is not plain UTF-8 text"


def test_the_order_of_the_file_system_decides_nothing(tmp_path):
    for name, paths in (("one", ("b", "a", "中", "A")), ("two", ("A", "中", "a", "b"))):
        for path in paths:
            write(tmp_path / name, {f"content/{path}": path})
    one, two = (scan(tmp_path / name, ["content"], {}) for name in ("one", "two"))
    assert list(one.digests.items()) == list(two.digests.items())


@pytest.fixture
def reads(monkeypatch):
    """List the files that a scan reads."""
    read, seen = scanning._read_digest, []

    def spy(found):
        seen.append(found.name)
        return read(found)

    monkeypatch.setattr(scanning, "_read_digest", spy)
    return seen


def test_what_is_old_and_unchanged_is_not_read_again(root, reads):
    age(root)
    first = scan(root, ["content"], {})
    reads.clear()
    again = scan(root, ["content"], {}, first.listing)
    assert (reads, again.digests, again.listing) == ([], first.digests, first.listing)


def test_a_young_file_is_read_again(root, reads):
    age(root)
    write(root, {"content/a.md": "a"})
    first = scan(root, ["content"], {})
    reads.clear()
    scan(root, ["content"], {}, first.listing)
    assert reads == ["content/a.md"]


@pytest.mark.parametrize("change", ["content", "size", "add", "remove", "swap"])
def test_every_change_is_seen(root, change):
    age(root)
    first = scan(root, ["content"], {})
    if change in ("content", "size"):
        write(root, {"content/a.md": {"content": "z", "size": "zz"}[change]})
    elif change == "add":
        write(root, {"content/c.md": "c"})
    elif change == "remove":
        (root / "content/a.md").unlink()
    else:
        (root / "content/a.md").rename(root / "content/c.md")
        (root / "content/blog/b.md").rename(root / "content/a.md")
        (root / "content/c.md").rename(root / "content/blog/b.md")
    age(root)
    assert scan(root, ["content"], {}, first.listing).digests == scan(root, ["content"], {}).digests
    assert scan(root, ["content"], {}).digests != first.digests


@pytest.mark.parametrize(
    "listing", ["", "x", "sitegen listing 1 2", "sitegen listing 9 2\na\nb", "\n\n\n", "a\tb\n"]
)
def test_a_listing_that_is_not_ours_is_ignored(root, listing):
    assert scan(root, ["content"], {}, listing).digests == scan(root, ["content"], {}).digests


def test_a_listing_that_was_cut_is_ignored(root):
    age(root)
    first = scan(root, ["content"], {})
    for end in range(len(first.listing)):
        cut = scan(root, ["content"], {}, first.listing[:end])
        assert cut.digests == first.digests


def test_a_file_that_changed_since_the_scan_is_told(root):
    found = scan(root, ["content"], {})
    write(root, {"content/a.md": "other"})
    (root / "content/blog/b.md").unlink()
    for path in found.digests:
        with pytest.raises(Changed):
            found.read(path)
