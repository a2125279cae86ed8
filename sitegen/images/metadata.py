"""Where a picture was taken, as it may tell without anybody meaning it to."""

import io

GPS = 0x8825


def has_gps(data: bytes) -> bool:
    """Tell whether the metadata of a picture hold a place; never raises."""
    if b"GPSLatitude" in data or b"GPSLongitude" in data:  # As XMP writes it.
        return True
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data)) as image:
            return bool(image.getexif().get_ifd(GPS))
    except Exception:  # What no viewer can open tells nothing.
        return False
