"""Photographs made for tests: small, each of its own, the same on every machine."""

import io

from PIL import Image

# Latitude and longitude of nowhere: `GPS` as cameras write it.
GPS_IFD = 0x8825
SOMEWHERE = {1: "N", 2: (25.0, 2.0, 0.0), 3: "E", 4: (121.0, 30.0, 0.0)}


def picture(told: str) -> bytes:
    """Draw a picture.

    told: `WxH` px, then any of a format (`jpeg` if none is named), `gps`, `torn`, `red`, `green`
    """
    size, *words = told.split()
    width, height = map(int, size.split("x"))
    format = next((word for word in words if word in ("png", "webp", "gif", "avif")), "jpeg")
    shade = Image.linear_gradient("L").resize((width, height))
    plain = Image.new("L", (width, height), 90)
    if "film" in words:
        return _film(width, height)
    bands = (plain, shade, plain) if "green" in words else (shade, plain, plain)
    file = io.BytesIO()
    exif = Image.Exif()
    if "gps" in words:
        exif.get_ifd(GPS_IFD).update(SOMEWHERE)
    Image.merge("RGB", bands).save(file, format, exif=exif)
    data = file.getvalue()
    return data[:-40] if "torn" in words else data


def _film(width: int, height: int) -> bytes:
    """Draw two frames of a GIF."""
    file = io.BytesIO()
    first, second = (Image.new("L", (width, height), grey) for grey in (40, 200))
    first.save(file, "GIF", save_all=True, append_images=[second], duration=80, loop=0)
    return file.getvalue()
