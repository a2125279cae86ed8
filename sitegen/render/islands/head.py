"""What a page with islands needs in its head."""

import json
import re
from collections.abc import Iterable
from html import escape

from sitegen.assets.script import RUNTIME, Script
from sitegen.render.islands.call import TAG, script_of
from sitegen.render.islands.trigger import AT_ONCE
from sitegen.render.scene import Scene
from sitegen.trace.key import Key

# An island has no box of its own: its HTML lies in the page as if nothing were around it.
STYLE = f"<style>{TAG}{{display:contents}}</style>"
_ISLAND = re.compile(f'<{TAG} src="([^"]*)" client="([a-z]*)"')


def island_tags(scene: Scene, html: str) -> tuple[str, ...]:
    """Write the elements that wake the islands of a page; () where there are none.

    html: the whole page, for a list may show less of an entry than it was asked for
    """
    found = set(_ISLAND.findall(html)) if f"<{TAG}" in html else set()
    scripts = _scripts(scene) if found else {}
    woken = {url: scripts[url] for url, _ in sorted(found) if url in scripts}
    if not woken:
        return ()
    at_once = [woken[url] for url, client in sorted(found) if url in woken and client in AT_ONCE]
    return (STYLE, *_preloads(scene, at_once), _runtime(scene))


def import_map(scene: Scene, html: str) -> str:
    """Write the map of the names that scripts of a page import; "" where none does."""
    if "<script" not in html:
        return ""
    scripts = [each for url, each in _scripts(scene).items() if f'"{url}"' in html]
    names = {name: target for each in scripts for name, target in each.names.items()}
    if not names:
        return ""
    imports = {name: _url(scene, names[name]) for name in sorted(names)}
    text = json.dumps({"imports": imports}, separators=(",", ":"), ensure_ascii=False)
    # Nothing in it may end the element.
    text = text.replace("<", r"\u003c")
    return f'<script type="importmap">{text}</script>'


def _scripts(scene: Scene) -> dict[str, Script]:
    """Find the scripts that a rendering may have brought along, by URL as it stands in the page."""
    names = (*map(script_of, scene.uses.components), *scene.uses.scripts)
    found: list[Script | None] = [scene.reader.ask(Key("script", name)) for name in names]
    return {escape(scene.asset_url(each.output)): each for each in found if each and each.output}


def _preloads(scene: Scene, scripts: Iterable[Script]) -> tuple[str, ...]:
    outputs = [output for each in scripts for output in (each.output, *each.beside)]
    urls = (escape(scene.asset_url(output)) for output in dict.fromkeys(outputs))
    return tuple(f'<link rel="modulepreload" href="{url}">' for url in urls)


def _runtime(scene: Scene) -> str:
    script: Script = scene.reader.ask(Key("script", RUNTIME))
    for recipe in script.files:
        scene.reader.want(recipe)
    return f'<script type="module" src="{escape(scene.asset_url(script.output))}"></script>'


def _url(scene: Scene, target: str) -> str:
    """Give the URL of an output, of a path of the site, or of another host."""
    if ":" in target:
        return target
    return scene.url(target) if target.startswith("/") else scene.asset_url(target)
