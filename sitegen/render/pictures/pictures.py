"""The pictures of one rendering: looked at, their files wanted, their elements written."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from urllib.parse import unquote, urlsplit

from sitegen.images.allowed import is_allowed
from sitegen.images.kind import SUFFIXES as READABLE
from sitegen.images.options import wanted
from sitegen.images.variants import Variant, Variants, variants
from sitegen.model.config import Images
from sitegen.model.picture import Format, Probe, Seen, Wanted
from sitegen.model.recipe import Recipe
from sitegen.render.address import encoded
from sitegen.render.pictures.element import plain_source, source, srcset, tag
from sitegen.render.pictures.given import NOWHERE, Given
from sitegen.render.pictures.manner import WHEN, manner, placeholder_style
from sitegen.trace.key import Key
from sitegen.trace.reader import Reader

# What browsers cannot show: it is told, not published.
UNSHOWN = (".heic", ".heif", ".tif", ".tiff", ".psd")
SUFFIXES = (*READABLE, ".svg", *UNSHOWN)
# The formats that move.
MOVING: tuple[Format, ...] = ("webp", "gif")
# What stands in URLs and in no path.
MARK = "://"
# A scheme, or another host. One letter is a drive: such a path is none of the site.
ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//")
# Until a picture was looked at, a rendering goes on with this, to be done again afterwards.
_UNSEEN = Seen("", Probe(1, 1, "png"))


@dataclass(frozen=True, slots=True)
class Instead:
    """Another picture that stands in where a condition holds.

    media: the condition, as CSS writes it
    """

    media: str
    path: str
    given: Given


class Pictures:
    """Shows pictures in the HTML of one rendering."""

    def __init__(self, reader: Reader) -> None:
        """Ask this reader."""
        self._reader = reader

    def seen(self, path: str, given: Given) -> Seen | None:
        """Look at a picture; None when there is none at this path."""
        if MARK not in path and not path.lower().endswith(SUFFIXES):
            return None
        placeholder = given.manners.get("placeholder", self._images.placeholder)
        name = path if placeholder == "none" else f"{path}\n{placeholder}"
        found: Seen | None = self._reader.ask_ahead(Key("probe", name), _UNSEEN)
        return found

    def is_fetched(self, url: str, given: Given) -> bool:
        """Tell whether a picture of another site is shown as if it were one of this site."""
        images = self._images
        if not is_allowed(url, images.domains, images.remote_patterns):
            return False
        seen = self.seen(url, given)
        is_drawing = seen is not None and seen.probe is not None and seen.probe.format == "svg"
        return seen is not None and not is_drawing

    def html(self, path: str, alt: str, given: Given, sources: Sequence[Instead] = ()) -> str:
        """Write the element that shows a picture, which is there. raises: Trouble"""
        seen = self.seen(path, given)
        if seen is None or seen.probe is None:
            return self.plain(path, alt, given)
        if seen.probe.format == "svg":
            size = _drawn(seen.probe, self._asked(given))
            return self._img(self._copied(path), alt, given, size)
        shown, sizes = self._shown(path, seen, given)
        *others, last = shown.by_format
        between = [self._instead(each) for each in sources]
        between += [source(shown, each, self._url, sizes) for each in others]
        files = shown.by_format[last]
        told = {
            "srcset": srcset(files, self._url),
            "sizes": sizes if len(files) > 1 and sizes else None,
            "width": str(shown.width),
            "height": str(shown.height),
        }
        url = self._url(plain_source(files, self._images.content_width).recipe.output)
        img = self._img(url, alt, given, told, placeholder_style(seen.probe))
        return f"<picture>{''.join(between)}{img}</picture>" if between else img

    def plain(self, path: str, alt: str, given: Given) -> str:
        """Write the element for a file that is published as it is."""
        if MARK in path:
            return self.elsewhere(path, alt, given)
        return self._img(self._copied(path), alt, given, {})

    def elsewhere(self, url: str, alt: str, given: Given) -> str:
        """Write the element for what is shown as it lies there, such as on another site."""
        told = {"src": url, **_size(self._asked(given)), "alt": alt, **given.attributes}
        said = manner(given.manners) if given.manners.keys() & WHEN else ""
        return f"{tag('img', told)[:-1]}{said}>"

    def address(self, path: str, given: Given) -> str:
        """Give the URL of one variant."""
        seen = self.seen(path, given)
        if seen is None or seen.probe is None or seen.probe.format == "svg":
            return self._copied(path)
        alone = replace(given, options={"layout": "none", **given.options})
        shown, _ = self._shown(path, seen, alone, is_single=True)
        (files,) = shown.by_format.values()
        return self._url(files[-1].recipe.output)

    @cached_property
    def _images(self) -> Images:
        images: Images = self._reader.ask(Key("config", "images"))
        return images

    @cached_property
    def _home(self) -> str:
        """Where files with names of their own are: another host, or the site's folder."""
        prefix, base = (Key("config", name) for name in ("assets.prefix", "site.base"))
        return str(self._reader.ask(prefix) or self._reader.ask(base) or "")

    def _url(self, output: str) -> str:
        return f"{self._home}/{encoded(output)}"

    def _shown(
        self, path: str, seen: Seen, given: Given, is_single: bool = False
    ) -> tuple[Variants, str]:
        """Foresee the files of a picture, and have them made. returns: with what `sizes` says"""
        assert seen.probe
        asked = self._asked(given)
        if seen.probe.is_animated:
            formats = tuple(each for each in asked.formats if each in MOVING)
            asked = replace(asked, formats=formats or MOVING[:1])
        if is_single:
            asked = replace(asked, formats=asked.formats[:1], densities=())
        images = self._images
        shown = variants(
            _name_of(path), seen.digest, seen.probe, asked, images.content_width, images.breakpoints
        )
        shown = _made_from(path, shown)
        for files in shown.by_format.values():
            for each in files:
                self._reader.want(each.recipe)
        return shown, given.manners.get("sizes", shown.sizes)

    def _asked(self, given: Given) -> Wanted:
        """Read what is asked for. raises: Trouble, which lacks its place"""
        return wanted(given.options, NOWHERE, self._defaults)

    @cached_property
    def _defaults(self) -> Wanted:
        images = self._images
        return Wanted(layout=images.layout, formats=images.formats, quality=images.quality)

    def _instead(self, instead: Instead) -> str:
        seen = self.seen(instead.path, instead.given)
        if seen is None or seen.probe is None:
            return ""
        shown, sizes = self._shown(instead.path, seen, instead.given)
        told = [source(shown, each, self._url, sizes, instead.media) for each in shown.by_format]
        return "".join(told)

    def _copied(self, path: str) -> str:
        output = self._reader.ask(Key("copy", path))
        if not output:
            return ""
        self._reader.want(Recipe("copy", path, output))
        return self._url(output)

    def _img(
        self,
        url: str,
        alt: str,
        given: Given,
        size: Mapping[str, str | None],
        placeholder: str = "",
    ) -> str:
        layout = str(given.options.get("layout", self._images.layout))
        own = given.attributes
        style = "; ".join(filter(None, (own.get("style", "").rstrip("; "), placeholder)))
        if own.keys() & set(_SIZE):  # In percent: the proportions are nothing to a browser then.
            size = {name: value for name, value in size.items() if name not in _SIZE}
        told = {
            "src": url,
            **size,
            "alt": alt,
            **own,
            "data-layout": layout if layout in ("full-width", "fixed") else None,
            "style": style or None,
        }
        return f"{tag('img', told)[:-1]}{manner(given.manners)}>"


_SIZE = ("width", "height")
_ODD = re.compile(r"[^\w.-]+")


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


def _size(asked: Wanted) -> dict[str, str | None]:
    """Tell the size that is asked for, as far as it is."""
    return {name: str(px) for name in _SIZE if (px := getattr(asked, name))}


def _drawn(probe: Probe, asked: Wanted) -> dict[str, str | None]:
    """Tell the size of a drawing: its own, or the one that is asked for, in proportion."""
    width, height = asked.width, asked.height
    if not (probe.width and probe.height):
        return _size(asked)
    if width and not height:
        height = round(width * probe.height / probe.width)
    elif height and not width:
        width = round(height * probe.width / probe.height)
    return {"width": str(width or probe.width), "height": str(height or probe.height)}
