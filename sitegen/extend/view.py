"""The site as the page being made sees it."""

from sitegen.render.pages import PageView
from sitegen.render.site import Site

__all__ = ["PageView", "Site", "site_of"]


def site_of(page: PageView) -> Site:
    """See the site from a page; what is read through it is remembered as read by the page."""
    return Site(page._scene)
