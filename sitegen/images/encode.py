"""The bytes of variants: one source decoded once, shrunk and encoded as its recipes say."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sitegen.images.frames import Times, frames
from sitegen.images.kind import format_name
from sitegen.images.opening import frames_of, opened, suspicion
from sitegen.images.orientation import LYING, orientation
from sitegen.images.pixels import pixels
from sitegen.images.shrink import Cut, shrunk
from sitegen.images.written import LARGEST, MOVING, written
from sitegen.model.problem import Trouble
from sitegen.model.problems import pictures
from sitegen.model.recipe import Recipe

if TYPE_CHECKING:
    from PIL.Image import Image

Made = Iterator[tuple[Recipe, bytes]]

# The probe refuses much less already; this only guards against frames larger than the first.
MOST_PIXELS = 1 << 30


def encode(data: bytes, recipes: Sequence[Recipe], max_pixels: int = MOST_PIXELS) -> Made:
    """Make variants of one picture, the largest first.

    data:       of the source that all the recipes name
    max_pixels: more are not decoded
    raises:     SG320 to SG328, before the first variant or instead of one
    """
    if not recipes:
        return
    path = recipes[0].source
    for recipe in recipes:
        _makeable(recipe)
    image = opened(data, path, max_pixels)
    count = frames_of(image, data)
    moving = [each for each in recipes if count > 1 and each.options["format"] in MOVING]
    still = [each for each in recipes if each not in moving]
    if moving:
        yield from _moving(image, count, moving, max_pixels)
        image = opened(data, path, max_pixels)
    for fraction, alike in _by_fraction(still):
        yield from _still(image, fraction, alike, max_pixels)
        image = opened(data, path, max_pixels)


def _by_fraction(recipes: Sequence[Recipe]) -> list[tuple[int, list[Recipe]]]:
    """Sort recipes by how the source is decoded for them: all of one page want the same."""
    alike = defaultdict(list)
    for recipe in recipes:
        alike[int(recipe.options.get("fraction", 1))].append(recipe)
    return sorted(alike.items())


def _still(image: "Image", fraction: int, recipes: Sequence[Recipe], max_pixels: int) -> Made:
    path, size = recipes[0].source, _upright_size(image)
    wanted = _by_cut(recipes, size)
    enough = (max(1, size[0] // fraction), max(1, size[1] // fraction))
    with suspicion(path, max_pixels):
        picture = pixels(image, enough)
    for cut, part in shrunk(picture, size, wanted):
        for recipe in wanted[cut]:
            yield recipe, _encoded([part], recipe)


def _moving(image: "Image", count: int, recipes: Sequence[Recipe], max_pixels: int) -> Made:
    path, size = recipes[0].source, _upright_size(image)
    wanted = _by_cut(recipes, size)
    with suspicion(path, max_pixels):
        shown, times = frames(image, count)
    for parts in zip(*(shrunk(each, size, wanted) for each in shown), strict=True):
        for recipe in wanted[parts[0][0]]:
            yield recipe, _encoded([part for _, part in parts], recipe, times)


def _encoded(shown: Sequence["Image"], recipe: Recipe, times: Times | None = None) -> bytes:
    try:
        return written(shown, recipe.options, times)
    except (OSError, ValueError) as fault:  # What encoders raise that cannot go on.
        format = format_name(recipe.options["format"])
        raise Trouble(pictures.not_encoded(recipe.source, format)) from fault


def _upright_size(image: "Image") -> tuple[int, int]:
    width, height = image.size
    return (height, width) if orientation(image) in LYING else (width, height)


def _by_cut(recipes: Sequence[Recipe], size: tuple[int, int]) -> dict[Cut, list[Recipe]]:
    wanted = defaultdict(list)
    for recipe in recipes:
        wanted[_cut(recipe, size)].append(recipe)
    return dict(wanted)


def _cut(recipe: Recipe, size: tuple[int, int]) -> Cut:
    options = recipe.options
    box = options["box"].split(",") if "box" in options else (0, 0, *size)
    left, top, right, bottom = map(int, box)
    steps = [each.split("x") for each in options.get("steps", "").split()]
    sizes = [(int(wide), int(high)) for wide, high in steps]
    own = (int(options["width"]), int(options["height"]))
    return Cut((*sizes, own), (left, top, right, bottom))


def _makeable(recipe: Recipe) -> None:
    """Refuse what an encoder cannot make, before anything is decoded."""
    from PIL import features

    options, path = recipe.options, recipe.source
    format, width, height = options["format"], int(options["width"]), int(options["height"])
    most = LARGEST.get(format)
    if most and max(width, height) > most:
        raise Trouble(pictures.too_large_for(path, format_name(format), width, height, most))
    if format in ("webp", "avif") and not features.check(format):
        raise Trouble(pictures.no_encoder(path, format_name(format)))
