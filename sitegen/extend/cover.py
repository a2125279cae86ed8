"""The picture that stands for an entry elsewhere."""

from sitegen.extend.address import Host
from sitegen.model.recipe import Recipe
from sitegen.render.entries import EntryView
from sitegen.render.site import Site


def cover_of(entry: EntryView | None, site: Site, host: Host) -> str:
    """Publish the cover of an entry, and give its address; "" where it has none."""
    cover = getattr(entry, "cover", None) if entry else None
    if not isinstance(cover, str) or not (output := site.ask("copy", cover)):
        return ""
    url = site.scene.published(Recipe("copy", cover, output))
    return url if "://" in url else host.address(f"/{output}")
