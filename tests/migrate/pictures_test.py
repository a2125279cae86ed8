"""Pictures that are not what their names say."""

from io import BytesIO

from PIL import Image

from sitegen.migrate.pictures import odd_pictures, placed_pictures
from sitegen.migrate.tree import Files

PNG = b"\x89PNG\r\n\x1a\n..."


def test_pictures_under_wrong_names_and_broken_ones_are_told():
    tree = Files({"a.jpg": PNG, "b.png": PNG, "c.gif": b"?", "d.svg": b"?"})
    assert [(note.path, note.what) for note in odd_pictures(tree, [*tree.paths, "gone.png"])] == [
        ("a.jpg", "the picture is of another format than its name says"),
        ("c.gif", "the picture cannot be read"),
    ]


def test_pictures_that_tell_where_they_were_taken_are_told():
    tree = Files({"static/a.jpg": "here", "static/b.jpg": "", "static/c.jpg": "?"})
    paths = [*tree.paths, "gone.jpg"]
    told = placed_pictures(tree, paths, lambda path, data: data == b"here")
    assert [(note.code, note.path) for note in told] == [("SG974", "static/a.jpg")]


def film(frames: int) -> bytes:
    out, shown = BytesIO(), [Image.new("L", (3000, 2500), each) for each in range(frames)]
    shown[0].save(out, "GIF", save_all=True, append_images=shown[1:])
    return out.getvalue()


def test_films_that_are_too_long_to_be_made_smaller_are_told():
    tree = Files({"long.gif": film(14), "short.gif": film(13), "broken.gif": b"GIF89a"})
    assert [(note.path, note.what) for note in odd_pictures(tree, tree.paths)] == [
        ("long.gif", "the frames of the picture have 105 million pixels together"),
    ]
