"""The icons of a web app, in the sizes that Gatsby made."""

import io
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

# gatsby-plugin-manifest, `defaultIcons`.
SIZES = (48, 72, 96, 144, 192, 256, 384, 512)
FAVICON = 32
# A larger source is no icon; decoding it could take all memory.
_MOST_PIXELS = 30_000_000
_FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "ICO", "TIFF")


def icons(data: bytes) -> Mapping[str, bytes] | None:
    """Make the icons of a picture: path in the site → PNG; None when it is no picture we read."""
    # Imported here: few migrations get so far, and Pillow is slow to import.
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                return None
            whole = picture.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    made = {f"/icons/icon-{size}x{size}.png": _fitted(whole, size) for size in SIZES}
    return {**made, f"/favicon-{FAVICON}x{FAVICON}.png": _fitted(whole, FAVICON)}


def _fitted(picture: "Image.Image", size: int) -> bytes:
    """Fit a picture into a square, with nothing around it, as the plugin does."""
    from PIL import Image

    scale = size / max(picture.size)
    width, height = (max(1, round(side * scale)) for side in picture.size)
    shrunk = picture.resize((width, height), Image.Resampling.LANCZOS)
    square = Image.new("RGBA", (size, size), (0, 0, 0, 0))
    square.paste(shrunk, ((size - width) // 2, (size - height) // 2))
    out = io.BytesIO()
    square.save(out, "PNG", optimize=False)
    return out.getvalue()
