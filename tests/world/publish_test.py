"""The site is wholly old or wholly new, whatever happens meanwhile."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.model.problem import Trouble
from sitegen.world import beside as besides
from sitegen.world.aside import MANY
from sitegen.world.journal import STAGE
from sitegen.world.manifest import MARKER, is_untouched
from sitegen.world.publish import publish, recover
from sitegen.world.store import DiskStore

OLD = {"index.html": b"old", "blog/a.html": b"a", "blog/b.html": b"b", "gone/x.html": b"x"}
NEW = {"index.html": b"new", "blog/a.html": b"a", "blog/c/d.html": b"d", "gone": b"a file now"}


@pytest.fixture
def store(tmp_path):
    return DiskStore(tmp_path / "cache")


@pytest.fixture
def out(tmp_path):
    return tmp_path / "dist"


def plan(store, site):
    return {path: store.put(data) for path, data in site.items()}


def held(out):
    """Tell what a folder holds, without what is ours."""
    paths = [path for path in out.rglob("*") if not path.is_dir()]
    found = {path.relative_to(out).as_posix(): path.read_bytes() for path in paths}
    found.pop(MARKER, None)
    return found


def folders(out):
    return {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_dir()}


def stamps(out):
    return {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}


@pytest.mark.parametrize("atomic", [False, True])
def test_a_folder_comes_to_hold_exactly_the_plan(out, store, atomic):
    first = publish(out, plan(store, OLD), store, atomic=atomic)
    assert held(out) == OLD and sorted(first.written) == sorted(OLD)
    second = publish(out, plan(store, NEW), store, first.remembered, atomic)
    assert held(out) == NEW and folders(out) == {"blog", "blog/c"}
    assert sorted(second.written) == ["blog/c/d.html", "gone", "index.html"]
    assert (second.removed, second.kept) == (("blog/b.html", "gone/x.html"), 1)
    assert sorted(path.name for path in out.parent.iterdir()) == ["cache", "dist"]


@pytest.mark.parametrize("atomic", [False, True])
@pytest.mark.parametrize("knows", [True, False])
def test_nothing_is_written_when_nothing_changed(out, store, atomic, knows):
    first = publish(out, plan(store, OLD), store)
    before = stamps(out)
    again = publish(out, plan(store, OLD), store, first.remembered if knows else "", atomic)
    assert (again.written, again.removed, again.kept) == ((), (), 4)
    assert stamps(out) == before and again.remembered == first.remembered


@pytest.mark.parametrize("remembers", [True, False])
@pytest.mark.parametrize(
    "tamper",
    [
        lambda out: (out / "index.html").write_bytes(b"bad"),
        lambda out: (out / "index.html").write_bytes(b"longer than before"),
        lambda out: (out / "index.html").unlink(),
        lambda out: shutil.rmtree(out / "blog"),
        lambda out: ((out / "index.html").unlink(), (out / "index.html").mkdir()),
        lambda out: ((out / "index.html").unlink(), (out / "index.html").symlink_to("/etc/passwd")),
        lambda out: os.utime(out / "index.html"),
        lambda out: (out / "index.html").rename(out / "blog/a.html"),
    ],
)
def test_what_was_tampered_with_is_repaired(out, store, tamper, remembers):
    first = publish(out, plan(store, OLD), store)
    tamper(out)
    assert not is_untouched(out, first.remembered)
    again = publish(out, plan(store, OLD), store, first.remembered if remembers else "")
    assert held(out) == OLD and not (out / "index.html").is_symlink()
    assert is_untouched(out, again.remembered)


def test_a_folder_that_somebody_else_published_into_is_looked_through(out, store):
    first = publish(out, plan(store, OLD), store)
    publish(out, plan(store, {**NEW, "orphan/deep.html": b"o"}), store)
    third = publish(out, plan(store, OLD), store, first.remembered)
    assert held(out) == OLD and "orphan/deep.html" in third.removed


def test_a_checkout_in_the_output_is_left_alone(out, store):
    first = publish(out, plan(store, OLD), store)
    (out / ".git").mkdir()
    (out / ".git" / "HEAD").write_text("ref")
    publish(out, plan(store, NEW), store)
    published = publish(out, plan(store, OLD), store, first.remembered, atomic=True)
    assert (out / ".git" / "HEAD").read_text() == "ref"
    (problem,) = published.problems
    assert (problem.code, problem.fact) == (
        "SG712",
        "the folder cannot be exchanged as a whole: it is a checkout",
    )


@pytest.mark.parametrize("atomic", [False, True])
@pytest.mark.parametrize("damage", ["gone", "cut"])
@pytest.mark.parametrize("before", [{}, OLD])
def test_missing_objects_are_told_before_anything_is_touched(out, store, atomic, damage, before):
    first = publish(out, plan(store, before), store) if before else None
    planned = plan(store, NEW)
    lost = Path(store.path(planned["blog/c/d.html"]))
    lost.unlink() if damage == "gone" else lost.write_bytes(b"")
    untouched = stamps(out) if before else {}
    told = publish(out, planned, store, first.remembered if first else "", atomic)
    assert told.missing == (planned["blog/c/d.html"],) and not told.remembered
    assert (stamps(out) if before else {}) == untouched
    assert (folders(out) if before else set()) == ({"blog", "gone"} if before else set())
    assert publish(out, plan(store, NEW), store).missing == () and held(out) == NEW


@pytest.mark.parametrize("path", ["../dist2/a", "/etc/a", "a/../../b", "blog/", "", "a//b"])
@pytest.mark.parametrize("before", [{}, OLD])
def test_nothing_is_written_outside(out, store, path, before):
    if before:
        publish(out, plan(store, before), store)
    with pytest.raises(Trouble) as caught:
        publish(out, plan(store, {"a.html": b"a", path: b"evil"}), store)
    assert caught.value.problems[0].code == "SG704"
    assert (held(out) if before else {}) == before
    assert sorted(each.name for each in out.parent.iterdir()) == sorted(
        ["cache", *(["dist"] if before else [])]
    )


def test_nothing_is_written_or_removed_through_a_link(out, store, tmp_path):
    first = publish(out, plan(store, OLD), store)
    shutil.move(out / "blog", tmp_path / "dist2")
    (out / "blog").symlink_to(tmp_path / "dist2")
    with pytest.raises(Trouble, match="SG704"):
        publish(out, plan(store, {"blog/a.html": b"evil"}), store, first.remembered)
    assert (tmp_path / "dist2" / "a.html").read_bytes() == b"a"
    assert not (out / STAGE).exists()


def test_a_folder_of_somebody_else_is_refused(out, store):
    out.mkdir()
    (out / "thesis.doc").write_text("years of work")
    with pytest.raises(Trouble, match="is not empty and was not made by sitegen"):
        publish(out, plan(store, OLD), store)
    assert held(out) == {"thesis.doc": b"years of work"}


def test_an_empty_folder_is_filled(out, store):
    out.mkdir()
    publish(out, plan(store, OLD), store)
    assert held(out) == OLD


def test_a_store_on_another_file_system_is_copied_from(out, store, monkeypatch):
    def no_link(source, target):
        raise OSError(18, "Invalid cross-device link")

    monkeypatch.setattr(os, "link", no_link)
    publish(out, plan(store, OLD), store)
    assert held(out) == OLD and {path.stat().st_nlink for path in out.glob("*.html")} == {1}


@pytest.mark.parametrize("kills", ["exchange", "two renames"])
def test_atomic_works_without_an_exchange_and_says_so(out, store, monkeypatch, kills):
    publish(out, plan(store, OLD), store)
    if kills == "two renames":
        monkeypatch.setattr(besides, "exchange", lambda one, other: False)
    done = publish(out, plan(store, NEW), store, atomic=True)
    assert held(out) == NEW
    facts = [each.fact for each in done.problems]
    told = "the folder cannot be exchanged as a whole: the file system knows no exchange of folders"
    assert facts == ([told] if kills == "two renames" else [])


PATHS = st.sampled_from(["a", "b", "a/x", "a/y", "b/x/z", "c", "中/ü", "A"])
SITES = st.dictionaries(PATHS, st.sampled_from([b"", b"1", b"2", b"3"])).filter(
    lambda site: not any(f"{other}/" in path for path in site for other in site)
)


@settings(max_examples=60)
@given(st.lists(st.tuples(SITES, st.booleans(), st.booleans()), max_size=6))
def test_any_history_ends_in_the_last_plan(tmp_path_factory, history):
    place = tmp_path_factory.mktemp("site")
    store, remembered = DiskStore(place / "cache"), ""
    for site, atomic, forgets in history:
        before = "" if forgets else remembered
        remembered = publish(place / "dist", plan(store, site), store, before, atomic).remembered
        assert held(place / "dist") == site
        assert is_untouched(place / "dist", remembered)
        assert all(any((place / "dist" / each).iterdir()) for each in folders(place / "dist"))


def killed_at(count):
    """Make a step that dies at its count-th call."""
    left = [count]

    def step(name):
        left[0] -= 1
        if left[0] == 0:
            os._exit(9)

    return step


def in_a_child(work, *given):
    child = os.fork()
    if child == 0:
        try:
            work(*given)
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.parametrize("exchange", ["one stroke", "two renames"])
@pytest.mark.parametrize("atomic", [False, True])
@pytest.mark.parametrize("before", [{}, OLD], ids=["fresh", "over"])
def test_killed_at_any_step_the_site_is_wholly_old_or_new(
    tmp_path, monkeypatch, before, atomic, exchange
):
    if exchange == "two renames":
        monkeypatch.setattr(besides, "exchange", lambda one, other: False)
    seen, count = set(), 0
    while True:
        count += 1
        place = tmp_path / str(count)
        store, out = DiskStore(place / "cache"), place / "dist"
        first = publish(out, plan(store, before), store) if before else None
        planned, note = plan(store, NEW), first.remembered if first else ""
        code = in_a_child(publish, out, planned, store, note, atomic, killed_at(count))
        meanwhile = held(out) if out.exists() else {}
        for path, data in meanwhile.items():
            assert path.startswith(STAGE) or data in (before.get(path), NEW.get(path)), path
        if atomic and exchange == "one stroke":
            assert meanwhile in (before, NEW)
        recover(out)
        now = held(out) if out.exists() else {}
        assert now in (before, NEW)
        seen.add(now == NEW)
        assert not (out / STAGE).exists()
        assert {each.name for each in place.iterdir()} <= {"cache", "dist"}
        publish(out, plan(store, NEW), store, note)
        assert held(out) == NEW and folders(out) == {"blog", "blog/c"}
        if code == 0:
            break
    assert seen == {True, False} and count > 5


LARGE = {f"{number % 9}/{number}.html": b"%d" % number for number in range(MANY)}


def dying_elsewhere():
    """Make a step that dies half-way in the process that does the other half."""
    here, died_at = os.getpid(), killed_at(MANY // 4)
    return lambda name: died_at(name) if os.getpid() != here else None


@pytest.mark.parametrize("step", [lambda name: None, dying_elsewhere()])
def test_a_large_site_is_built_whole_whatever_becomes_of_the_process_that_helps(out, store, step):
    done = publish(out, plan(store, LARGE), store, step=step)
    assert held(out) == LARGE and done.written == tuple(LARGE)
    assert is_untouched(out, done.remembered)


@pytest.mark.parametrize("lost", ["0/0.html", f"{(MANY - 1) % 9}/{MANY - 1}.html"])
def test_of_a_large_site_nothing_is_published_when_a_result_is_gone(out, store, lost):
    planned = plan(store, LARGE)
    Path(store.path(planned[lost])).unlink()
    assert publish(out, planned, store).missing == (planned[lost],)
    assert sorted(path.name for path in out.parent.iterdir()) == ["cache"]


def killed_at_call(count):
    """Die before the count-th call of C code, whichever that is."""
    left = [count]

    def look(frame, event, argument):
        if event == "c_call":
            left[0] -= 1
            if left[0] == 0:
                os._exit(9)

    sys.setprofile(look)


def publish_until(count, *given):
    killed_at_call(count)
    publish(*given)


@pytest.mark.slow
@pytest.mark.parametrize("atomic", [False, True])
def test_killed_at_any_moment_the_site_is_wholly_old_or_new(tmp_path, atomic):
    count, code = 0, 9
    while code:
        count += 3 if atomic else 17
        place = tmp_path / str(count)
        store, out = DiskStore(place / "cache"), place / "dist"
        note = publish(out, plan(store, OLD), store).remembered
        planned = plan(store, NEW)
        code = in_a_child(publish_until, count, out, planned, store, note, atomic)
        assert not atomic or held(out) in (OLD, NEW)
        recover(out)
        assert held(out) in (OLD, NEW)
        publish(out, planned, store, note)
        assert held(out) == NEW and folders(out) == {"blog", "blog/c"}
        assert {each.name for each in place.iterdir()} == {"cache", "dist"}
    assert count > 300


@pytest.mark.parametrize("damage", [lambda text: text[:-9], lambda text: "", lambda text: "x"])
def test_a_journal_that_is_not_whole_was_never_written(out, store, damage):
    publish(out, plan(store, OLD), store)
    in_a_child(
        lambda: publish(
            out, plan(store, NEW), store,
            step=lambda name: os._exit(9) if name == "journal written" else None,
        )
    )  # fmt: skip
    journal = out / STAGE / "journal"
    journal.write_text(damage(journal.read_text()))
    recover(out)
    assert held(out) == OLD and folders(out) == {"blog", "gone"}


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 128 kB."""
    place = tmp_path / "small"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", str(place)]
    if not shutil.which("mount") or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("mounting is not allowed here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.mark.parametrize("atomic", [False, True])
def test_a_full_disk_leaves_the_old_site(small_disk, store, atomic):
    out = small_disk / "sub" / "dist"
    first = publish(out, plan(store, OLD), store)
    big = {f"p{n}/index.html": bytes([n]) * 9000 for n in range(20)}
    with pytest.raises(Trouble) as caught:
        publish(out, plan(store, big), store, first.remembered, atomic)
    (problem,) = caught.value.problems
    assert problem.code == "SG701" and "bytes are free" in problem.fact
    assert held(out) == OLD and folders(out) == {"blog", "gone"}
    small = dict(list(big.items())[:5])
    publish(out, plan(store, small), store, first.remembered, atomic)
    assert held(out) == small


@pytest.mark.parametrize("before", [{}, OLD])
def test_a_mount_point_is_filled_in_place(small_disk, store, before):
    first = publish(small_disk, plan(store, before), store) if before else None
    done = publish(small_disk, plan(store, NEW), store, first.remembered if first else "", True)
    assert held(small_disk) == NEW
    assert [each.fact for each in done.problems] == [
        "the folder cannot be exchanged as a whole: it is a mount point"
    ]


def test_a_disk_that_is_read_only_is_told(small_disk, store):
    out = small_disk / "dist"
    publish(out, plan(store, OLD), store)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(Trouble, match="the system refuses: Read-only file system"):
        publish(out, plan(store, NEW), store)
    assert held(out) == OLD
