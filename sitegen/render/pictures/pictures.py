"""The pictures of one rendering as HTML: their elements written, and their files wanted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sitegen.images.variants import Variants
from sitegen.model.frozen import dataclass
from sitegen.model.picture import Probe, Seen, Wanted
from sitegen.render.pictures.element import DRAWING, plain_source, source, srcset, tag
from sitegen.render.pictures.files import asked, offered
from sitegen.render.pictures.given import Given
from sitegen.render.pictures.looking import MARK, Looking
from sitegen.render.pictures.manner import WHEN, manner, placeholder_style

_SIZE = ("width", "height")


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

    def __init__(self, looking: Looking) -> None:
        """See pictures so."""
        self._looking, self._url = looking, looking.url

    def html(self, path: str, alt: str, given: Given, sources: Sequence[Instead] = ()) -> str:
        """Write the element that shows a picture, which is there. raises: Trouble"""
        seen = self._looking.seen(path, given)
        if seen is None or seen.probe is None:
            return self.plain(path, alt, given)
        between = map(self._instead, sources)
        if seen.probe.format == "svg":
            size = _drawn(seen.probe, asked(given, self._looking.images))
            return _chosen(between, self._img(self._looking.copied(path), alt, given, size))
        shown = self._wanted(path, seen, given)
        *others, last = shown.by_format
        sizes = _sizes(shown, given)
        formats = [source(shown, each, self._url, sizes) for each in others]
        files = shown.by_format[last]
        told = {
            "srcset": srcset(files, self._url),
            "sizes": sizes if len(files) > 1 and sizes else None,
            "width": str(shown.width),
            "height": str(shown.height),
        }
        url = self._url(plain_source(files, self._looking.images.content_width).recipe.output)
        img = self._img(url, alt, given, told, placeholder_style(seen.probe))
        return _chosen([*between, *formats], img)

    def plain(self, path: str, alt: str, given: Given) -> str:
        """Write the element for a file that is published as it is."""
        if MARK in path:
            return self.elsewhere(path, alt, given)
        return self._img(self._looking.copied(path), alt, given, {})

    def elsewhere(self, url: str, alt: str, given: Given, sources: Sequence[Instead] = ()) -> str:
        """Write the element for what is shown as it lies there, such as on another site."""
        size = _size(asked(given, self._looking.images))
        told = {"src": url, **size, "alt": alt, **given.attributes}
        said = manner(given.manners) if given.manners.keys() & WHEN else ""
        return _chosen(map(self._instead, sources), f"{tag('img', told)[:-1]}{said}>")

    def address(self, path: str, given: Given) -> str:
        """Give the URL of one variant."""
        seen = self._looking.seen(path, given)
        if seen is None or seen.probe is None or seen.probe.format == "svg":
            return self._looking.copied(path)
        alone = replace(given, options={"layout": "none", **given.options})
        shown = self._wanted(path, seen, alone, is_single=True)
        (files,) = shown.by_format.values()
        return self._url(files[-1].recipe.output)

    def _wanted(self, path: str, seen: Seen, given: Given, is_single: bool = False) -> Variants:
        """Foresee the files of a picture, and have them made."""
        assert seen.probe
        images = self._looking.images
        said = asked(given, images)
        if is_single:
            said = replace(said, formats=said.formats[:1], densities=())
        shown = offered(path, seen.digest, seen.probe, said, images)
        for each in shown.recipes:
            self._looking.want(each)
        return shown

    def _instead(self, instead: Instead) -> str:
        """Write a `<source>` for each format of another picture."""
        path, given = instead.path, instead.given
        seen = self._looking.seen(path, given)
        if seen is None or seen.probe is None:
            self._looking.copied(path)  # So that it is told what is wrong with it.
            return ""
        if seen.probe.format == "svg":
            size = _drawn(seen.probe, asked(given, self._looking.images))
            told = {"media": instead.media, "type": DRAWING, "srcset": self._looking.copied(path)}
            return tag("source", told | size)
        shown = self._wanted(path, seen, given)
        sizes = _sizes(shown, given)
        formats = shown.by_format
        return "".join(source(shown, each, self._url, sizes, instead.media) for each in formats)

    def _img(
        self,
        url: str,
        alt: str,
        given: Given,
        size: Mapping[str, str | None],
        placeholder: str = "",
    ) -> str:
        layout = str(given.options.get("layout", self._looking.images.layout))
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


def _chosen(sources: Iterable[str], img: str) -> str:
    """Let browsers choose, where there is something to choose from."""
    between = "".join(sources)
    return f"<picture>{between}{img}</picture>" if between else img


def _sizes(shown: Variants, given: Given) -> str:
    return given.manners.get("sizes", shown.sizes)


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
