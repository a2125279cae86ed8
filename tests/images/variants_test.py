"""Files of a picture, foreseen."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.images.variants import variants
from sitegen.model.picture import Probe, Wanted

PHOTO = Probe(4000, 3000, "jpeg")
LOGO = Probe(300, 100, "png", has_alpha=True)


def told(probe, wanted, content=720, digest="0123"):
    found = variants("content/cat.jpg", digest, probe, wanted, content, (480, 960, 1440, 1920))
    files = [(each.descriptor, each.recipe) for made in found.by_format.values() for each in made]
    return found, files


@pytest.mark.parametrize(
    ("probe", "wanted", "descriptors"),
    [
        (PHOTO, Wanted(), ["480w", "720w", "960w", "1440w"]),
        (PHOTO, Wanted(layout="fixed", width=500), ["1x", "2x"]),
        (PHOTO, Wanted(layout="fixed", width=3000), ["1x", "1.33x"]),
        (PHOTO, Wanted(densities=(1, 1.5), width=200), ["1x", "1.5x"]),
        (PHOTO, Wanted(layout="none", width=200), ["1x"]),
        (PHOTO, Wanted(layout="full-width"), ["480w", "960w", "1440w", "1920w"]),
        (LOGO, Wanted(), ["300w"]),
        (LOGO, Wanted(layout="fixed", width=600), ["0.5x"]),
    ],
)
def test_variants_are_told_by_width_or_density(probe, wanted, descriptors):
    assert [descriptor for descriptor, _ in told(probe, wanted)[1]] == descriptors


def test_a_recipe_says_all_that_shapes_the_bytes():
    _, files = told(PHOTO, Wanted(width=100, height=100, quality=70, layout="none"))
    ((_, recipe),) = files
    assert recipe.source == "content/cat.jpg"
    assert recipe.options == {
        "box": "500,0,3500,3000",
        "effort": "4",
        "format": "webp",
        "fraction": "8",
        "height": "100",
        "quality": "70",
        "width": "100",
    }


def test_names_are_final_and_differ_with_whatever_shapes_the_bytes():
    asked = [
        (Wanted(layout="none"), "0123"),
        (Wanted(layout="none"), "4567"),
        (Wanted(layout="none", quality=70), "0123"),
        (Wanted(layout="none", width=99), "0123"),
        (Wanted(layout="none", crop=(0, 0, 0.5, 0.5)), "0123"),
        (Wanted(layout="none", formats=("jpeg",)), "0123"),
        (Wanted(layout="none", formats=("jpeg",), background="#ff0000"), "0123"),
    ]
    names = [
        told(PHOTO, wanted, digest=digest)[1][0][1].output for wanted, digest in [*asked, asked[0]]
    ]
    assert len(set(names)) == len(asked) and names[-1] == names[0]
    assert all(name.startswith("assets/cat.") and len(name.split(".")[1]) == 10 for name in names)


def test_a_background_matters_only_where_something_shines_through():
    plain, painted = (
        told(PHOTO, Wanted(background=each))[1][0][1].output for each in ("", "#ff0000")
    )
    assert plain == painted
    bare, painted = (
        told(LOGO, Wanted(background=each))[1][0][1].output for each in ("", "#ff0000")
    )
    assert bare != painted


def test_the_best_format_comes_first():
    found, files = told(PHOTO, Wanted(formats=("avif", "webp"), widths=(10, 20)))
    assert list(found.by_format) == ["avif", "webp"]
    assert [recipe.options["format"] for _, recipe in files] == ["avif", "avif", "webp", "webp"]
    assert found.recipes == tuple(recipe for _, recipe in files)


def test_the_place_of_a_picture_is_kept():
    found, _ = told(PHOTO, Wanted(width=400))
    assert (found.width, found.height, found.sizes) == (
        400, 300, "(min-width: 400px) 400px, 100vw"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("format", "width", "usual", "low"),
    [
        ("webp", 1600, "4", "2"),
        ("webp", 1601, "2", "2"),
        ("avif", 960, "8", "9"),
        ("avif", 2000, "8", "9"),
        ("jpeg", 1440, None, None),
    ],
)
def test_wide_variants_and_low_effort_are_made_in_less_time(format, width, usual, low):
    for effort, expected in (("usual", usual), ("low", low)):
        asked = Wanted(widths=(width,), formats=(format,), effort=effort)
        _, ((_, recipe),) = told(PHOTO, asked)
        assert recipe.options.get("effort") == expected


def test_the_best_quality_takes_usual_effort_however_wide():
    asked = Wanted(widths=(2000,), effort="low", quality=100)
    assert told(PHOTO, asked)[1][0][1].options["effort"] == "4"
    avif = replace(asked, formats=("avif",))
    assert told(PHOTO, avif)[1][0][1].options["effort"] == "9"


def test_what_moves_is_made_with_less_effort():
    clip = Probe(400, 300, "gif", frames=2)
    _, ((_, recipe),) = told(clip, Wanted(widths=(400,), formats=("webp",)))
    assert recipe.options["effort"] == "2"


def test_variants_of_a_picture_have_a_common_way():
    _, files = told(PHOTO, Wanted(widths=(480, 960, 1440)))
    ways = [(each.options.get("fraction"), each.options.get("steps")) for _, each in files]
    assert ways == [("2", "1440x1080 960x720"), ("2", "1440x1080"), ("2", None)]


@given(st.lists(st.integers(1, 5000), min_size=1), st.integers(1, 5000))
def test_a_width_more_makes_no_other_anew(widths, more):
    before, after = (
        dict(told(PHOTO, Wanted(widths=tuple(asked)))[1]) for asked in (widths, [*widths, more])
    )
    assert before.items() <= after.items()


@pytest.mark.parametrize(
    ("wanted", "content", "width", "way"),
    [
        (Wanted(), 720, 480, ("2", "1440x1080 960x720")),
        (Wanted(), 720, 2000, ("2", None)),
        (Wanted(), 720, 2001, (None, None)),
        (Wanted(), 0, 480, (None, "1920x1440 1440x1080 960x720")),
        (Wanted(layout="full-width"), 720, 960, ("2", "1920x1440 1440x1080")),
        (Wanted(layout="fixed", width=500), 720, 100, ("4", "1000x750")),
        (Wanted(layout="none", width=500), 720, 100, ("8", "500x375")),
    ],
)
def test_a_layout_says_over_which_widths_a_variant_is_shrunk(wanted, content, width, way):
    ((_, made),) = told(PHOTO, replace(wanted, widths=(width,)), content)[1]
    assert (made.options.get("fraction"), made.options.get("steps")) == way
