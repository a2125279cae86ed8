"""The files that a page offers of one picture."""

import pytest

from sitegen.model.config import Images
from sitegen.model.picture import Probe, Wanted
from sitegen.render.pictures.files import offered

IMAGES = Images(content_width=640)


def files_of(probe, wanted):
    shown = offered("content/a.gif", "d1", probe, wanted, IMAGES)
    return {name: [each.width for each in files] for name, files in shown.by_format.items()}


@pytest.mark.parametrize(
    ("width", "wanted", "files"),
    [
        (900, Wanted(), {"webp": [900]}),
        (2000, Wanted(), {"webp": [1280]}),
        (900, Wanted(formats=("avif", "jpeg")), {"webp": [900]}),
        (900, Wanted(formats=("webp", "gif")), {"webp": [900], "gif": [900]}),
        (900, Wanted(widths=(300, 600)), {"webp": [300, 600]}),
        (900, Wanted(densities=(0.5, 1)), {"webp": [320, 640]}),
    ],
)
def test_what_moves_is_one_file_of_the_largest_width(width, wanted, files):
    assert files_of(Probe(width, 500, "gif", frames=30), wanted) == files


def test_what_stands_still_has_a_file_for_every_screen():
    assert len(files_of(Probe(2000, 500, "png"), Wanted())["webp"]) > 2
