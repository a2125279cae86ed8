"""What a picture is, without decoding it."""

from sitegen.images.drawing import drawing
from sitegen.images.kind import is_drawing
from sitegen.images.opening import format_of, frames_of, opened, suspicion
from sitegen.images.orientation import LYING, orientation
from sitegen.model.picture import Probe


def probe(data: bytes, path: str, max_pixels: int) -> Probe:
    """Read a picture's header.

    path:       of the source, for its suffix and for whoever is told of trouble
    max_pixels: more are refused; of all frames together
    raises:     SG320 to SG325, SG349
    """
    # Hosts send drawings under any name, and other things under the name of a drawing.
    if is_drawing(data) if "://" in path else path.lower().endswith(".svg"):
        return drawing(data, path)
    image = opened(data, path, max_pixels)
    with suspicion(path, max_pixels):
        width, height = image.size
        if orientation(image) in LYING:
            width, height = height, width
        return Probe(
            width=width,
            height=height,
            format=format_of(data, path),
            has_alpha=image.has_transparency_data,
            frames=frames_of(image, data),
            is_progressive=bool(image.info.get("progressive")),
        )
