"""A page in the other languages of its site."""

from collections.abc import Iterator
from typing import Any

from sitegen.model.page import STANDS_IN
from sitegen.render.scene import Scene
from sitegen.trace.key import Key

# What the answer to a question about a group tells of each page.
Told = tuple[str, str, str, bool]


def pages_of(scene: Scene, group: str) -> tuple[Told, ...]:
    """List language, URL, title and listing of all pages of a group, in the site's order."""
    return (scene.reader.ask(Key("group", group)) or ()) if group else ()


def translations(scene: Scene, group: str) -> tuple[dict[str, str], ...]:
    """List language, URL, absolute URL and title of a text in each language that it is in."""
    return tuple(
        {
            "language": language,
            "url": scene.url(url),
            "permalink": scene.absolute(url),
            "title": title,
        }
        for language, url, title, _ in pages_of(scene, group.removeprefix(STANDS_IN))
    )


def language_switch(scene: Scene, group: str) -> tuple[dict[str, Any], ...]:
    """List, for each language of the site, where a reader of this page finds most of it.

    That is its translation, else the page that stands in for it, else the first page.
    """
    known: tuple[str, ...] = scene.reader.ask(Key("config", "site.languages")) or ()
    if len(known) < 2:
        return ()
    text = group.removeprefix(STANDS_IN)
    real = {each[0]: each for each in pages_of(scene, text)}
    standing = {each[0]: each for each in pages_of(scene, f"{STANDS_IN}{text}")} if text else {}
    here: Told = (scene.language, scene.path, "", True)
    nearest = {scene.language: here, **standing, **real}
    return tuple(
        _choice(scene, language, told, is_translation=language in real)
        for language in known
        if (told := nearest.get(language) or _home(scene, language))
    )


def url_of(scene: Scene, source: str) -> str | None:
    """Find the page made from a source file, the one in the scene's own language first."""
    return next(filter(None, _urls(scene, source)), None)


def same_in_language(scene: Scene, path: str, rest: str) -> str | None:
    """Find the page that says in the scene's language what a page says, or that stands in for it.

    path:    of the page, without `base`
    rest:    what is behind it in an address; a translation calls its sections otherwise
    returns: its URL with `base` and the rest
    """
    section = "#" if "#" in rest else ""
    url: str | None = scene.reader.ask(Key("url", f"{path}\n{scene.language}{section}"))
    return scene.url(url) + rest if url else None


def _urls(scene: Scene, source: str) -> Iterator[str | None]:
    if scene.language != scene.setting("site.default_language"):
        yield scene.reader.ask(Key("url", f"{source}\n{scene.language}"))
    yield scene.reader.ask(Key("url", source))


def _home(scene: Scene, language: str) -> Told | None:
    default = scene.setting("site.default_language")
    url = "/" if language == default else scene.styled(f"/{language}/")
    return (language, url, "", True) if _is_there(scene, url) else None


def _is_there(scene: Scene, url: str) -> bool:
    return scene.reader.ask(Key("page", f"{url}\ntitle")) is not None


def _choice(scene: Scene, language: str, told: Told, *, is_translation: bool) -> dict[str, Any]:
    _, url, title, _ = told
    return {
        "language": language,
        "name": scene.setting(f"language.name@{language}") or "",
        "direction": scene.setting(f"language.direction@{language}"),
        "url": scene.url(url),
        "title": title,
        "is_current": language == scene.language,
        "is_translation": is_translation,
    }
