"""Pictures that are not what their names say."""

from sitegen.migrate.pictures import odd_pictures
from sitegen.migrate.tree import Files

PNG = b"\x89PNG\r\n\x1a\n..."


def test_pictures_under_wrong_names_and_broken_ones_are_told():
    tree = Files({"a.jpg": PNG, "b.png": PNG, "c.gif": b"?", "d.svg": b"?"})
    assert [(note.path, note.what) for note in odd_pictures(tree, [*tree.paths, "gone.png"])] == [
        ("a.jpg", "the picture is of another format than its name says"),
        ("c.gif", "the picture cannot be read"),
    ]
