"""Damaged pictures: trouble that names them, and nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.images.blur import blurred_preview
from sitegen.images.colour import dominant_colour
from sitegen.images.encode import encode
from sitegen.images.metadata import has_gps
from sitegen.images.probe import probe
from sitegen.model.problem import Trouble
from tests.images.samples import MAX, SUFFIX, gps_exif, moving, painted, recipe_of, saved

GRAIN = painted(240, 160).effect_spread(9)
WHOLE = {format: saved(GRAIN, format, exif=gps_exif()) for format in SUFFIX if format != "GIF"} | {
    "GIF": saved(GRAIN, "GIF")
}
SEEDS = [*WHOLE.items(), ("GIF", moving("GIF")), ("WEBP", moving("WEBP"))]
PROGRESSIVE = saved(GRAIN, "JPEG", progressive=True)


def tried(data, format):
    """Do all that is done with a picture. returns: the codes of what is wrong with it"""
    path = f"cat.{SUFFIX[format]}"
    has_gps(data)
    try:
        known = probe(data, path, MAX)
        blurred_preview(data, path, MAX)
        dominant_colour(data, path, MAX)
        list(encode(data, [recipe_of(known, min(known.width, 60), path=path)]))
    except Trouble as trouble:
        assert all(each.place.path == path for each in trouble.problems)
        return {each.code for each in trouble.problems}
    return set()


@pytest.mark.parametrize("part", [0.03, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97])
@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP", "AVIF", "progressive"])
def test_a_picture_that_is_cut_off_is_an_error(format, part):
    data = PROGRESSIVE if format == "progressive" else WHOLE[format]
    assert tried(data[: int(len(data) * part)], "JPEG" if format == "progressive" else format)


def test_a_cut_jpeg_is_told_as_such_when_it_is_decoded():
    data = WHOLE["JPEG"]
    known = probe(data, "cat.jpg", MAX)
    with pytest.raises(Trouble) as trouble:
        list(encode(data[: len(data) // 2], [recipe_of(known, 60)]))
    (problem,) = trouble.value.problems
    told = "the picture is broken: its data end too early"
    assert (problem.code, problem.fact) == ("SG321", told)


@settings(max_examples=150)
@given(st.sampled_from(SEEDS), st.data())
def test_random_damage_is_trouble_at_worst(seed, draw):
    format, whole = seed
    data = bytearray(whole)
    for _ in range(draw.draw(st.integers(1, 6))):
        at = draw.draw(st.integers(0, min(len(data), 700) - 1))
        data[at] = draw.draw(st.integers(0, 255))
    cut = draw.draw(st.integers(0, len(data)))
    tried(bytes(data[:cut] if draw.draw(st.booleans()) else data), format)


@given(st.sampled_from(SEEDS), st.binary(max_size=200))
def test_any_bytes_are_trouble_at_worst(seed, noise):
    format, whole = seed
    tried(whole[:30] + noise, format)
    tried(noise, format)
