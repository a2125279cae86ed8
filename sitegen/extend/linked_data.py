"""What a page is, as JSON-LD: an article, the way to it, the site."""

import json
from collections.abc import Iterator, Mapping

from sitegen.extend.address import Host
from sitegen.extend.articles import names_of
from sitegen.extend.cover import cover_of
from sitegen.extend.discovery import folder_of, folders
from sitegen.extend.moments import moment
from sitegen.extend.own import own
from sitegen.extend.scopes import root_of
from sitegen.extend.xml import lawful
from sitegen.render.entries import EntryView
from sitegen.render.pages import PageView
from sitegen.render.site import Site

TYPE = "application/ld+json"
# What could end the element that holds it, or begin a comment in it.
_ESCAPED = {ord(each): f"\\u{ord(each):04x}" for each in "<>&\u2028\u2029"}
# One encoder for all pages: `json.dumps` would build one for each.
_json = json.JSONEncoder(ensure_ascii=False).encode

Node = Mapping[str, object]


def linked_data(page: PageView, site: Site, host: Host) -> str:
    """Write what a page is, as data in a `<script>`; "" where there is nothing to say."""
    nodes = [_filled(node) for node in _nodes(page, site, host)]
    if not nodes:
        return ""
    told = nodes[0] if len(nodes) == 1 else {"@graph": nodes}
    data = _json({"@context": "https://schema.org", **told})
    return f'<script type="{TYPE}">{lawful(data).translate(_ESCAPED)}</script>'


def _nodes(page: PageView, site: Site, host: Host) -> Iterator[Node]:
    if page.is_home:
        yield _site(page, site, host)
        return
    entry = page.entry
    if entry and entry.date:
        yield _posting(page, entry, site, host)
    steps = [*_steps(page, site)]
    if all(name for name, _ in steps):
        yield _way(steps, host)


def _site(page: PageView, site: Site, host: Host) -> Node:
    """Describe the site. source: schema.org/WebSite"""
    return {
        "@type": "WebSite",
        "name": own(site, "title"),
        "url": host.address(page.path),
        "description": own(site, "description"),
        "inLanguage": page.language,
    }


def _posting(page: PageView, entry: EntryView, site: Site, host: Host) -> Node:
    """Describe an article. source: schema.org/BlogPosting"""
    zone = str(site.ask("config", "site.timezone"))
    authors = names_of(entry) or tuple(filter(None, [own(site, "author")]))
    return {
        "@type": "BlogPosting",
        "headline": page.title,
        "description": page.description,
        "mainEntityOfPage": host.address(page.path),
        "inLanguage": page.language,
        "datePublished": moment(entry.date, zone).isoformat(),
        "dateModified": moment(entry.updated or entry.date, zone).isoformat(),
        "author": [{"@type": "Person", "name": name} for name in authors],
        "image": cover_of(entry, site, host),
        "wordCount": entry.words,
    }


def _way(steps: list[tuple[str, str]], host: Host) -> Node:
    """Describe the way to a page. source: schema.org/BreadcrumbList"""
    items = [
        {"@type": "ListItem", "position": at, "name": name, "item": host.address(url)}
        for at, (name, url) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _steps(page: PageView, site: Site) -> Iterator[tuple[str, str]]:
    """Give title and URL of the site, of the folders above that are pages, and of the page."""
    root = root_of(page.language, str(site.ask("config", "site.default_language")))
    yield own(site, "title"), root
    for folder in folders(folder_of(page.noun), root)[1:]:
        if folder != page.path and (title := site.ask("page", f"{folder}\ntitle")):
            yield title, folder
    yield page.title, page.path


def _filled(node: Node) -> Node:
    """Leave out what is empty."""
    return {name: value for name, value in node.items() if value}
