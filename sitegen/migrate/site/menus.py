"""Menus that are written in the metadata or in a plugin's options."""

from collections.abc import Collection, Iterator, Mapping

from sitegen.migrate.addresses import served
from sitegen.migrate.gatsby import Gatsby
from sitegen.migrate.notes.settings import menu_guessed
from sitegen.migrate.part import Part

_NAMES = ("menu", "nav", "links", "header")
_TITLES = ("title", "name", "label", "text")
_URLS = ("url", "path", "link", "slug", "to", "href")
_DEEPEST = 4

Lines = list[dict[str, object]]


def menus(gatsby: Gatsby, there: Collection[str]) -> Part:
    """Give the menu `main`, of the first list that looks like one.

    there: URLs of the new site; a line that leads nowhere is left out
    """
    told = [("siteMetadata", gatsby.metadata), *((p.name, p.options) for p in gatsby.plugins)]
    for name, held in told:
        for where, lines in _lists(held, name, 0):
            found = [line for line in lines if _leads(str(line["url"]), there)]
            if found:
                note = menu_guessed(gatsby.config, where, len(found))
                return Part(settings={"menu": {"main": found}}, notes=(note,))
    return Part()


def _lists(held: Mapping[str, object], where: str, depth: int) -> Iterator[tuple[str, Lines]]:
    for key, value in held.items():
        name = f"{where}.{key}"
        if isinstance(value, list | tuple) and any(each in key.lower() for each in _NAMES):
            lines = [_line(each) for each in value]
            if lines and all(lines):
                yield name, [line for line in lines if line]
        elif isinstance(value, Mapping) and depth < _DEEPEST:
            yield from _lists(value, name, depth + 1)


def _line(row: object) -> dict[str, object] | None:
    if not isinstance(row, Mapping):
        return None
    title = next((row[key] for key in _TITLES if isinstance(row.get(key), str)), None)
    url = next((row[key] for key in _URLS if isinstance(row.get(key), str)), None)
    if not title or not isinstance(url, str) or not url.startswith(("/", "http")):
        return None
    return {"title": title, "url": served(url) if url.startswith("/") else url}


def _leads(url: str, there: Collection[str]) -> bool:
    return not url.startswith("/") or url == "/" or url in there
