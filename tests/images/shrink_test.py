"""Shrinking step by step."""

import pytest
from PIL import Image

from sitegen.images.shrink import Cut, shrunk
from tests.images.samples import painted

WHOLE = (0, 0, 600, 400)


def cut(*widths):
    return Cut(tuple((width, width * 2 // 3) for width in widths), WHOLE)


def test_common_steps_are_taken_once(monkeypatch):
    taken = []
    resize = Image.Image.resize
    monkeypatch.setattr(
        Image.Image,
        "resize",
        lambda self, size, *rest: taken.append((self.width, size[0])) or resize(self, size, *rest),
    )
    cuts = [cut(450, 300, 90), cut(450), cut(450, 300), cut(500, 60)]
    made = [each.sizes[-1][0] for each, _ in shrunk(painted(600, 400), (600, 400), cuts)]
    assert made == [450, 300, 90, 60]
    assert taken == [(600, 450), (450, 300), (300, 90), (600, 500), (500, 60)]


@pytest.mark.parametrize("scale", [1, 2, 4])
def test_boxes_are_those_of_the_whole_picture(scale):
    part = Cut(((20, 20),), (300, 200, 600, 400))
    ((_, image),) = shrunk(painted(600 // scale, 400 // scale), (600, 400), [part])
    assert image.getpixel((10, 10)) == (16, 32, 208)
