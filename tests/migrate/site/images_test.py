"""Settings of pictures, as the old site had them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.migrate.gatsby import Gatsby, Plugin
from sitegen.migrate.site.images import images
from sitegen.model.config import Images


def told(sharp=None, **options):
    plugins = [Plugin("gatsby-remark-images", options, "gatsby-config.js", 7)]
    if sharp:
        plugins.append(Plugin("gatsby-plugin-sharp", sharp, "gatsby-config.js", 3))
    return images(Gatsby(plugins=tuple(plugins))).settings.get("images")


@pytest.mark.parametrize(
    ("column", "widths"),
    [
        (590, [590, 885, 1180, 1920, 2560]),
        (630, [630, 945, 1260, 1920, 2560]),
        (845, [845, 1268, 1690, 2560]),
        (1200, [1200, 1800, 2400]),
        (1280, [640, 960, 1280, 1920, 2560]),
    ],
)
def test_the_widths_are_those_that_screens_took_of_the_old_site(column, widths):
    found = told(maxWidth=column)
    assert (found["content_width"], found["breakpoints"]) == (column, widths)


def test_widths_that_somebody_chose_are_kept():
    assert told(maxWidth=600, srcSetBreakpoints=[200, 900])["breakpoints"] == [
        200, 600, 900, 1440, 1920, 2560
    ]  # fmt: skip
    for wrong in ([], ["wide"], [0], 900, [True]):
        assert told(maxWidth=600, srcSetBreakpoints=wrong) == told(maxWidth=600)


@given(st.integers(1, 4000))
def test_usual_widths_lie_apart_from_those_of_the_old_site(column):
    found = told(maxWidth=column)["breakpoints"]
    assert column in found and found == sorted(set(found))
    added = {*found} & {*Images().breakpoints}
    old = {column, *(int(column * part + 0.5) for part in (0.25, 0.5, 1.5, 2))}
    for width in added - old:
        assert all(max(width, each) / min(width, each) >= 1.3 for each in old & {*found})


@pytest.mark.parametrize(
    ("sharp", "options", "quality"),
    [
        ({}, {}, None),
        ({}, {"quality": 90}, 90),
        ({"defaultQuality": 70}, {}, 70),
        ({"defaultQuality": 70}, {"quality": 90}, 90),
        ({}, {"quality": 90, "jpegQuality": 60, "webpQuality": 70}, 60),
        ({}, {"quality": 90, "withWebp": True, "webpQuality": 70}, 70),
        ({}, {"quality": 90, "withWebp": {"quality": 40}}, 40),
        ({}, {"quality": "best"}, None),
        ({}, {"quality": 101}, None),
        ({}, {"quality": True}, None),
    ],
)
def test_a_quality_that_somebody_chose_is_kept(sharp, options, quality):
    assert told(sharp, **options).get("quality") == quality


@pytest.mark.parametrize(
    ("options", "effort", "formats"),
    [
        ({}, "low", None),
        ({"withWebp": True}, None, None),
        ({"withWebp": {"quality": 80}}, None, None),
        ({"withAvif": True}, None, ["avif", "webp"]),
        ({"withAvif": True, "withWebp": True}, None, ["avif", "webp"]),
    ],
)
def test_low_effort_is_for_what_was_jpeg(options, effort, formats):
    found = told(**options)
    assert (found.get("effort"), found.get("formats")) == (effort, formats)


def test_without_a_width_nothing_is_said():
    assert told()["content_width"] == 650
    assert told(maxWidth="wide") is None and told(maxWidth=10000) is None
    assert images(Gatsby()).settings == {}
