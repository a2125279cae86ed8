"""The colour that stands in for a picture while it is loaded."""

from sitegen.images.small import small

# Enough to find the colours in, few enough to count them at once.
SIDE_PX = 48
COLOURS = 6
OPAQUE = 128


def dominant_colour(data: bytes, path: str, max_pixels: int) -> str:
    """Find the colour that takes the most room in a picture.

    returns: `#rrggbb`, or "" when nothing can be seen in it
    raises:  SG320 to SG325
    """
    from PIL import Image

    held = small(data, path, max_pixels, SIDE_PX).convert("RGBA").tobytes()
    pixels = (held[at : at + 4] for at in range(0, len(held), 4))
    seen = b"".join(pixel[:3] for pixel in pixels if pixel[3] >= OPAQUE)
    if not seen:
        return ""
    row = Image.frombytes("RGB", (len(seen) // 3, 1), seen).quantize(
        COLOURS, Image.Quantize.MEDIANCUT
    )
    counts = row.histogram()
    most = counts.index(max(counts)) * 3
    return f"#{bytes(row.getpalette() or [])[most : most + 3].hex()}"
