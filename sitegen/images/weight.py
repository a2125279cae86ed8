"""How much memory a picture takes while its variants are made."""

from collections.abc import Mapping

from sitegen.model.picture import Probe

# Bytes a pixel at the peak, measured with Pillow 13 (tests/images/weight_test.py). A JPEG is
# decoded to a fraction of its size, but a progressive one keeps the coefficients of all of it.
PEAK: Mapping[str, int] = {"jpeg": 5, "png": 5, "webp": 9, "avif": 9, "gif": 5}
# For the copy that transparent pictures are shrunk from.
ALPHA = 5
# The largest variant, its steps and the encoder's own planes.
VARIANTS_BYTES = 40_000_000


def weight(probe: Probe) -> int:
    """Estimate the bytes that encoding a picture takes at its peak, beyond the process itself.

    probe: of the source; all frames of a moving picture are held at once
    """
    a_pixel = PEAK.get(probe.format, 0) + (ALPHA if probe.has_alpha else 0)
    return probe.width * probe.height * probe.frames * a_pixel + VARIANTS_BYTES
