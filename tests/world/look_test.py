"""A look at the output tells what a look at each file would."""

import pytest

from sitegen.world import disk as of_disks
from sitegen.world.disk import Disk
from sitegen.world.look import Look
from sitegen.world.publish import publish
from sitegen.world.store import DiskStore

EDITS = {
    "nothing": lambda out: None,
    "replaced": lambda out: ((out / "b.html").unlink(), (out / "b.html").write_text("other")),
    "gone": lambda out: (out / "b.html").unlink(),
    "a folder": lambda out: ((out / "b.html").unlink(), (out / "b.html").mkdir()),
}


@pytest.mark.parametrize("edit", EDITS)
def test_only_what_was_touched_is_told(tmp_path, edit):
    out, store = tmp_path / "dist", DiskStore(tmp_path / "cache")
    planned = {name: store.put(name.encode()) for name in ("a.html", "b.html")}
    remembered = publish(out, planned, store).remembered
    EDITS[edit](out)
    touched = Look(out, remembered).touched()
    assert "a.html" not in touched
    assert ("b.html" in touched) == (edit != "nothing")


@pytest.mark.parametrize("edit", EDITS)
def test_a_disk_that_looked_ahead_publishes_the_same(tmp_path, monkeypatch, edit):
    monkeypatch.setattr(of_disks, "MUCH", 0)
    disk = Disk(tmp_path, tmp_path / "dist", tmp_path / ".sitegen", workers=1)
    planned = {name: disk.store.put(name.encode()) for name in ("a.html", "b.html", "c.html")}
    disk.publish(planned)
    EDITS[edit](disk.out)
    disk.look_ahead()
    planned["c.html"] = disk.store.put(b"new")
    written = disk.publish(planned).written
    assert written == (("c.html",) if edit == "nothing" else ("b.html", "c.html"))
    assert (disk.out / "b.html").read_bytes() == b"b.html" and disk.is_untouched()
    disk.look_ahead()
    disk.close()
