"""The part of a picture that is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.images.frame import Frame, frame
from sitegen.model.picture import Probe, Wanted

WHOLE = (0, 0, 400, 200)
SIDES = st.integers(0, 3000)
FITS = st.sampled_from(("cover", "contain", "fill", "inside", "outside", "scale-down", "none"))
PART = st.floats(0, 1)


@pytest.mark.parametrize(
    ("wanted", "box", "width", "height"),
    [
        (Wanted(), WHOLE, 400, 200),
        (Wanted(width=100), WHOLE, 100, 50),
        (Wanted(height=100), WHOLE, 200, 100),
        (Wanted(width=100, height=100), (100, 0, 300, 200), 100, 100),
        (Wanted(width=100, height=100, position=(0, 0.5)), (0, 0, 200, 200), 100, 100),
        (Wanted(width=100, height=100, position=(1, 0.5)), (200, 0, 400, 200), 100, 100),
        (Wanted(width=100, height=10), (0, 80, 400, 120), 100, 10),
        (Wanted(width=100, height=10, position=(0, 1)), (0, 160, 400, 200), 100, 10),
        (Wanted(width=100, height=100, fit="fill"), WHOLE, 100, 100),
        (Wanted(width=100, height=100, fit="contain"), WHOLE, 100, 50),
        (Wanted(width=100, height=100, fit="inside"), WHOLE, 100, 50),
        (Wanted(width=900, height=900, fit="scale-down"), WHOLE, 400, 200),
        (Wanted(width=100, height=100, fit="outside"), WHOLE, 200, 100),
        (Wanted(width=100, height=100, fit="none"), (150, 50, 250, 150), 100, 100),
        (Wanted(width=900, height=100, fit="none"), (0, 50, 400, 150), 400, 100),
        (Wanted(crop=(0.5, 0, 0.5, 1)), (200, 0, 400, 200), 200, 200),
        (Wanted(crop=(0.5, 0, 0.5, 1), width=50, height=100), (250, 0, 350, 200), 50, 100),
    ],
)
def test_a_picture_meets_its_place_as_css_would_have_it(wanted, box, width, height):
    assert frame(Probe(400, 200, "jpeg"), wanted) == Frame(box, width, height)


@given(st.integers(1, 9000), st.integers(1, 9000), SIDES, SIDES, FITS, PART, PART)
def test_the_part_lies_in_the_picture_and_is_never_blown_up(w, h, width, height, fit, x, y):
    wanted = Wanted(width=width, height=height, fit=fit, position=(x, y))
    found = frame(Probe(w, h, "jpeg"), wanted)
    left, top, right, bottom = found.box
    assert 0 <= left < right <= w and 0 <= top < bottom <= h
    assert found.width > 0 and found.height > 0
    assert 0 < found.natural <= right - left


@given(st.integers(1, 500), st.integers(1, 500), *[st.floats(0, 1)] * 2)
def test_every_crop_keeps_a_pixel(w, h, left, top):
    box = frame(Probe(w, h, "jpeg"), Wanted(crop=(left, top, 1 - left, 1 - top))).box
    assert 0 <= box[0] < box[2] <= w and 0 <= box[1] < box[3] <= h
