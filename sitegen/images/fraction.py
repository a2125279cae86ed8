"""Which part of its size is enough of a JPEG."""

from sitegen.images.frame import Frame
from sitegen.model.picture import Probe

# What libjpeg can divide the sides of a picture by while it decodes.
FRACTIONS = (8, 4, 2, 1)


def fraction(probe: Probe, frame: Frame, width: int) -> int:
    """Tell what the sides of a picture may be divided by, and nothing is blown up.

    width:   px, of the largest variant
    returns: 1, 2, 4 or 8; 1 for all but JPEGs, which alone can be decoded to a part of their size
    """
    if probe.format != "jpeg":
        return 1
    left, top, right, bottom = frame.box
    height = width * frame.height / frame.width
    most = min((right - left) / width, (bottom - top) / height)
    return next((each for each in FRACTIONS if each <= most), 1)
