"""Focal points and crops."""

import pytest

from sitegen.images.position import crop_box, focal_point


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("center", (0.5, 0.5)),
        ("top", (0.5, 0)),
        ("right", (1, 0.5)),
        ("left top", (0, 0)),
        ("top left", (0, 0)),
        ("Bottom Right", (1, 1)),
        ("center bottom", (0.5, 1)),
        ("30% 70%", (0.3, 0.7)),
        ("25%", (0.25, 0.5)),
        ("left 12.5%", (0, 0.125)),
        ("", None),
        ("left right", None),
        ("middle", None),
        ("10px 20px", None),
        ("120% 0%", None),
        ("1% 2% 3%", None),
    ],
)
def test_positions_are_those_of_css(text, point):
    assert focal_point(text) == point


@pytest.mark.parametrize(
    ("text", "box"),
    [
        ("10% 0% 50% 100%", (0.1, 0, 0.5, 1)),
        ("10%, 0%, 50%, 100%", (0.1, 0, 0.5, 1)),
        ("60% 0% 50% 100%", None),
        ("0% 0% 0% 100%", None),
        ("10% 10%", None),
        ("all", None),
    ],
)
def test_a_crop_is_a_part_of_the_picture(text, box):
    assert crop_box(text) == box
