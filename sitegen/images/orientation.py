"""Which way up a picture is meant to be seen."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

ORIENTATION = 0x0112
# EXIF's value → the transposition of Pillow that undoes it.
TURNS: Mapping[int, str] = {
    2: "FLIP_LEFT_RIGHT", 3: "ROTATE_180", 4: "FLIP_TOP_BOTTOM", 5: "TRANSPOSE",
    6: "ROTATE_270", 7: "TRANSVERSE", 8: "ROTATE_90",
}  # fmt: skip
LYING = frozenset({5, 6, 7, 8})


def orientation(image: "Image") -> int:
    """Read the orientation from the EXIF data of a picture that was only opened.

    returns: 1 to 8; 1, upright, where nothing sensible is said
    """
    from PIL.Image import Exif

    exif = Exif()
    try:
        exif.load(image.info.get("exif") or b"")
        value = exif.get(ORIENTATION, 1)
    # A picture is as good without its EXIF data, so damage in them is no fault of the picture.
    except Exception:
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def upright(image: "Image", value: int) -> "Image":
    """Turn a picture the right way up.

    value: 1 to 8, as EXIF tells
    """
    from PIL.Image import Transpose

    return image.transpose(Transpose[TURNS[value]]) if value in TURNS else image
