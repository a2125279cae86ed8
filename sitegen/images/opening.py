"""Opening pictures with suspicion: what is wrong with them becomes trouble that names them."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from posixpath import splitext
from typing import TYPE_CHECKING, get_args

from sitegen.images.chunks import sound
from sitegen.images.claims import claimed_size, counted_frames
from sitegen.images.keyed import see_through
from sitegen.images.kind import READ, SUFFIXES, format_name, kind_of
from sitegen.images.recipes import SUFFIXES as WRITTEN
from sitegen.model.picture import Format
from sitegen.model.problem import Trouble
from sitegen.model.problems import pictures

if TYPE_CHECKING:
    from PIL.Image import Image

# The frames of a moving picture are all held at once while they are encoded.
MOST_FRAMES = 2_000


def format_of(data: bytes, path: str) -> Format:
    """Tell the format of a picture.

    raises: SG320, SG322, SG324
    """
    kind = kind_of(data)
    allowed = [format_name(each) for each in READ]
    if not kind:
        raise Trouble(pictures.no_picture(path, allowed))
    if kind not in READ:
        raise Trouble(pictures.format_not_allowed(path, kind, allowed))
    # Hosts send what they please, whatever a URL ends in.
    suffix = "" if "://" in path else splitext(path)[1].lower()
    if suffix in SUFFIXES and kind not in SUFFIXES[suffix]:
        raise Trouble(pictures.wrong_suffix(path, format_name(kind), WRITTEN[kind]))
    return next(each for each in get_args(Format) if each == kind)


@contextmanager
def suspicion(path: str, max_pixels: int) -> Iterator[None]:
    """Turn whatever Pillow finds wrong with a picture meanwhile into trouble.

    raises: SG321
    """
    from PIL import Image, ImageFile

    Image.MAX_IMAGE_PIXELS = max_pixels
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    with warnings.catch_warnings():
        # It also warns of metadata, which are not kept.
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            yield
        # Damaged data make its readers fail in every way there is.
        except Exception as fault:
            raise Trouble(pictures.broken_picture(path, _why(fault))) from None


def opened(data: bytes, path: str, max_pixels: int) -> "Image":
    """Read a picture's header; its pixels are not decoded.

    max_pixels: of one frame, and of all the frames of a moving picture together
    raises:     SG320 to SG325
    """
    from PIL import Image

    format = format_of(data, path)
    _bounded(path, claimed_size(data, format), max_pixels)
    with suspicion(path, max_pixels):
        # The size is told with more words below than Pillow has.
        Image.MAX_IMAGE_PIXELS = None
        whole = sound(data) if format == "png" else data
        image = Image.open(BytesIO(whole), formats=(READ[format],))
        see_through(image)
    _bounded(path, image.size, max_pixels)
    _short_enough(path, image, data, max_pixels)
    return image


def frames_of(image: "Image", data: bytes) -> int:
    """Count the frames of an opened picture, at least 1."""
    if image.format == "GIF":  # Pillow would decode what lies between them.
        return counted_frames(data, MOST_FRAMES + 1)
    if image.format in ("JPEG", "MPO"):  # Cameras append previews, which are no frames.
        return 1
    return max(1, int(getattr(image, "n_frames", 1)))


def _bounded(path: str, size: tuple[int, int], max_pixels: int) -> None:
    if size[0] * size[1] > max_pixels:
        raise Trouble(pictures.too_many_pixels(path, *size, max_pixels))


def _short_enough(path: str, image: "Image", data: bytes, max_pixels: int) -> None:
    frames = frames_of(image, data)
    pixels = frames * image.width * image.height
    if frames > MOST_FRAMES or pixels > max_pixels:
        raise Trouble(pictures.too_long(path, frames, pixels // 10**6, max_pixels // 10**6))


def _why(fault: Exception) -> str:
    """Say what is wrong, in words that are the same on every machine."""
    if isinstance(fault, MemoryError):
        return "it needs more memory than there is"
    if "truncat" in str(fault).lower():
        return "its data end too early"
    return "its data are damaged"
