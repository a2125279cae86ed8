"""What authors write about a picture."""

import pytest

from sitegen.images.options import wanted
from sitegen.model.picture import Wanted
from sitegen.model.place import Place
from sitegen.model.problem import Trouble

HERE = Place("templates/post.html", 3)
PIXELS = "write a whole number of pixels, from 1 to 65535"


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ({}, Wanted()),
        ({"width": 300, "height": "200"}, Wanted(width=300, height=200)),
        ({"width": None}, Wanted()),
        ({"layout": "full-width"}, Wanted(layout="full-width")),
        ({"widths": [640, 320]}, Wanted(widths=(640, 320))),
        ({"widths": "640, 320"}, Wanted(widths=(640, 320))),
        ({"densities": [1.5, "2x"]}, Wanted(densities=(1.5, 2.0))),
        ({"formats": ["avif", "webp"]}, Wanted(formats=("avif", "webp"))),
        ({"format": "jpg"}, Wanted(formats=("jpeg",))),
        ({"fallback_format": "jpg"}, Wanted(formats=("webp", "jpeg"))),
        ({"format": "png", "fallback_format": "png"}, Wanted(formats=("png",))),
        ({"quality": "max"}, Wanted(quality=100)),
        ({"fit": "contain", "position": "left top"}, Wanted(fit="contain", position=(0.0, 0.0))),
        ({"crop": "0% 0% 50% 50%"}, Wanted(crop=(0, 0, 0.5, 0.5))),
        ({"background": "#FFF"}, Wanted(background="#ffffff")),
    ],
)
def test_options_are_taken_as_values_or_as_text(options, found):
    assert wanted(options, HERE, Wanted()) == found


def test_options_lie_over_the_defaults():
    assert wanted({"width": 9}, HERE, Wanted(quality=70)) == Wanted(width=9, quality=70)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (
            {"layout": "constraint"},
            "layout cannot be 'constraint' [SG330] did you mean 'constrained'?",
        ),
        ({"format": "bmp"}, "format cannot be 'bmp' [SG330] it can be jpeg, png, webp, avif, gif"),
        ({"formats": []}, "formats cannot be '' [SG330] it can be jpeg, png, webp, avif, gif"),
        (
            {"quality": 0},
            "quality cannot be '0' [SG331] write low, mid, high, max, or a number from 1 to 100",
        ),
        (
            {"position": "middle"},
            "position cannot be 'middle' [SG332] "
            "write it as in CSS: 'left top', 'center', '30% 70%'",
        ),
        (
            {"crop": "half"},
            "crop cannot be 'half' [SG333] "
            "write left, top, width and height in percent: '10% 0% 50% 100%'",
        ),
        ({"width": "wide"}, f"width cannot be 'wide' [SG334] {PIXELS}"),
        ({"width": 0}, f"width cannot be '0' [SG334] {PIXELS}"),
        ({"width": True}, f"width cannot be 'True' [SG334] {PIXELS}"),
        ({"widths": [1.5]}, f"widths cannot be '1.5' [SG334] {PIXELS}"),
        ({"height": 65536}, f"height cannot be '65536' [SG334] {PIXELS}"),
        ({"densities": [0]}, "densities cannot be '0' [SG334] write a number above zero"),
        (
            {"fallback_format": "jpgg"},
            "fallback_format cannot be 'jpgg' [SG330] did you mean 'jpeg'?",
        ),
        (
            {"widths": [1], "densities": [2]},
            "`widths` and `densities` are both given [SG335] keep one of them",
        ),
        (
            {"background": "white"},
            "background cannot be 'white' [SG336] write it in hexadecimal, as in '#ffffff'",
        ),
    ],
)
def test_what_cannot_be_is_told(options, told):
    with pytest.raises(Trouble) as trouble:
        wanted(options, HERE, Wanted())
    (problem,) = trouble.value.problems
    assert problem.place == HERE
    assert f"{problem.fact} [{problem.code}] {problem.hint}" == told


def test_all_that_is_wrong_is_told_at_once():
    with pytest.raises(Trouble) as trouble:
        wanted({"quality": 0, "width": "wide", "layout": "none"}, HERE, Wanted())
    assert [each.code for each in trouble.value.problems] == ["SG331", "SG334"]
