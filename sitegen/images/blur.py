"""The blurred preview that stands in for a picture while it is loaded."""

from base64 import b64encode
from io import BytesIO

from sitegen.images.small import small

# A browser blows it up smoothly: more pixels would show more than a blur.
SIDE_PX = 16


def blurred_preview(data: bytes, path: str, max_pixels: int) -> str:
    """Make a preview of a few pixels.

    returns: a data URI of about 150 bytes
    raises:  SG320 to SG325
    """
    picture = small(data, path, max_pixels, SIDE_PX)
    out = BytesIO()
    picture.save(out, "WEBP", quality=30, method=6)
    return f"data:image/webp;base64,{b64encode(out.getvalue()).decode('ascii')}"
