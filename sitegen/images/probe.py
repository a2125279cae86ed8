"""What the header of a picture tells."""

from PIL import Image

from sitegen.images.opening import format_of, opened
from sitegen.images.svg import drawing
from sitegen.model.picture import Probe
from sitegen.model.problem import Trouble
from sitegen.model.problems.pictures import too_many_pixels

ORIENTATION = 0x0112
# These turn a picture by a quarter.
ON_ITS_SIDE = range(5, 9)


def probe(data: bytes, path: str, max_pixels: int) -> Probe:
    """Read a picture's header.

    max_pixels: of all its frames together
    raises:     Trouble with SG320 to SG323, or SG349
    """
    if path.lower().endswith(".svg"):
        return drawing(data, path)
    with opened(data, path) as image:
        width, height = image.size
        frames = getattr(image, "n_frames", 1) if image.format != "MPO" else 1
        if width * height * frames > max_pixels:
            raise Trouble(too_many_pixels(path, width, height, max_pixels))
        if image.getexif().get(ORIENTATION) in ON_ITS_SIDE:
            width, height = height, width
        return Probe(width, height, format_of(image, path), _has_alpha(image), frames)


def _has_alpha(image: Image.Image) -> bool:
    return image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info
