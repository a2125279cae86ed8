"""How pictures in the text are made ready, as the old site had it."""

from collections.abc import Iterable, Mapping
from typing import TypeGuard

from sitegen.migrate.gatsby import Gatsby, Plugin
from sitegen.migrate.part import Part
from sitegen.model.config import Images

# gatsby-remark-images, `maxWidth`.
_USUAL = 650
# It makes pictures in these parts of `maxWidth`, unless `srcSetBreakpoints` says otherwise.
_PARTS = (0.25, 0.5, 1, 1.5, 2)
# Two pixels for each of the narrowest telephone's: no screen asks for less.
_NARROWEST_PX = 640
# A width that is nearer to another than this saves readers next to nothing.
_APART = 1.3


def images(gatsby: Gatsby) -> Part:
    """Give the settings of pictures, as gatsby-remark-images had them.

    Where the old site showed JPEG, low effort is enough to look better than it did.
    source: gatsby-plugin-sharp 5, `fluid` and `healOptions`
    """
    plugin = gatsby.plugin("gatsby-remark-images", "gatsby-remark-images-zoom")
    column = plugin.options.get("maxWidth", _USUAL) if plugin else None
    if plugin is None or not _is_within(column, 4000):
        return Part()
    told: dict[str, object] = {"content_width": column}
    told["breakpoints"] = _widths(column, plugin.options.get("srcSetBreakpoints"))
    if quality := _quality(plugin.options, gatsby.plugin("gatsby-plugin-sharp")):
        told["quality"] = quality
    if plugin.options.get("withAvif"):
        told["formats"] = ["avif", "webp"]
    elif not plugin.options.get("withWebp"):
        told["effort"] = "low"
    return Part(settings={"images": told})


def _widths(column: int, asked: object) -> list[int]:
    """List the widths that the old site made, and usual ones for what is wider than the text.

    column: CSS px, `maxWidth`
    asked:  `srcSetBreakpoints`; whoever writes them has a reason for narrow ones
    """
    if isinstance(asked, list | tuple) and asked and all(_is_within(each) for each in asked):
        made = {column, *asked}
    else:
        parts = (int(column * part + 0.5) for part in _PARTS)
        made = {column, *(each for each in parts if each >= _NARROWEST_PX)}
    usual = (each for each in Images().breakpoints if each >= _NARROWEST_PX)
    return sorted({*made, *(each for each in usual if _is_apart(each, made))})


def _is_apart(width: int, others: Iterable[int]) -> bool:
    return all(max(width, each) >= min(width, each) * _APART for each in others)


def _quality(options: Mapping[str, object], sharp: Plugin | None) -> int:
    """Read the quality that somebody chose, for the format that most readers got; 0 is none."""
    webp = options.get("withWebp")
    asked = [
        webp.get("quality") if isinstance(webp, Mapping) else None,
        options.get("webpQuality" if webp else "jpegQuality"),
        options.get("quality"),
        sharp.options.get("defaultQuality") if sharp else None,
    ]
    return next((each for each in asked if _is_within(each, 100)), 0)


def _is_within(number: object, most: int = 65_535) -> TypeGuard[int]:
    """Tell whether a value is a whole number above zero, and none too large."""
    return isinstance(number, int) and not isinstance(number, bool) and 0 < number <= most
