"""Encoding pixels, so that the bytes depend on nothing but the pixels and the recipe."""

from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from sitegen.images.frames import Times
from sitegen.images.kind import READ
from sitegen.images.pixels import flattened

if TYPE_CHECKING:
    from PIL.Image import Image

Options = Mapping[str, str]

# What lies under transparent parts where a format has no transparency and no colour is wanted.
WHITE = "#ffffff"
# Sides in px that a format can hold.
LARGEST: Mapping[str, int] = {"webp": 16_383, "jpeg": 65_500, "gif": 65_535, "avif": 65_535}
MOVING = frozenset({"webp", "gif", "avif"})


def written(frames: Sequence["Image"], options: Options, times: Times | None = None) -> bytes:
    """Encode a picture of one frame, or of many.

    frames:  mode L, RGB or RGBA
    options: of a recipe of the kind `picture`
    times:   of the frames, when there are many
    """
    format = options["format"]
    background = options.get("background") or (WHITE if format == "jpeg" else "")
    if background:
        frames = [flattened(each, background) for each in frames]
    settings = dict(_SETTINGS[format](options))
    if times:
        settings |= {"save_all": True, "append_images": list(frames[1:]), **times.options(format)}
    out = BytesIO()
    frames[0].save(out, READ[format], **settings)
    return out.getvalue()


def _webp(options: Options) -> dict[str, Any]:
    return {"quality": int(options["quality"]), "method": int(options["effort"])}


def _avif(options: Options) -> dict[str, Any]:
    # Threads and tiles would follow the machine's cores, and the bytes with them.
    fixed = {"codec": "aom", "max_threads": 1, "autotiling": False, "subsampling": "4:2:0"}
    # Its own choice, `iq`, takes a third more time and 6 % more bytes at a lower SSIM.
    tuned = {"advanced": {"tune": "ssim"}}
    return {"quality": int(options["quality"]), "speed": int(options["effort"]), **fixed, **tuned}


def _jpeg(options: Options) -> dict[str, Any]:
    return {"quality": int(options["quality"]), "progressive": True, "optimize": True}


def _lossless(options: Options) -> dict[str, Any]:
    return {"optimize": True}


_SETTINGS: Mapping[str, Callable[[Options], dict[str, Any]]] = {
    "webp": _webp,
    "avif": _avif,
    "jpeg": _jpeg,
    "png": _lossless,
    "gif": _lossless,
}
