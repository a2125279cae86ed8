"""The texts of a site as a list in Markdown."""

from collections.abc import Iterator
from typing import cast

from sitegen.extend.address import Host, host_of
from sitegen.extend.llms import twin_url
from sitegen.extend.own import own
from sitegen.model.config import Language
from sitegen.model.page import Page
from sitegen.model.query import Query
from sitegen.model.serial import to_json
from sitegen.render.entries import EntryView
from sitegen.render.site import Site


def llms_index(page: Page, site: Site) -> str:
    """List every listed text of a language by collection. source: llmstxt.org

    page: with the prop `collections`, names
    """
    parts = [f"# {_line(own(site, 'title'))}"]
    if description := own(site, "description"):
        parts.append(f"> {_line(description)}")
    for name in cast("tuple[str, ...]", page.props["collections"]):
        if lines := [*_lines(name, site, host_of(site.scene))]:
            parts += [f"## {_line(_title(name, site))}", "\n".join(lines)]
    return "\n\n".join(parts) + "\n"


def _title(collection: str, site: Site) -> str:
    """Name a collection as the language does, else by its own name."""
    said: Language | None = site.ask("config", f"languages.{site.scene.language}")
    own = said.titles.get(collection) if said else None
    return own or collection.replace("_", " ").capitalize()


def _lines(collection: str, site: Site, host: Host) -> Iterator[str]:
    reader = site.scene.reader
    has_twins = bool(site.ask("config", "llms.pages"))
    found = reader.project("query", to_json(Query(collection, site.scene.language)))
    for id in reader.ids(found):
        if url := reader.field(found, id, "url"):
            entry = EntryView(site.scene, id, found)
            address = host.address(twin_url(url) if has_twins else url)
            about = f": {_line(entry.description)}" if entry.description else ""
            yield f"- [{_line(entry.title)}]({address}){about}"


def _line(text: str) -> str:
    """Write text on one line, in which no bracket ends a link."""
    return " ".join(text.split()).replace("[", "\\[").replace("]", "\\]")
