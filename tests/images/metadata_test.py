"""Places that pictures tell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from sitegen.images.metadata import has_gps
from tests.images.samples import SUFFIX, gps_exif, painted, sample, saved, turned_exif

XMP = b"<x:xmpmeta><rdf:RDF exif:GPSLatitude='25,2.0N' exif:GPSLongitude='121,33.0E'/></x:xmpmeta>"
HOLDING = ("JPEG", "PNG", "WEBP", "AVIF")


@pytest.mark.parametrize("format", HOLDING)
def test_a_place_in_exif_data_is_found(format):
    assert has_gps(saved(painted(), format, exif=gps_exif()))


def test_a_place_in_a_tiff_file_is_found():
    assert has_gps(gps_exif().tobytes().removeprefix(b"Exif\0\0"))


@pytest.mark.parametrize("format", ["JPEG", "WEBP", "AVIF"])
def test_a_place_in_xmp_data_is_found(format):
    assert has_gps(saved(painted(), format, xmp=XMP))


def test_a_place_that_a_drone_wrote_is_found():
    assert has_gps(saved(painted(), "JPEG", xmp=b"<a drone-dji:GpsLongtitude='+121.5'/>"))


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("keyword", ["XML:com.adobe.xmp", "Comment"])
def test_a_place_in_the_texts_of_a_png_is_found(keyword, packed):
    info = PngInfo()
    info.add_itxt(keyword, XMP.decode(), zip=packed)
    assert has_gps(saved(painted(), "PNG", pnginfo=info))


@pytest.mark.parametrize("packed", [True, False])
def test_exif_data_in_hexadecimal_digits_are_found(packed):
    digits = gps_exif().tobytes().hex()
    lines = "\n".join(digits[at : at + 72] for at in range(0, len(digits), 72))
    info = PngInfo()
    info.add_text("Raw profile type exif", f"\nexif\n  {len(digits) // 2}\n{lines}\n", zip=packed)
    assert has_gps(saved(painted(), "PNG", pnginfo=info))


def test_a_preview_that_a_camera_appended_is_looked_at_too():
    assert has_gps(sample("JPEG") + saved(painted(20, 20), "JPEG", exif=gps_exif()))


@pytest.mark.parametrize("format", [*SUFFIX, "TIFF"])
def test_a_picture_without_a_place_has_none(format):
    assert not has_gps(saved(painted(), format))
    if format != "GIF":
        assert not has_gps(saved(painted(), format, exif=turned_exif(6)))


def test_gps_data_without_a_place_are_none():
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({0: b"\2\3\0\0", 29: "2024:01:01"})
    assert not has_gps(saved(painted(), "JPEG", exif=exif))


@given(st.sampled_from(HOLDING), st.data())
def test_damage_is_no_trouble(format, draw):
    data = bytearray(saved(painted(), format, exif=gps_exif()))
    for _ in range(4):
        data[draw.draw(st.integers(0, len(data) - 1))] = draw.draw(st.integers(0, 255))
    assert has_gps(bytes(data)) in (True, False)


@given(st.binary(max_size=300))
def test_any_bytes_have_an_answer(noise):
    assert has_gps(b"\x89PNG\r\n\x1a\n" + noise) in (True, False)
    assert not has_gps(b"II*\0\x08\0\0\0" + noise[:1])
