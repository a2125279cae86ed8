"""Absolute URLs, as feeds, sitemaps and heads need them."""

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from sitegen.model.address import encoded

if TYPE_CHECKING:
    from sitegen.render.scene import Scene


class Host(NamedTuple):
    """Where a site is served from.

    url:  scheme and host; "" when nobody has said
    base: the folder of the host
    """

    url: str
    base: str

    def address(self, path: str) -> str:
        """Give the absolute URL of a path of the site, percent-encoded.

        path: as the plan has it: not encoded, without `base`; a query or fragment stays as it is
        """
        return f"{self.url}{self.served(path)}"

    def served(self, path: str) -> str:
        """Give what stands after the host in the address of a path."""
        return _encoded(self.base + path)


def host_of(scene: "Scene") -> Host:
    """Ask where the site is served from."""
    return Host(str(scene.setting("site.url")), str(scene.setting("site.base")))


@lru_cache(maxsize=4096)
def _encoded(path: str) -> str:
    end = min((at for at in map(path.find, "?#") if at >= 0), default=len(path))
    return f"{encoded(path[:end])}{path[end:]}"
