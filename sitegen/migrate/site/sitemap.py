"""The sitemap where search engines know it."""

import json
import re

from sitegen.migrate.gatsby import Gatsby, Plugin
from sitegen.migrate.notes import discovery as notes
from sitegen.migrate.part import Part
from sitegen.migrate.tree import Tree

PLUGINS = ("gatsby-plugin-sitemap", "gatsby-plugin-advanced-sitemap")
OWN = "/sitemap.xml"

_INDEX = """---
languages: [{language}]
listed: false
---
<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>{{{{ "/sitemap.xml" | absolute }}}}</loc></sitemap>
</sitemapindex>
"""


def sitemap(gatsby: Gatsby, tree: Tree, language: str, has_url: bool) -> Part:
    """Give an index at each place where a sitemap was, that names the new one."""
    plugin = gatsby.plugin(*PLUGINS)
    if plugin is None or not has_url:
        return Part()
    places = [each for each in old_places(plugin, _major(plugin, gatsby, tree)) if each != OWN]
    text = _INDEX.format(language=json.dumps(language)).encode()
    return Part(
        files={f"pages{place}": text for place in places},
        notes=tuple(notes.sitemap_kept(plugin, place) for place in places),
    )


def old_places(plugin: Plugin, major: int) -> tuple[str, ...]:
    """Tell where the plugin wrote.

    major:  of the plugin
    source: gatsby-plugin-sitemap: 1 to 3 wrote one file, 4 and 5 a folder, 6 at the root
    """
    if plugin.name == "gatsby-plugin-advanced-sitemap":
        return (OWN,)
    output = plugin.options.get("output")
    if isinstance(output, str) and output.endswith(".xml"):
        return (f"/{output.strip('/')}",)
    if major < 4:
        return (OWN,)
    folder = output.strip("/") if isinstance(output, str) else ("sitemap" if major < 6 else "")
    base = f"/{folder}" if folder else ""
    return (f"{base}/sitemap-index.xml", f"{base}/sitemap-0.xml")


def _major(plugin: Plugin, gatsby: Gatsby, tree: Tree) -> int:
    """Read the plugin's version; without one, take the one that came with this Gatsby."""
    path = f"{gatsby.folder}/package.json".lstrip("/")
    found = re.search(
        rf'"{re.escape(plugin.name)}"\s*:\s*"[^\d"]*(\d+)',
        (tree.read(path) or b"").decode("utf-8", "replace"),
    )
    return int(found[1]) if found else {5: 6, 4: 5}.get(gatsby.major, gatsby.major)
