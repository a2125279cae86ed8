"""All variants of one picture, from one decoding."""

import io
from collections.abc import Iterator, Sequence
from typing import Any

from PIL import Image, ImageCms, ImageOps, ImageSequence

from sitegen.images.opening import opened
from sitegen.model.recipe import Recipe

Frames = list[Image.Image]


def encode(data: bytes, recipes: Sequence[Recipe]) -> Iterator[tuple[Recipe, bytes]]:
    """Make variants of one source.

    data:    of the source
    recipes: all of that source
    raises:  Trouble with SG320 or SG321
    """
    with opened(data, recipes[0].source) as image:
        if getattr(image, "n_frames", 1) > 1 and image.format != "MPO":
            yield from ((each, _moving(image, each)) for each in recipes)
            return
        widest = max(int(each.options["width"]) for each in recipes)
        if not any("box" in each.options for each in recipes):
            image.draft("RGB", (widest, widest))
        plain = _in_srgb(ImageOps.exif_transpose(image))
    for each in sorted(recipes, key=lambda one: -int(one.options["width"])):
        yield each, _saved([_sized(plain, each)], each)


def _in_srgb(image: Image.Image) -> Image.Image:
    """Give a picture without palette, and with the colours that browsers take for granted."""
    has_alpha = image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info
    mode = "RGBA" if has_alpha else "RGB"
    profile = image.info.get("icc_profile")
    if profile and image.mode in ("RGB", "CMYK"):
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            srgb = ImageCms.createProfile("sRGB")
            converted = ImageCms.profileToProfile(image, source, srgb, outputMode="RGB")
            return converted or image.convert(mode)
        except ImageCms.PyCMSError:  # A profile that is damaged tells nothing.
            return image.convert(mode)
    if image.mode.startswith("I"):
        return image.point(lambda level: level / 256).convert("L").convert(mode)
    return image.convert(mode)


def _sized(image: Image.Image, recipe: Recipe) -> Image.Image:
    options = recipe.options
    size = (int(options["width"]), int(options["height"]))
    part = image.crop(_box(options["box"])) if "box" in options else image
    sized = part.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    background = options.get("background") or ("#ffffff" if options["format"] == "jpeg" else "")
    if sized.mode == "RGBA" and background:
        whole = Image.new("RGBA", size, background)
        whole.alpha_composite(sized)
        return whole.convert("RGB")
    return sized


def _box(told: str) -> tuple[int, int, int, int]:
    left, top, right, bottom = map(int, told.split(","))
    return left, top, right, bottom


def _moving(image: Image.Image, recipe: Recipe) -> bytes:
    frames, times = [], []
    for frame in ImageSequence.Iterator(image):
        frames.append(_sized(frame.convert("RGBA"), recipe))
        times.append(frame.info.get("duration", 100))
    told = {"save_all": True, "append_images": frames[1:], "duration": times}
    return _saved(frames[:1], recipe, **told, loop=image.info.get("loop", 0))


def _saved(frames: Frames, recipe: Recipe, **more: Any) -> bytes:
    format = recipe.options["format"]
    file = io.BytesIO()
    told: dict[str, Any] = {"exif": b"", "icc_profile": None, **more}
    if "quality" in recipe.options:
        told["quality"] = int(recipe.options["quality"])
    if format == "avif":
        told |= {"speed": 8, "max_threads": 1, "autotiling": False}
    if format == "webp":
        told["method"] = 4
    frames[0].save(file, format.upper(), **told)
    return file.getvalue()
