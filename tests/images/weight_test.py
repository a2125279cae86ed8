"""How much memory pictures take up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.images.weight import BESIDES_BYTES, weight_bytes
from sitegen.model.picture import Probe
from sitegen.model.recipe import Recipe

CAMERA = Probe(6000, 4000, "jpeg")
LAYERED = Probe(6000, 4000, "jpeg", is_progressive=True)


def recipe(width, height, format="webp", **options):
    told = {"width": str(width), "height": str(height), "format": format}
    return Recipe("picture", "a", "b", told | {k: str(v) for k, v in options.items()})


@pytest.mark.parametrize(
    ("probe", "recipes", "megabytes"),
    [
        # Decoded to a quarter, nothing is as large as what the encoder takes.
        (CAMERA, [recipe(1440, 960, fraction=4)], 21),
        # Its layers are of full size nevertheless.
        (LAYERED, [recipe(1440, 960, fraction=4)], 150),
        # A variant of its own size is the decoded source itself, and one that is smaller is not.
        (CAMERA, [recipe(6000, 4000)], 264),
        (CAMERA, [recipe(5999, 4000)], 359),
        (LAYERED, [recipe(6000, 4000), recipe(960, 640, fraction=4)], 264),
        (LAYERED, [recipe(6000, 4000, "avif")], 696),
        (Probe(3000, 2000, "png"), [recipe(300, 200)], 48),
        (Probe(3000, 2000, "png", has_alpha=True), [recipe(3000, 2000)], 90),
        (Probe(400, 300, "gif", frames=100), [recipe(400, 300)], 132),
        # A placeholder needs no more than an eighth of a JPEG, but all of any other.
        (CAMERA, [], 3),
        (LAYERED, [], 145),
        (Probe(3000, 2000, "png"), [], 48),
        (Probe(100, 100, "svg"), [], 0),
    ],
)
def test_weights(probe, recipes, megabytes):
    assert (weight_bytes(probe, recipes) - BESIDES_BYTES) // 10**6 == megabytes


@given(st.lists(st.integers(1, 6000), min_size=1), st.integers(1, 6000))
def test_a_variant_more_never_weighs_less(widths, width):
    some = [recipe(each, each) for each in widths]
    assert weight_bytes(CAMERA, some) <= weight_bytes(CAMERA, [*some, recipe(width, width)])
