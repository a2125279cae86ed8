"""Shrinking step by step."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from sitegen.images.shrink import Cut, least_size, shrunk
from tests.images.samples import painted

WHOLE = (0, 0, 600, 400)


def test_each_cut_is_made_of_the_smallest_that_is_large_enough(monkeypatch):
    widths = []
    resize = Image.Image.resize
    monkeypatch.setattr(
        Image.Image, "resize", lambda self, *rest: widths.append(self.width) or resize(self, *rest)
    )
    cuts = [Cut(width, width * 2 // 3, WHOLE) for width in (100, 450, 300, 60, 280)]
    made = [cut.width for cut, _ in shrunk(painted(600, 400), (600, 400), cuts)]
    assert made == [450, 300, 280, 100, 60]
    assert widths == [600, 450, 450, 280, 100]


@given(st.integers(1, 3000), st.integers(1, 3000), st.data())
def test_no_cut_is_blown_up(wide, high, draw):
    width = draw.draw(st.integers(1, wide))
    cut = Cut(width, max(1, width * high // wide), (0, 0, wide, high))
    least = least_size((wide, high), [cut])
    assert least[0] <= wide and least[1] <= high
    assert least[0] >= cut.width - 1 and least[1] >= cut.height - 1


@pytest.mark.parametrize("scale", [1, 2, 4])
def test_boxes_are_those_of_the_whole_picture(scale):
    cut = Cut(20, 20, (300, 200, 600, 400))
    ((_, part),) = shrunk(painted(600 // scale, 400 // scale), (600, 400), [cut])
    assert part.getpixel((10, 10)) == (16, 32, 208)
