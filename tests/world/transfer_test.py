"""Files written into a folder of the user's."""

import pytest

from sitegen.model.problem import Trouble
from sitegen.world.transfer import is_vacant, write_into


def test_files_and_copies_are_written(tmp_path):
    (tmp_path / "a.png").write_bytes(b"p")
    dest = tmp_path / "new"
    assert is_vacant(dest)
    write_into(dest, [("x/a.md", b"a"), ("x/b.png", tmp_path / "a.png")])
    assert (dest / "x/a.md").read_bytes() + (dest / "x/b.png").read_bytes() == b"ap"
    assert not is_vacant(dest)


@pytest.mark.parametrize("name", ["../a", "/a", "x/../../a", "out/a", "link"])
def test_nothing_is_written_outside(tmp_path, name):
    dest = tmp_path / "new"
    dest.mkdir()
    (dest / "out").symlink_to(tmp_path)
    (dest / "link").symlink_to(tmp_path / "a")
    with pytest.raises(Trouble):
        write_into(dest, [(name, b"a")])
    assert not (tmp_path / "a").exists()
