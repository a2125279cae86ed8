"""The store never gives bytes that were not put."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.trace.digest import digest
from sitegen.world.store import DiskStore, Stock

DATA = b"<p>what was made</p>" * 9


@pytest.fixture
def store(tmp_path):
    return DiskStore(tmp_path)


@pytest.mark.parametrize("data", [b"", b"a", DATA, b"\0" * 70_000])
def test_what_was_put_comes_back(store, data):
    name = store.put(data)
    assert (name, store.get(name)) == (digest(data), data)


def test_what_was_never_put_is_not_there(store):
    assert store.get(digest(DATA)) is None


DAMAGES = {
    "cut": lambda data: data[: len(data) // 2],
    "emptied": lambda data: b"",
    "one bit flipped": lambda data: bytes([data[0] ^ 1]) + data[1:],
    "zeroed": lambda data: bytes(len(data)),
    "swapped": lambda data: b"another object",
    "grown": lambda data: data + b"!",
    "doubled": lambda data: data * 2,
    "reversed": lambda data: data[::-1],
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_object_is_a_miss_and_can_be_put_again(store, damage):
    name = store.put(DATA)
    Path(store.path(name)).write_bytes(damage(DATA))
    assert store.get(name) is None
    assert store.damaged() == 1 and store.damaged() == 0
    store.put(DATA)
    assert store.get(name) == DATA


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_putting_over_damage_mends_it(store, damage):
    Path(store.path(store.put(DATA))).write_bytes(damage(DATA))
    assert store.get(store.put(DATA)) == DATA


def test_a_mended_object_leaves_its_old_file_to_whoever_linked_it(store, tmp_path):
    (tmp_path / "published").hardlink_to(store.path(store.put(DATA)))
    (tmp_path / "published").write_bytes(b"edited in place")
    store.put(DATA)
    assert (tmp_path / "published").read_bytes() == b"edited in place"


@given(st.lists(st.binary(max_size=40)), st.data())
def test_pruning_keeps_what_it_is_told_to(tmp_path_factory, everything, data):
    store = DiskStore(tmp_path_factory.mktemp("store"))
    names = {store.put(each): each for each in everything}
    keep = data.draw(st.sets(st.sampled_from(sorted(names)))) if names else set()
    dropped = store.prune(keep)
    gone = [each for name, each in names.items() if name not in keep]
    assert dropped == Stock(len(gone), sum(map(len, gone)))
    assert store.stock() == Stock(len(keep), sum(len(names[name]) for name in keep))
    assert all((store.get(name) == each) == (name in keep) for name, each in names.items())


def test_what_a_killed_build_left_is_pruned(store):
    name = store.put(DATA)
    Path(f"{store.path(name)}.4711-0").write_bytes(b"half")
    assert store.prune({name}) == Stock(1, 4)
    assert store.get(name) == DATA
