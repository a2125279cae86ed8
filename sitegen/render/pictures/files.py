"""The files that a page offers of one picture, as far as its author and the settings ask for it."""

import re
from dataclasses import replace
from urllib.parse import unquote, urlsplit

from sitegen.images.options import wanted
from sitegen.images.variants import Variant, Variants, variants
from sitegen.model.config import Images
from sitegen.model.picture import Format, Probe, Wanted
from sitegen.render.pictures.given import NOWHERE, Given
from sitegen.render.pictures.looking import MARK

# The formats that move.
MOVING: tuple[Format, ...] = ("webp", "gif")
_ODD = re.compile(r"[^\w.-]+")


def asked(given: Given, images: Images) -> Wanted:
    """Read what is asked of a picture, over what the settings ask of all.

    raises: Trouble, which lacks its place
    """
    usual = Wanted(
        layout=images.layout,
        formats=images.formats,
        quality=images.quality,
        effort=images.effort,
    )
    return wanted(given.options, NOWHERE, usual)


def offered(path: str, digest: str, probe: Probe, asked: Wanted, images: Images) -> Variants:
    """Foresee the files of a picture; what moves goes on moving in all of them.

    path:   of the source, or its URL
    digest: of its bytes
    """
    if probe.is_animated:
        moving = tuple(each for each in asked.formats if each in MOVING)
        asked = replace(asked, formats=moving or MOVING[:1])
    name, content = _name_of(path), images.content_width
    shown = variants(name, digest, probe, asked, content, images.breakpoints)
    if probe.is_animated and not (asked.widths or asked.densities):
        shown = _widest(shown)
    return _made_from(path, shown)


def _widest(shown: Variants) -> Variants:
    """Keep one file a format: to encode every frame for every width would take minutes."""
    by_format = {name: files[-1:] for name, files in shown.by_format.items()}
    return replace(shown, by_format=by_format)


def _name_of(path: str) -> str:
    """Give the path that names are made of; a URL lends its last part."""
    if MARK not in path:
        return path
    last = unquote(urlsplit(path).path).rstrip("/").rpartition("/")[2]
    return _ODD.sub("-", last).strip("-.") or "picture"


def _made_from(path: str, shown: Variants) -> Variants:
    """Let variants be made from a source whose name they do not have."""
    if MARK not in path:
        return shown

    def of(variant: Variant) -> Variant:
        return replace(variant, recipe=replace(variant.recipe, source=path))

    by_format = {name: tuple(map(of, files)) for name, files in shown.by_format.items()}
    return replace(shown, by_format=by_format)
