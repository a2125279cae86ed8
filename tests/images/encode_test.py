"""Variants: what they show, and what they do not carry along."""

import pytest
from PIL import Image, ImageCms

from sitegen.images.encode import encode
from sitegen.images.probe import probe
from sitegen.model.picture import Probe
from sitegen.model.problem import Trouble
from tests.images.samples import (
    MAX,
    SUFFIX,
    gps_exif,
    moving,
    painted,
    read,
    recipe_of,
    sample,
    saved,
    turned_exif,
)  # fmt: skip

RED, LIGHT, BLUE = (208, 32, 16), (240, 240, 224), (16, 32, 208)
FORMATS = ("webp", "avif", "jpeg", "png", "gif")


def made(data, width=30, format="png", path="cat", **wanted):
    recipe = recipe_of(probe(data, path, MAX), width, format, path, **wanted)
    ((same, held),) = encode(data, [recipe])
    assert same is recipe
    return held


def near(pixel, colour, by=12):
    return all(abs(one - other) <= by for one, other in zip(pixel, colour, strict=False))


def seen(data):
    """Tell the colours at the left, at the upper right and at the lower right."""
    image = read(data).convert("RGB")
    width, height = image.size
    spots = [
        (width // 4, height // 2),
        (width * 3 // 4, height // 4),
        (width * 3 // 4, height * 3 // 4),
    ]
    return [image.getpixel(spot) for spot in spots]


@pytest.mark.parametrize("target", FORMATS)
@pytest.mark.parametrize("source", SUFFIX)
def test_every_format_becomes_every_other(source, target):
    held = made(sample(source), 30, target)
    image = read(held)
    assert (image.format, image.size) == (target.upper(), (30, 20))
    assert all(near(*pair, by=40) for pair in zip(seen(held), (RED, LIGHT, BLUE), strict=True))


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_pictures_stand_upright_and_say_so_no_more(format, orientation):
    from PIL import ImageOps

    data = saved(painted(), format, exif=turned_exif(orientation))
    upright = ImageOps.exif_transpose(read(data)).convert("RGB")
    image = read(made(data, upright.width))
    assert image.size == upright.size and not image.getexif()
    for spot in ((5, 5), (upright.width - 5, 5), (5, upright.height - 5)):
        assert near(image.getpixel(spot), upright.getpixel(spot))


@pytest.mark.parametrize(
    ("mode", "format"),
    [
        ("1", "PNG"), ("L", "PNG"), ("L", "JPEG"), ("LA", "PNG"), ("P", "PNG"), ("P", "GIF"),
        ("RGBA", "PNG"), ("RGBA", "WEBP"), ("CMYK", "JPEG"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("target", FORMATS)
def test_odd_modes_show_what_they_are(mode, format, target):
    data = saved(painted(mode=mode), format)
    assert read(made(data, 30, target)).size == (30, 20)
    if mode != "1":  # Dots have no colour of their own.
        plain = painted(mode=mode).convert("RGB").getpixel((10, 20))
        assert near(seen(made(data, 60, "png"))[0], plain, by=25)


def test_sixteen_bits_keep_their_shades():
    deep = Image.new("I;16", (60, 40), 0x8000)
    assert near(seen(made(saved(deep, "PNG"), 60, "png"))[0], (128, 128, 128), by=1)


def test_a_palette_with_a_transparent_colour_stays_transparent():
    image = painted(mode="P")
    data = saved(image, "PNG", transparency=image.getpixel((0, 0)))
    assert read(made(data, 60, "png")).convert("RGBA").getpixel((5, 20))[3] == 0


@pytest.mark.parametrize(("background", "shown"), [("", (255, 255, 255)), ("#0000ff", (0, 0, 255))])
def test_jpeg_has_a_colour_under_what_is_transparent(background, shown):
    clear = Image.new("RGBA", (60, 40), (255, 0, 0, 0))
    assert near(seen(made(saved(clear, "PNG"), 30, "jpeg", background=background))[0], shown)


def test_the_colour_of_what_cannot_be_seen_does_not_bleed():
    image = Image.new("RGBA", (60, 40), (255, 0, 0, 0))
    image.paste((0, 0, 255, 255), (31, 0, 60, 40))
    shrunk = read(made(saved(image, "PNG"), 15, "png")).convert("RGBA")
    assert all(pixel[0] == 0 for pixel in (shrunk.getpixel((x, 5)) for x in range(15)) if pixel[3])


def test_alpha_that_hides_nothing_is_dropped():
    assert read(made(saved(painted(mode="RGBA"), "PNG"), 30, "png")).mode == "RGB"


def test_colours_of_a_profile_become_srgb():
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()
    wide = _swapped_profile()
    data = saved(painted(), "PNG", icc_profile=wide)
    assert near(seen(made(data, 60, "png"))[0], (RED[2], RED[1], RED[0]), by=30)
    damaged = saved(painted(), "PNG", icc_profile=b"not a profile")
    assert near(seen(made(damaged, 60, "png"))[0], RED)
    unfit = saved(painted(), "PNG", icc_profile=lab)
    assert near(seen(made(unfit, 60, "png"))[0], RED, by=255)


def _swapped_profile():
    """Give the sRGB profile with the names of its red and blue columns exchanged."""
    plain = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    plain = plain.replace(b"sRGB", b"odd!").replace(b"s\0R\0G\0B", b"o\0d\0d\0!")
    swapped = plain.replace(b"rXYZ", b"tXYZ", 1).replace(b"bXYZ", b"rXYZ", 1)
    return swapped.replace(b"tXYZ", b"bXYZ", 1)


@pytest.mark.parametrize("target", FORMATS)
def test_nothing_but_the_picture_is_kept(target):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = saved(
        painted(), "JPEG", exif=gps_exif(), xmp=b"<x:xmpmeta>secret", comment=b"secret",
        icc_profile=profile,
    )  # fmt: skip
    held = made(data, 30, target)
    image = read(held)
    assert not image.getexif() and not {"xmp", "icc_profile", "exif"} & set(image.info)
    assert b"secret" not in held and b"Camera" not in held


@pytest.mark.parametrize("target", ["webp", "gif", "avif"])
@pytest.mark.parametrize("source", ["GIF", "WEBP"])
def test_what_moves_goes_on_moving(source, target):
    image = read(made(moving(source), 30, target))
    assert (image.n_frames, image.size) == (4, (30, 20))
    image.seek(2)
    image.load()
    assert image.info["duration"] == 70


@pytest.mark.parametrize(("source", "loop"), [("GIF", 0), ("WEBP", 0), ("WEBP", 3)])
def test_what_moves_is_played_as_often(source, loop):
    assert read(made(moving(source, loop=loop), 30, "webp")).info["loop"] == loop


def test_a_gif_that_is_played_once_is_not_played_for_ever():
    data = moving("GIF", loop=None)
    assert "loop" not in read(data).info
    assert read(made(data, 30, "webp")).info["loop"] == 1
    assert "loop" not in read(made(data, 30, "gif")).info


@pytest.mark.parametrize("target", ["jpeg", "png"])
def test_where_nothing_can_move_the_first_frame_is_shown(target):
    assert getattr(read(made(moving("GIF"), 30, target)), "n_frames", 1) == 1


def test_previews_that_cameras_append_are_no_frames():
    both = saved(painted(), "MPO", save_all=True, append_images=[painted(20, 20)])
    assert probe(both, "a.jpg", MAX) == Probe(60, 40, "jpeg")
    assert read(made(both, 30, "webp")).n_frames == 1


@pytest.mark.parametrize("source", ["JPEG", "PNG", "GIF"])
def test_a_part_is_cut_where_it_was_planned(source):
    data = saved(painted(600, 400), source)
    blue = made(data, 100, "png", crop=(0.5, 0.5, 0.5, 0.5))
    assert read(blue).size == (100, 67)
    assert all(near(pixel, BLUE, by=20) for pixel in seen(blue))


def test_all_variants_come_of_one_source():
    data = saved(painted(600, 400), "JPEG")
    known = probe(data, "a", MAX)
    recipes = [
        recipe_of(known, width, format, "a") for width in (100, 500, 300) for format in FORMATS
    ]
    came = list(encode(data, recipes))
    came.sort(key=lambda one: -int(one[0].options["width"]))
    assert [int(recipe.options["width"]) for recipe, _ in came] == [500] * 5 + [300] * 5 + [100] * 5
    assert {recipe.output for recipe, _ in came} == {recipe.output for recipe in recipes}
    for recipe, held in came:
        size = tuple(int(recipe.options[side]) for side in ("width", "height"))
        assert read(held).size == size


@pytest.mark.parametrize("format", ["JPEG", "PNG", "GIF"])
def test_bytes_of_a_variant_do_not_depend_on_what_else_is_made(format):
    data = saved(painted(1600, 800).effect_spread(9), format)
    known = probe(data, "a", MAX)
    asked = [
        (1500, ()), (600, (1500,)), (600, ()), (700, ()), (300, (600,)), (300, (1500, 600)),
        (150, ()), (20, ()), (190, (390,)),
    ]  # fmt: skip
    recipes = [recipe_of(known, width, "webp", "a", over) for width, over in asked]
    recipes += [recipe_of(known, 100, "png", "a", crop=(0.5, 0.5, 0.5, 0.5))]
    together = {recipe.output: held for recipe, held in encode(data, recipes)}
    assert len(together) == len(recipes)
    for recipe in recipes:
        assert [(recipe, together[recipe.output])] == list(encode(data, [recipe]))


def test_nothing_wanted_is_nothing_done():
    assert list(encode(b"", [])) == []


def test_a_format_that_cannot_hold_a_size_says_so():
    known = Probe(20_000, 10, "png")
    data = saved(Image.new("RGB", (20_000, 10)), "PNG")
    with pytest.raises(Trouble) as trouble:
        list(encode(data, [recipe_of(known, 20_000, "webp", "wide.png")]))
    (problem,) = trouble.value.problems
    assert problem.place.path == "wide.png"
    told = "WebP holds at most 16383 pixels a side, and this would be 20000 × 10"
    assert (problem.code, problem.fact) == ("SG326", told)


def test_encoding_twice_gives_the_same_bytes():
    data = saved(painted(600, 400).effect_spread(20), "JPEG")
    known = probe(data, "a", MAX)
    recipes = [recipe_of(known, width, format, "a") for width in (100, 500) for format in FORMATS]
    assert [held for _, held in encode(data, recipes)] == [
        held for _, held in encode(data, recipes)
    ]


def test_a_jpeg_is_decoded_to_a_fraction(monkeypatch):
    from PIL.JpegImagePlugin import JpegImageFile

    decoded = []
    load = JpegImageFile.load
    monkeypatch.setattr(JpegImageFile, "load", lambda self: decoded.append(self.size) or load(self))
    data = saved(painted(1600, 800), "JPEG", exif=turned_exif(6))
    ((_, held),) = encode(data, [recipe_of(probe(data, "a", MAX), 180, path="a")])
    assert decoded[0] == (400, 200) and read(held).size == (180, 360)
