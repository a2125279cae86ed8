"""Placeholders."""

from base64 import b64decode

import pytest
from PIL import Image

from sitegen.images.blur import blurred_preview
from sitegen.images.colour import dominant_colour
from tests.images.samples import MAX, SUFFIX, painted, read, saved, turned_exif


@pytest.mark.parametrize("format", SUFFIX)
def test_the_dominant_colour_is_that_of_the_largest_part(format):
    colour = dominant_colour(saved(painted(600, 400), format), "a", MAX)
    red, green, blue = bytes.fromhex(colour[1:])
    assert red > 190 and green < 60 and blue < 60


def test_what_cannot_be_seen_has_no_colour():
    clear = Image.new("RGBA", (60, 40), (255, 0, 0, 0))
    assert dominant_colour(saved(clear, "PNG"), "a", MAX) == ""
    clear.paste((0, 0, 255, 255), (50, 30, 60, 40))
    assert dominant_colour(saved(clear, "PNG"), "a", MAX) == "#0000ff"


@pytest.mark.parametrize("mode", ["RGB", "L", "RGBA", "P", "1", "LA"])
def test_a_preview_is_tiny_and_keeps_the_shape(mode):
    uri = blurred_preview(saved(painted(600, 400, mode), "PNG"), "a", MAX)
    head, _, held = uri.partition(",")
    assert head == "data:image/webp;base64" and len(uri) < 400
    assert read(b64decode(held)).size == (16, 11)


def test_a_preview_stands_upright():
    data = saved(painted(600, 400), "JPEG", exif=turned_exif(6))
    assert read(b64decode(blurred_preview(data, "a", MAX).partition(",")[2])).size == (11, 16)


@pytest.mark.parametrize("size", [(1, 1), (1, 900), (900, 1), (3, 2)])
def test_the_smallest_and_the_thinnest_have_placeholders_too(size):
    data = saved(Image.new("RGB", size, "#102030"), "PNG")
    assert dominant_colour(data, "a", MAX) == "#102030"
    assert blurred_preview(data, "a", MAX)
