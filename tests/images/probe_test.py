"""Probes: what a header tells, and what is refused on the way."""

import time

import pytest

from sitegen.images.probe import probe
from sitegen.model.picture import Probe
from sitegen.model.problem import Trouble
from tests.images.samples import (
    MAX,
    SUFFIX,
    avif_claiming,
    gif_claiming,
    gif_of_frames,
    jpeg_claiming,
    moving,
    painted,
    png_claiming,
    png_profile,
    png_text,
    sample,
    saved,
    turned_exif,
    webp_claiming,
)  # fmt: skip


def refused(data, path="cat.jpg", max_pixels=MAX):
    with pytest.raises(Trouble) as trouble:
        probe(data, path, max_pixels)
    (problem,) = trouble.value.problems
    assert problem.place.path == path
    return f"{problem.fact} [{problem.code}]"


@pytest.mark.parametrize("format", SUFFIX)
def test_every_format_is_known(format):
    found = probe(sample(format), f"cat.{SUFFIX[format]}", MAX)
    assert found == Probe(60, 40, format.lower())


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_sides_are_those_of_the_upright_picture(format, orientation):
    data = saved(painted(), format, exif=turned_exif(orientation))
    found = probe(data, f"cat.{SUFFIX[format]}", MAX)
    assert (found.width, found.height) == ((40, 60) if orientation > 4 else (60, 40))


@pytest.mark.parametrize(
    ("mode", "format", "has_alpha"),
    [
        ("RGB", "PNG", False), ("L", "PNG", False), ("1", "PNG", False), ("P", "PNG", False),
        ("I;16", "PNG", False), ("LA", "PNG", True), ("RGBA", "PNG", True), ("CMYK", "JPEG", False),
        ("RGBA", "WEBP", True), ("RGBA", "AVIF", True),
    ],
)  # fmt: skip
def test_transparency_is_told(mode, format, has_alpha):
    image = painted().convert("L").convert(mode) if mode == "I;16" else painted(mode=mode)
    if mode in ("RGBA", "LA"):
        image.putalpha(100)
    assert probe(saved(image, format), f"a.{SUFFIX[format]}", MAX).has_alpha == has_alpha


@pytest.mark.parametrize("format", ["GIF", "WEBP", "PNG"])
def test_frames_are_counted(format):
    found = probe(moving(format), f"a.{SUFFIX[format]}", MAX)
    assert (found.frames, found.is_animated) == (4, True)


def test_progressive_pictures_are_told_apart():
    assert probe(saved(painted(), "JPEG", progressive=True), "a.jpg", MAX).is_progressive


def test_damaged_exif_data_do_not_matter():
    data = saved(painted(), "JPEG", exif=b"Exif\0\0II*\0\xff\xff\xff\xffgarbage")
    assert probe(data, "a.jpg", MAX) == Probe(60, 40, "jpeg")


def test_the_suffix_may_be_written_large_or_be_none():
    assert probe(sample("JPEG"), "CAT.JPEG", MAX) == probe(sample("JPEG"), "cat", MAX)


def test_what_a_url_ends_in_says_nothing():
    assert probe(sample("WEBP"), "https://example.org/cat.jpg", MAX).format == "webp"


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf\n", b"<?xml version='1.0'?>", b"<!-- x -->"])
def test_a_drawing_of_another_site_is_known_by_what_it_is(start):
    data = start.lstrip() + b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="8"/>'
    assert probe(data, "https://example.org/badge?v=1", MAX) == Probe(9, 8, "svg", has_alpha=True)
    assert probe(sample("PNG"), "https://example.org/a.svg", MAX).format == "png"


@pytest.mark.parametrize(
    ("data", "path", "told"),
    [
        (b"", "a.jpg", "this is no picture [SG320]"),
        (b"hello", "a.png", "this is no picture [SG320]"),
        (b"<html>", "a.webp", "this is no picture [SG320]"),
        (b"<html><svg>", "https://example.org/a", "this is no picture [SG320]"),
        (sample("PNG"), "a.jpg", "this is really a picture in the format PNG [SG322]"),
        (sample("WEBP"), "a.JPG", "this is really a picture in the format WebP [SG322]"),
        (sample("JPEG"), "a.avif", "this is really a picture in the format JPEG [SG322]"),
        (saved(painted(), "TIFF"), "a.png", "pictures in the format TIFF are not read [SG324]"),
        (saved(painted(), "TIFF"), "a.tif", "pictures in the format TIFF are not read [SG324]"),
        (saved(painted(), "BMP"), "a.bmp", "pictures in the format BMP are not read [SG324]"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "IMG_1.HEIC",
         "pictures in the format HEIC are not read [SG324]"),
        (sample("JPEG")[:100], "a.jpg", "the picture is broken: its data end too early [SG321]"),
        (sample("PNG")[:20], "a.png", "the picture is broken: its data end too early [SG321]"),
        (sample("AVIF")[:60], "a.avif", "the picture is broken: its data are damaged [SG321]"),
    ],
)  # fmt: skip
def test_what_is_no_picture_is_told_by_name(data, path, told):
    assert refused(data, path) == told


def test_the_hint_of_a_wrong_suffix_names_the_right_one():
    with pytest.raises(Trouble) as trouble:
        probe(sample("PNG"), "cat.jpg", MAX)
    assert trouble.value.problems[0].hint == "rename it so that it ends in '.png'"


@pytest.mark.parametrize("side", [16_384, 65_535])
@pytest.mark.parametrize(
    ("claiming", "path"),
    [
        (png_claiming, "a.png"),
        (jpeg_claiming, "a.jpg"),
        (gif_claiming, "a.gif"),
        (webp_claiming, "a.webp"),
        (avif_claiming, "a.avif"),
    ],
)
def test_a_bomb_is_refused_by_what_it_claims(claiming, path, side):
    begun = time.process_time()
    told = f"the picture has {side} × {side} pixels, more than the 100 million allowed [SG323]"
    assert refused(claiming(side, side), path) == told
    assert time.process_time() - begun < 1


def test_the_limit_is_the_sites_own():
    assert refused(sample("PNG"), "a.png", 60 * 40 - 1).startswith("the picture has 60 × 40 pixels")
    assert probe(sample("PNG"), "a.png", 60 * 40).width == 60


@pytest.mark.parametrize("count", [2_001, 500_000])
def test_too_many_frames_are_refused_without_looking_at_them_all(count):
    begun = time.process_time()
    told = "the 2001 frames have 0 million pixels together; 100 are allowed [SG325]"
    assert refused(gif_of_frames(count), "a.gif") == told
    assert time.process_time() - begun < 1


def test_all_frames_together_have_to_keep_the_limit():
    data = webp_claiming(1000, 1000, 150)
    told = "the 150 frames have 150 million pixels together; 100 are allowed [SG325]"
    assert refused(data, "a.webp") == told


@pytest.mark.parametrize(
    "extra", [png_profile(b"\0" * (1 << 26)), png_text(b"a", b"b" * (1 << 26))]
)
def test_a_bomb_of_text_is_not_inflated(extra):
    begun = time.process_time()
    data = png_claiming(4, 4, extra)
    try:
        probe(data, "a.png", MAX)
    except Trouble as trouble:
        assert trouble.problems[0].code == "SG321"
    assert time.process_time() - begun < 1
