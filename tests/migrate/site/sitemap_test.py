"""Where the sitemap was."""

import pytest

from sitegen.migrate.gatsby import Gatsby, Plugin
from sitegen.migrate.site.sitemap import old_places, sitemap
from sitegen.migrate.tree import Files

NAME = "gatsby-plugin-sitemap"


@pytest.mark.parametrize(
    ("output", "major", "places"),
    [
        (None, 2, ("/sitemap.xml",)),
        ("/map.xml", 3, ("/map.xml",)),
        (None, 4, ("/sitemap/sitemap-index.xml", "/sitemap/sitemap-0.xml")),
        ("/", 5, ("/sitemap-index.xml", "/sitemap-0.xml")),
        (None, 6, ("/sitemap-index.xml", "/sitemap-0.xml")),
        ("/maps", 6, ("/maps/sitemap-index.xml", "/maps/sitemap-0.xml")),
    ],
)
def test_each_generation_of_the_plugin_has_its_place(output, major, places):
    options = {"output": output} if output else {}
    assert old_places(Plugin(NAME, options, "gatsby-config.js", 1), major) == places


def test_the_version_is_read_from_package_json():
    gatsby = Gatsby(plugins=(Plugin(NAME, {}, "gatsby-config.js", 1),))
    tree = Files({"package.json": '{"dependencies": {"gatsby-plugin-sitemap": "^4.1.0"}}'})
    part = sitemap(gatsby, tree, "en", has_url=True)
    assert set(part.files) == {
        "pages/sitemap/sitemap-index.xml",
        "pages/sitemap/sitemap-0.xml",
    }
