"""Opening pictures: only formats that are allowed, and whatever is wrong with them told."""

import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import PurePosixPath

from PIL import Image, UnidentifiedImageError

from sitegen.model.picture import Format
from sitegen.model.problem import Trouble
from sitegen.model.problems import pictures as problems

# Pillow's names of what is read.
FORMATS: Mapping[str, Format] = {
    "JPEG": "jpeg", "PNG": "png", "WEBP": "webp", "AVIF": "avif", "GIF": "gif",
}  # fmt: skip
SUFFIXES: Mapping[str, tuple[str, ...]] = {
    "jpeg": (".jpg", ".jpeg"), "png": (".png",), "webp": (".webp",), "avif": (".avif",),
    "gif": (".gif",),
}  # fmt: skip
# Pixels are counted by whoever looks at the header, so Pillow need not.
Image.MAX_IMAGE_PIXELS = None


@contextmanager
def opened(data: bytes, path: str) -> Iterator[Image.Image]:
    """Open a picture; it is not decoded yet. raises: Trouble with SG320, SG321"""
    try:
        with Image.open(io.BytesIO(data), formats=tuple(FORMATS)) as image:
            yield image
    except UnidentifiedImageError:
        raise Trouble(problems.no_picture(path, tuple(SUFFIXES))) from None
    except (OSError, SyntaxError, ValueError, EOFError, IndexError) as error:
        why = (
            "it is cut off" if "truncated" in str(error).lower() else str(error) or "it is damaged"
        )
        raise Trouble(problems.broken_picture(path, why)) from error


def format_of(image: Image.Image, path: str) -> Format:
    """Tell the format, which the name must tell too. raises: Trouble with SG322"""
    # Some cameras write several JPEGs into one file; the first is the picture.
    format = FORMATS.get(image.format or "", "jpeg")
    known = SUFFIXES[format]
    if PurePosixPath(path.lower()).suffix not in known:
        raise Trouble(problems.wrong_suffix(path, format, known[0]))
    return format
