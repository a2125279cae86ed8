"""Source lines for the frames of problems."""

import pytest

from sitegen.model.place import Place
from sitegen.world.lines import lines_of


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (Place("a.md", 2), "two"),
        (Place("a.md", 1), "one"),
        (Place("a.md", 9), None),
        (Place("a.md"), None),
        (Place("none.md", 1), None),
        (Place("../secret.md", 1), None),
        (Place("link.md", 1), None),
        (Place("", 1), None),
        (Place("@default/theme.toml", 1), 'name = "default"'),
        (Place("@default/../../pyproject.toml", 1), None),
        (Place("a\0b", 1), None),
    ],
)
def test_a_line_is_found_inside_the_site_only(tmp_path, place, line):
    root = tmp_path / "site"
    root.mkdir()
    (root / "a.md").write_bytes(b"\xef\xbb\xbfone\r\ntwo")
    (tmp_path / "secret.md").write_text("secret", "utf-8")
    (root / "link.md").symlink_to(tmp_path / "secret.md")
    assert lines_of(root)(place) == line
