"""The picture that stands for an entry elsewhere."""

from collections.abc import Mapping

from sitegen.extend.address import Host
from sitegen.render.entries import EntryView
from sitegen.render.site import Site

# What networks cut a picture to themselves, in the format that all of them read.
CARD: Mapping[str, object] = {"width": 1200, "height": 630, "fit": "cover", "format": "jpeg"}


def cover_of(entry: EntryView | None, site: Site, host: Host) -> str:
    """Publish the cover of an entry, and give its address; "" where it has none."""
    cover = getattr(entry, "cover", None) if entry else None
    if not isinstance(cover, str) or not site.ask("copy", cover):
        return ""
    url = site.image_url(cover, **CARD)
    return url if "://" in url else f"{host.url}{url}"
