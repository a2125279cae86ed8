"""What all views of one rendering share."""

from dataclasses import dataclass, field
from functools import cache, cached_property

from sitegen.model.address import encoded
from sitegen.model.recipe import Recipe
from sitegen.render.uses import Uses
from sitegen.trace.key import Key
from sitegen.trace.reader import Reader


@dataclass(frozen=True)
class Scene:
    """One rendering: whose reader, in which language, for which path.

    language: of the page
    path:     URL of the page, without `base`; "" in a body, which is shown on many pages
    uses:     collects what the page has to bring along
    is_body:  whether it is a component in a body that is rendered
    source:   the file beside which pictures are looked for
    """

    reader: Reader
    language: str
    path: str
    uses: Uses = field(default_factory=Uses, compare=False)
    is_body: bool = False
    source: str = ""

    def setting(self, name: str) -> object:
        """Read a setting by its dotted name."""
        return self.reader.ask(_setting(name))

    @cached_property
    def base(self) -> object:
        """The folder of the host that the site is served from."""
        return self.setting("site.base")

    def url(self, path: str) -> str:
        """Put `base` before a path of the site, and encode it for an attribute."""
        return encoded(f"{self.base}{path}")

    def styled(self, path: str) -> str:
        """Write the path of a page as the site's URL style does."""
        return path.rstrip("/") or "/" if self.setting("build.url_style") == "file" else path

    def published(self, recipe: Recipe) -> str:
        """Have a file published under a name of its own, and give its URL."""
        self.reader.want(recipe)
        return self.asset_url(recipe.output)

    def asset_url(self, output: str) -> str:
        """Give the URL of a published file that has a name of its own."""
        return f"{self.assets}/{encoded(output)}"

    @cached_property
    def assets(self) -> object:
        """Where files with names of their own are: another host, or the site's folder."""
        return self.setting("assets.prefix") or self.base

    def absolute(self, path: str) -> str:
        """Put the site's host and `base` before a path of the site; without a host, only `base`."""
        return f"{self.setting('site.url')}{self.url(path)}"

    def key_in_language(self, collection: str, key: str, language: str) -> str:
        """Name the entry with this key in a language."""
        id = f"{collection}/{key}"
        return id if language == self.setting("site.default_language") else f"{id}@{language}"


@cache
def _setting(name: str) -> Key:
    return Key("config", name)
