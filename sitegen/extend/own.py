"""Settings of the site as a language has them."""

from sitegen.render.site import Site


def own(site: Site, name: str) -> str:
    """Read `title`, `description` or `author` of the site in the language of the page."""
    return str(site.scene.setting(f"site.{name}@{site.scene.language}"))
