"""How wide pictures are in the text."""

from sitegen.migrate.gatsby import Gatsby
from sitegen.migrate.part import Part

# gatsby-remark-images, `maxWidth`.
_USUAL = 650


def images(gatsby: Gatsby) -> Part:
    """Give the width of the text column, as gatsby-remark-images had it."""
    plugin = gatsby.plugin("gatsby-remark-images", "gatsby-remark-images-zoom")
    if plugin is None:
        return Part()
    told = plugin.options.get("maxWidth", _USUAL)
    is_width = isinstance(told, int) and not isinstance(told, bool) and 0 < told <= 4000
    return Part(settings={"images": {"content_width": told}} if is_width else {})
