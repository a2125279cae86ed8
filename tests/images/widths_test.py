"""Widths of variants."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.images.widths import shown_width, slots, steps, variant_widths
from sitegen.model.picture import Wanted

PX = st.integers(1, 20_000)


@pytest.mark.parametrize(
    ("natural", "given", "widths"),
    [
        (2000, (640, 320), (320, 640)),
        (500, (320, 640), (320, 500)),
        (900, (), (900,)),
    ],
)
def test_small_pictures_are_not_blown_up(natural, given, widths):
    assert variant_widths(natural, given) == widths


@given(PX, st.lists(PX))
def test_widths_rise_and_stay_within_the_source(natural, given):
    widths = variant_widths(natural, given)
    assert widths == tuple(sorted(set(widths))) and len(widths) > 0 and widths[-1] <= natural


@pytest.mark.parametrize(
    ("wanted", "shown", "widths"),
    [
        (Wanted(), 720, (720, 1440, 480, 960, 1440)),
        (Wanted(width=300), 300, (300, 600, 480)),
        (Wanted(layout="full-width"), 4000, (480, 960, 1440, 1920)),
        (Wanted(layout="fixed"), 200, (200, 400)),
        (Wanted(layout="none"), 200, (200,)),
        (Wanted(layout="fixed", widths=(10, 20)), 200, (10, 20)),
        (Wanted(densities=(1, 1.5)), 200, (200, 300)),
    ],
)
def test_each_layout_has_its_slots(wanted, shown, widths):
    assert slots(wanted, shown, (480, 960, 1440, 1920)) == widths


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        (Wanted(), 720),
        (Wanted(width=900), 4000),
        (Wanted(layout="full-width"), 4000),
    ],
)
def test_a_picture_without_a_width_is_held_by_the_text_column(wanted, shown):
    assert shown_width(wanted, 4000, 720) == shown


def test_without_a_known_column_a_picture_is_as_wide_as_it_is():
    assert shown_width(Wanted(), 4000, 0) == 4000


@pytest.mark.parametrize(
    ("width", "widths", "over"),
    [
        (480, (480, 960, 1440), (1440, 960)),
        (960, (480, 960, 1440), (1440,)),
        (1440, (480, 960, 1440), ()),
        (1280, (640, 1080, 1280, 1440), ()),
        (640, (640, 750, 828, 1080, 1280), (1080,)),
        (7, (), ()),
    ],
)
def test_a_variant_is_shrunk_over_those_that_are_well_above(width, widths, over):
    assert steps(width, widths) == over
