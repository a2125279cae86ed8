"""What is said of a picture, parted by whom it concerns."""

import pytest

from sitegen.model.problem import Trouble
from sitegen.render.pictures.given import Given, checked, given


def test_options_manners_and_attributes_are_parted():
    named = {
        "width": 3,
        "priority": True,
        "class": "a",
        "data-x": 1,
        "quality": None,
        "hidden": False,
        "border": 0,
    }
    assert given({**named, "fallback_format": "png"}) == Given(
        {"width": 3, "fallback_format": "png"},
        {"priority": "true"},
        {"class": "a", "data-x": "1", "border": "0"},
    )


@pytest.mark.parametrize(
    ("named", "fact", "hint"),
    [
        ({"widht": 3}, "pictures have no 'widht'", "did you mean 'width'?"),
        ({"lazy": "lazy"}, "pictures have no 'lazy'", "did you mean 'layout'?"),
        ({"loading": "lasy"}, "loading cannot be 'lasy'", "did you mean 'lazy'?"),
        ({"placeholder": "color"}, "placeholder cannot be 'color'", "did you mean 'colour'?"),
    ],
)  # fmt: skip
def test_what_means_nothing_is_told(named, fact, hint):
    with pytest.raises(Trouble) as raised:
        checked(given(named))
    assert [(each.fact, each.hint) for each in raised.value.problems] == [(fact, hint)]


def test_all_that_means_nothing_is_told_at_once():
    with pytest.raises(Trouble) as raised:
        checked(given({"widht": 3, "loading": "x"}))
    assert [each.code for each in raised.value.problems] == ["SG345", "SG330"]
