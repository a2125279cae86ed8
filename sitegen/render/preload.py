"""What a browser is told of a file that it is to fetch early."""

from functools import partial
from posixpath import splitext

from sitegen.model.problems.assets import cannot_preload
from sitegen.render.amiss import Amiss

# Fonts are asked for without cookies, even from the same host.
_KINDS = {
    ".woff2": 'as="font" type="font/woff2" crossorigin',
    ".woff": 'as="font" type="font/woff" crossorigin',
    ".ttf": 'as="font" type="font/ttf" crossorigin',
    ".otf": 'as="font" type="font/otf" crossorigin',
    ".css": 'as="style"',
    ".js": 'as="script"',
    **dict.fromkeys((".avif", ".webp", ".png", ".jpg", ".jpeg", ".gif", ".svg"), 'as="image"'),
}


def kind_of(name: str) -> str:
    """Give the attributes that tell what kind of file it is. raises: Amiss when it has none"""
    kind = _KINDS.get(splitext(name)[1].lower())
    if kind is None:
        raise Amiss(partial(cannot_preload, wanted=name, suffixes=tuple(_KINDS)))
    return kind
