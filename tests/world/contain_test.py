"""Paths that lead outside are refused, whatever links they cross."""

import pytest

from sitegen.model.problem import Trouble
from sitegen.world.contain import Door, resolved


@pytest.fixture
def dist(tmp_path):
    (tmp_path / "dist" / "blog").mkdir(parents=True)
    (tmp_path / "dist2").mkdir()
    (tmp_path / "dist2" / "secret").write_text("s")
    return tmp_path / "dist"


@pytest.mark.parametrize("name", ["a.html", "blog/a.html", "new/deep/a.html", "..a", "b/..."])
def test_a_name_inside_is_found(dist, name):
    assert Door(dist).path(name) == dist / name


@pytest.mark.parametrize(
    "name",
    ["", "/", ".", "..", "../dist2/a", "blog/../../dist2/a", "/etc/passwd", "a/", "a//b", "a\0b"],
)
def test_a_name_that_leaves_is_refused(dist, name):
    with pytest.raises(Trouble) as caught:
        Door(dist).path(name)
    assert [each.code for each in caught.value.problems] == ["SG704"]


@pytest.mark.parametrize(
    ("link", "target", "name"),
    [
        ("out", "../dist2", "out/a"),
        ("out", "..", "out/a"),
        ("one", "two", "one/a"),  # A chain; `two` leads outside.
        ("loop", "loop", "loop/a"),
    ],
)
def test_a_parent_that_is_a_link_outside_is_refused(dist, link, target, name):
    (dist / "two").symlink_to("../dist2")
    (dist / link).symlink_to(target)
    with pytest.raises(Trouble) as caught:
        Door(dist).path(name)
    assert caught.value.problems[0].code == "SG704"


def test_a_circle_of_links_is_told(tmp_path):
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(Trouble, match="it leads outside, to 'a circle of links'"):
        resolved(tmp_path / "a")
