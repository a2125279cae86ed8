"""Decoding a JPEG to a part of its size."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.images.fraction import fraction
from sitegen.images.frame import frame
from sitegen.model.picture import Probe, Wanted


@pytest.mark.parametrize(
    ("probe", "wanted", "width", "divided"),
    [
        (Probe(4000, 3000, "jpeg"), Wanted(), 2001, 1),
        (Probe(4000, 3000, "jpeg"), Wanted(), 2000, 2),
        (Probe(4000, 3000, "jpeg"), Wanted(), 600, 4),
        (Probe(4000, 3000, "jpeg"), Wanted(), 10, 8),
        (Probe(4000, 3000, "png"), Wanted(), 10, 1),
        (Probe(4000, 3000, "jpeg"), Wanted(crop=(0, 0, 0.5, 0.5)), 1001, 1),
        (Probe(4000, 1000, "jpeg"), Wanted(width=500, height=500), 500, 2),
        (Probe(4000, 1000, "jpeg"), Wanted(width=500, height=900, fit="fill"), 500, 1),
    ],
)
def test_as_little_is_decoded_as_is_enough(probe, wanted, width, divided):
    assert fraction(probe, frame(probe, wanted), width) == divided


@given(st.integers(1, 3000), st.integers(1, 3000), st.data())
def test_no_variant_is_blown_up(wide, high, draw):
    probe = Probe(wide, high, "jpeg")
    width = draw.draw(st.integers(1, wide))
    divided = fraction(probe, frame(probe, Wanted()), width)
    assert divided == 1 or (wide / divided >= width and high / divided >= width * high / wide)
