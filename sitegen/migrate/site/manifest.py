"""The web app manifest and its icons, at their old URLs."""

import json
import re
from collections.abc import Iterator, Mapping
from html import escape

from sitegen.migrate.gatsby import Gatsby, Plugin
from sitegen.migrate.note import Note
from sitegen.migrate.notes import discovery as notes
from sitegen.migrate.part import Part
from sitegen.migrate.site.icons import icons
from sitegen.migrate.tree import Tree

PLUGIN = "gatsby-plugin-manifest"
# Options that speak to the plugin, and are not part of the manifest.
_NOT_TOLD = frozenset(
    {"icon", "icon_options", "include_favicon", "legacy", "theme_color_in_head", "plugins",
     "cache_busting_mode", "crossOrigin", "localize"}
)  # fmt: skip
_SIZE = re.compile(r"-(\d+x\d+)\.png$")


def manifest(gatsby: Gatsby, tree: Tree) -> Part:
    """Give the manifest, its icons, and the lines of a head that name them."""
    plugin = gatsby.plugin(PLUGIN)
    if plugin is None:
        return Part()
    made, said = _icons(plugin, gatsby, tree)
    told = {key: each for key, each in plugin.options.items() if key not in _NOT_TOLD}
    if made and not told.get("icons"):
        told["icons"] = [
            {"src": path[1:], "sizes": size[1], "type": "image/png"}
            for path in made
            if (size := _SIZE.search(path)) and path.startswith("/icons/")
        ]
    text = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    files = {f"static{path}": data for path, data in made.items()}
    count = len(told["icons"]) if isinstance(told.get("icons"), list) else 0  # type: ignore[arg-type]
    return Part(
        files={"static/manifest.webmanifest": text.encode(), **files},
        head=tuple(_head(told, made)),
        notes=(notes.manifest_made(plugin, count), *said),
    )


def _icons(
    plugin: Plugin, gatsby: Gatsby, tree: Tree
) -> tuple[Mapping[str, bytes], tuple[Note, ...]]:
    icon = plugin.options.get("icon")
    if not isinstance(icon, str):
        return {}, ()
    path = f"{gatsby.folder}/{icon.removeprefix('./')}".lstrip("/")
    data = tree.read(path if path in tree.paths else icon.removeprefix("./"))
    if data is None:
        return {}, (notes.icon_left(plugin, icon, "is not there"),)
    made = icons(data)
    if made is None:
        return {}, (notes.icon_left(plugin, icon, "is no picture that can be made smaller"),)
    return made, ()


def _head(told: Mapping[str, object], made: Mapping[str, bytes]) -> Iterator[str]:
    yield '<link rel="manifest" href="{{ url_for("/manifest.webmanifest") }}">'
    if "/favicon-32x32.png" in made:
        yield (
            '<link rel="icon" href="{{ url_for("/favicon-32x32.png") }}" type="image/png">\n'
            '<link rel="apple-touch-icon" sizes="192x192"'
            ' href="{{ url_for("/icons/icon-192x192.png") }}">'
        )
    colour = told.get("theme_color")
    if isinstance(colour, str) and "{" not in colour:
        yield f'<meta name="theme-color" content="{escape(colour)}">'
