"""How much memory a picture takes up while variants are made of it."""

from collections.abc import Collection, Mapping

from sitegen.images.fraction import FRACTIONS
from sitegen.model.picture import Format, Probe
from sitegen.model.recipe import Recipe

# Bytes a pixel, as measured with Pillow 13: of the source at the peak of decoding, colours brought
# to sRGB included, and of what is held of it afterwards.
DECODING: Mapping[Format, int] = {"jpeg": 8, "png": 8, "gif": 8, "webp": 17, "avif": 12}
DECODED: Mapping[Format, int] = {"jpeg": 4, "png": 4, "gif": 4, "webp": 14, "avif": 8}
# A progressive JPEG keeps the coefficients of all of it, to whatever part it is decoded.
LAYERS = 6
# Of a variant that is no longer the source's own pixels, and of what its encoder needs besides.
SHRUNK = 4
ENCODING: Mapping[str, int] = {"webp": 7, "avif": 25, "jpeg": 4, "png": 3, "gif": 9}
# The source's bytes and those of its variants, and the steps on the way to them.
BESIDES_BYTES = 30_000_000


def weight_bytes(probe: Probe, recipes: Collection[Recipe] = ()) -> int:
    """Tell how many bytes a picture takes up at most while variants are made of it.

    recipes: of this picture; () is a placeholder, for which little of a JPEG is decoded
    returns: bytes; all frames of a moving picture are held at once
    """
    fractions = {*map(_fraction, recipes)} or {max(FRACTIONS)}
    phases = [_decoding(probe, each) for each in fractions]
    phases += [_encoding(probe, each) for each in recipes]
    return max(phases) + BESIDES_BYTES


def _decoding(probe: Probe, fraction: int) -> int:
    """Its layers are gone when colours are brought to sRGB."""
    decoded = _decoded(probe, fraction)
    layered = LAYERS * probe.pixels + DECODED[probe.format] * decoded if probe.is_progressive else 0
    return max(layered, DECODING.get(probe.format, 0) * decoded)


def _encoding(probe: Probe, recipe: Recipe) -> int:
    options = recipe.options
    size = (int(options["width"]), int(options["height"]))
    is_own = size == (probe.width, probe.height) and not probe.has_alpha
    each = ENCODING[options["format"]] + (0 if is_own else SHRUNK)
    held = DECODED[probe.format] * _decoded(probe, _fraction(recipe))
    return held + size[0] * size[1] * probe.frames * each


def _decoded(probe: Probe, fraction: int) -> int:
    """Count the pixels that decoding gives."""
    return probe.pixels // fraction**2 if probe.format == "jpeg" else probe.pixels


def _fraction(recipe: Recipe) -> int:
    return int(recipe.options.get("fraction", 1))
