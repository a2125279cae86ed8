"""Names of variants, known before anything is encoded."""

from collections.abc import Mapping

from sitegen.images.frame import Frame
from sitegen.images.quality import DEFAULTS
from sitegen.model.fingerprint import fingerprinted
from sitegen.model.picture import Format, Probe, Wanted
from sitegen.model.recipe import Recipe
from sitegen.trace.digest import joint

# To be raised when a recipe comes to mean other bytes: files are cached by their names.
EPOCH = "2"

SUFFIXES: Mapping[str, str] = {
    "jpeg": ".jpg", "png": ".png", "webp": ".webp", "avif": ".avif", "gif": ".gif"
}  # fmt: skip
LOSSLESS = ("png", "gif")

# How hard encoders work, usually and by low effort: WebP's method (0 is fast, 6 is slow) and AVIF's
# speed (10 is fast). WebP that is wide or moves takes most of the time, and few people are shown
# the wide ones, so low effort is enough for it always (docs/decisions/encoding.md).
WIDE_PX = 1600
EFFORTS: Mapping[str, tuple[int, int]] = {"webp": (4, 2), "avif": (8, 9)}
# At this quality of WebP, low effort takes four tenths more bytes for nothing.
BEST = 100


def recipe(
    path: str,
    digest: str,
    probe: Probe,
    wanted: Wanted,
    frame: Frame,
    widths: tuple[int, ...],
    format: Format,
    fraction: int = 1,
) -> Recipe:
    """Say how one variant is made.

    path:     of the source; `digest` names its bytes
    widths:   px, at most `frame.natural`: those it is shrunk over, and last its own
    fraction: what the sides of the source are divided by when it is decoded
    """
    sizes = [(width, max(1, round(width * frame.height / frame.width))) for width in widths]
    width, height = sizes.pop()
    options = {"width": str(width), "height": str(height), "format": format}
    options |= _manner(wanted, format, is_large=width > WIDE_PX or probe.is_animated)
    if fraction > 1:
        options["fraction"] = str(fraction)
    if sizes:
        options["steps"] = " ".join(f"{wide}x{high}" for wide, high in sizes)
    if frame.box != (0, 0, probe.width, probe.height):
        options["box"] = ",".join(map(str, frame.box))
    if wanted.background and (probe.has_alpha or format == "jpeg"):
        options["background"] = wanted.background
    name = joint([digest, EPOCH, *(part for pair in sorted(options.items()) for part in pair)])
    return Recipe("picture", path, fingerprinted(path, name, SUFFIXES[format]), options)


def _manner(wanted: Wanted, format: Format, *, is_large: bool) -> dict[str, str]:
    """Say how good a variant has to be, and how hard its encoder works, where it can be told."""
    manner = {}
    if format not in LOSSLESS:
        manner["quality"] = str(wanted.quality or DEFAULTS[format])
    if format in EFFORTS:
        manner["effort"] = str(_effort(wanted, format, is_large))
    return manner


def _effort(wanted: Wanted, format: Format, is_large: bool) -> int:
    usual, low = EFFORTS[format]
    is_low = wanted.effort == "low"
    if format == "webp":
        is_low = (is_low or is_large) and wanted.quality != BEST
    return low if is_low else usual
