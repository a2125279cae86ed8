"""How like two pictures are: SSIM of their lightness, 1 for the same.

source: Wang, Bovik, Sheikh and Simoncelli, "Image quality assessment", 2004; with flat windows of
        8 × 8 pixels, which the paper allows, because they are quick.
"""

import numpy
from PIL import Image

WINDOW = 8
STEADY = ((0.01 * 255) ** 2, (0.03 * 255) ** 2)


def lightness(picture: Image.Image) -> numpy.ndarray:
    """Take what SSIM compares."""
    return numpy.asarray(picture.convert("L"), dtype=numpy.float64)


def ssim(one: numpy.ndarray, other: numpy.ndarray) -> float:
    """Compare two pictures of the same size."""
    mean_one, mean_other = _mean(one), _mean(other)
    spread_one = _mean(one * one) - mean_one**2
    spread_other = _mean(other * other) - mean_other**2
    common = _mean(one * other) - mean_one * mean_other
    light = (2 * mean_one * mean_other + STEADY[0]) / (mean_one**2 + mean_other**2 + STEADY[0])
    structure = (2 * common + STEADY[1]) / (spread_one + spread_other + STEADY[1])
    return float((light * structure).mean())


def _mean(values: numpy.ndarray) -> numpy.ndarray:
    """Average over every window."""
    sums = numpy.pad(values.cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    whole = sums[WINDOW:, WINDOW:] + sums[:-WINDOW, :-WINDOW]
    return (whole - sums[:-WINDOW, WINDOW:] - sums[WINDOW:, :-WINDOW]) / WINDOW**2
