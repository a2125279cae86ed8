"""Looking at the pictures that one rendering shows, and at where their files will be."""

import re
from functools import cached_property

from sitegen.images.allowed import is_allowed
from sitegen.images.kind import SUFFIXES as READABLE
from sitegen.model.address import encoded
from sitegen.model.config import Images
from sitegen.model.picture import Probe, Seen
from sitegen.model.recipe import Recipe
from sitegen.render.pictures.given import Given
from sitegen.trace.key import Key
from sitegen.trace.reader import Reader

# What browsers cannot show: it is told, not published.
UNSHOWN = (".heic", ".heif", ".tif", ".tiff", ".psd")
SUFFIXES = (*READABLE, ".svg", *UNSHOWN)
# What stands in URLs and in no path.
MARK = "://"
# A scheme, or another host. One letter is a drive: such a path is none of the site.
ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//")
# Until a picture was looked at, a rendering goes on with this, to be done again afterwards.
_UNSEEN = Seen("", Probe(1, 1, "png"))


class Looking:
    """Looks at pictures, and has files of them made."""

    def __init__(self, reader: Reader) -> None:
        """Ask this reader."""
        self._reader = reader

    @cached_property
    def images(self) -> Images:
        """The settings of pictures."""
        images: Images = self._reader.ask(Key("config", "images"))
        return images

    def seen(self, path: str, given: Given) -> Seen | None:
        """Look at a picture; None when there is none at this path."""
        if MARK not in path and not path.lower().endswith(SUFFIXES):
            return None
        placeholder = given.manners.get("placeholder", self.images.placeholder)
        name = path if placeholder == "none" else f"{path}\n{placeholder}"
        found: Seen | None = self._reader.ask_ahead(Key("probe", name), _UNSEEN)
        return found

    def is_fetched(self, url: str, given: Given) -> bool:
        """Tell whether a picture of another site is shown as if it were one of this site."""
        if not is_allowed(url, self.images.domains, self.images.remote_patterns):
            return False
        seen = self.seen(url, given)
        return seen is not None and not (seen.probe and seen.probe.format == "svg")

    def want(self, recipe: Recipe) -> None:
        """Have a file made."""
        self._reader.want(recipe)

    def copied(self, path: str) -> str:
        """Publish a file as it is. returns: its URL; "" when it may not be published"""
        output = self._reader.ask(Key("copy", path))
        if not output:
            return ""
        self.want(Recipe("copy", path, output))
        return self.url(output)

    def url(self, output: str) -> str:
        """Give the URL of a file with a name of its own."""
        return f"{self._home}/{encoded(output)}"

    @cached_property
    def _home(self) -> str:
        """Where such files are: on another host, or in the site's folder."""
        prefix, base = (Key("config", name) for name in ("assets.prefix", "site.base"))
        return str(self._reader.ask(prefix) or self._reader.ask(base) or "")
