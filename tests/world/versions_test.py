"""An epoch changes with what shapes its round, and with nothing else."""

import sys

import pytest

from sitegen.world import versions as module
from sitegen.world.versions import SHAPERS, epochs, versions


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A copy of what epochs look at: rooms and installed libraries."""
    rooms = {room for rooms, _ in SHAPERS.values() for room in rooms}
    for room in rooms:
        path = tmp_path / "sitegen" / (room if room.endswith(".py") else f"{room}/a.py")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x = 1\n")
    for name in ("Jinja2-3.1", "pygments-2.1", "PyYAML-6.0", "pillow-13.0", "unused-1.0"):
        (tmp_path / "lib" / f"{name}.dist-info").mkdir(parents=True)
    monkeypatch.setattr(module, "PACKAGE", tmp_path / "sitegen")
    module._source.cache_clear()
    yield tmp_path
    module._source.cache_clear()


def epochs_of(package):
    module._source.cache_clear()
    return epochs([str(package / "lib"), str(package / "none")])


def upgrade(name, new):
    def change(package):
        old = next((package / "lib").glob(f"{name}-*"))
        old.rename(old.with_name(f"{name}-{new}.dist-info"))

    return change


def edit(path):
    return lambda package: (package / "sitegen" / path).write_text("x = 2\n")


def move(package):
    (package / "sitegen/text/a.py").rename(package / "sitegen/text/b.py")


@pytest.mark.parametrize(
    ("change", "rounds"),
    [
        (upgrade("pygments", "2.2"), {"bodies"}),
        (upgrade("Jinja2", "3.2"), {"pages"}),
        (upgrade("pillow", "14.0"), {"probes", "pictures"}),
        (upgrade("unused", "2.0"), set()),
        (edit("model/a.py"), {"entries", "bodies", "pages", "files"}),
        (edit("read/a.py"), {"entries"}),
        (move, {"entries", "bodies", "pages"}),
    ],
)
def test_an_epoch_changes_with_what_shapes_its_round(package, change, rounds):
    before = epochs_of(package)
    change(package)
    after = epochs_of(package)
    assert {name for name in after if after[name] != before[name]} >= rounds
    assert (before == after) == (not rounds)


def test_the_first_of_two_installed_versions_counts(tmp_path):
    for place, name in (("one", "A.b-1.0"), ("two", "a_b-2.0")):
        (tmp_path / place / f"{name}.dist-info").mkdir(parents=True)
    assert versions([str(tmp_path / "one"), str(tmp_path / "two")]) == {"a_b": "1.0"}


def test_every_library_that_shapes_a_round_is_installed():
    needed = {each for _, libraries in SHAPERS.values() for each in libraries}
    assert needed - versions(sys.path).keys() <= {"babel", "lightningcss", "pillow", "tinycss2"}
