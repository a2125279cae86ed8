"""Menus: lines of the settings, as a page of some language shows them."""

from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

from sitegen.model.address import parted
from sitegen.model.config import Language, MenuItem
from sitegen.model.place import SETTINGS, Place
from sitegen.model.problem import Trouble
from sitegen.render.amiss import Amiss
from sitegen.render.languages import same_in_language
from sitegen.render.scene import Scene


def menu_lines(
    scene: Scene, name: str, url_for: Callable[[str], str]
) -> tuple[dict[str, Any], ...]:
    """List the lines of a menu: `title url is_current is_active`.

    url_for: gives the URL that a target is published at; may raise Amiss
    raises:  Trouble with what that raises, at the line of the settings
    """
    lines: tuple[MenuItem, ...] = scene.setting(f"menu.{name}@{scene.language}") or ()  # type: ignore[assignment]
    return tuple(_shown(scene, item, _url(scene, name, item, url_for)) for item in lines)


def _shown(scene: Scene, item: MenuItem, url: str) -> dict[str, Any]:
    here = scene.url(scene.path)
    return {
        "title": item.title,
        "url": url,
        "is_current": url == here,
        "is_active": url == here or (url.count("/") > 1 and here.startswith(url)),
    }


def _url(scene: Scene, name: str, item: MenuItem, url_for: Callable[[str], str]) -> str:
    if "://" in item.url or item.url.startswith(("#", "mailto:")):
        return item.url
    if led := _in_language(scene, item):
        return led
    try:
        return url_for(item.url)
    except Amiss as amiss:
        raise Trouble(amiss.problem(_place(scene, name, item))) from None


def _in_language(scene: Scene, item: MenuItem) -> str | None:
    """Lead a line that all languages share to the reader's; a line of one language is exact."""
    is_exact = item.language or not item.url.startswith("/")
    if is_exact or scene.language == scene.setting("site.default_language"):
        return None
    path, rest = parted(item.url)
    return same_in_language(scene, scene.styled(unquote(path)), rest)


def _place(scene: Scene, name: str, item: MenuItem) -> Place:
    """Find where a line of a menu is written: in the page's language, or for all of them."""
    own: Language | None = scene.setting(f"languages.{scene.language}")  # type: ignore[assignment]
    if own and (lines := own.menu.get(name)):
        at = [(each.title, each.url) for each in lines].index((item.title, item.url))
        return Place(SETTINGS, key=("languages", scene.language, "menu", name, at, "url"))
    shared: tuple[MenuItem, ...] = scene.setting(f"menu.{name}")  # type: ignore[assignment]
    return Place(SETTINGS, key=("menu", name, shared.index(item), "url"))
