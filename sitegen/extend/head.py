"""What the head of every page tells machines: canonical URL, description, Open Graph, feeds."""

import re
from collections.abc import Iterator
from datetime import date

from markupsafe import escape

from sitegen.extend.address import address, moment
from sitegen.extend.discovery import feed_links
from sitegen.extend.pages import site_of
from sitegen.model.page import Page
from sitegen.plan.languages import is_not_found
from sitegen.render.entries import EntryView
from sitegen.render.pages import PageView
from sitegen.render.site import Site

_END = re.compile("</head>", re.IGNORECASE)
_TAG = re.compile(r"""<(?:meta|link)\b(?:[^>"']++|"[^"]*+"|'[^']*+')*+>""", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")

# A tag is known by one of its attributes' values, `hreflang` links by having the attribute.
_TELLING = frozenset({"name", "property", "rel", "type"})

Tag = tuple[str, str]


class Head:
    """Adds what the template has not written itself, before `</head>`."""

    name = "head"
    version = "1"

    def html(self, page: PageView, html: str) -> str:
        """Add the tags of a page."""
        end = _END.search(html)
        if end is None or is_not_found(page.path, page.language):
            return html
        written = _written(html[: end.start()])
        added = "".join(f"{tag}\n" for key, tag in _tags(page) if key not in written)
        return f"{html[: end.start()]}{added}{html[end.start() :]}"


def _written(head: str) -> frozenset[str]:
    """Name the tags that a head already has."""
    found = set()
    for tag in _TAG.findall(head):
        for name, *values in _ATTRIBUTE.findall(tag):
            if name.lower() in _TELLING:
                found.update("".join(values).lower().split())
            elif name.lower() == "hreflang":
                found.add("hreflang")
    return frozenset(found)


def _tags(page: PageView) -> Iterator[Tag]:
    """Give each tag with the name by which a head that has one is recognised."""
    site, entry = site_of(page), page.entry
    has_address = bool(site.ask("config", "site.url"))
    if has_address:
        yield "canonical", f'<link rel="canonical" href="{_canonical(page, site)}">'
    description = page.description or _of_home(page, site)
    if description:
        yield _meta("name", "description", description)
    yield from _open_graph(page, site, description)
    yield from _article(entry, site)
    if has_address:
        yield from _picture(entry, site)
        yield from _translations(page.noun, site)
        yield from feed_links(page.noun, site)


def _canonical(page: PageView, site: Site) -> str:
    return escape(address(site.scene, page.path))


def _of_home(page: PageView, site: Site) -> str:
    return str(site.ask("config", "site.description")) if page.is_home else ""


def _open_graph(page: PageView, site: Site, description: str) -> Iterator[Tag]:
    name = str(site.ask("config", "site.title"))
    yield _property("og:title", page.title or name)
    if description:
        yield _property("og:description", description)
    if site.ask("config", "site.url"):
        yield _property("og:url", address(site.scene, page.path))
    yield _property("og:site_name", name)
    yield _property("og:locale", _locale(page.language))


def _article(entry: EntryView | None, site: Site) -> Iterator[Tag]:
    published = entry.date if entry else None
    yield _property("og:type", "article" if published else "website")
    if entry and published:
        yield _property("article:published_time", _instant(published, site))
        if entry.updated:
            yield _property("article:modified_time", _instant(entry.updated, site))


def _picture(entry: EntryView | None, site: Site) -> Iterator[Tag]:
    cover = getattr(entry, "cover", None) if entry else None
    if isinstance(cover, str) and (output := site.ask("copy", cover)):
        site.url_for(cover)
        yield _property("og:image", address(site.scene, f"/{output}"))
        yield _meta("name", "twitter:card", "summary_large_image")
    else:
        yield _meta("name", "twitter:card", "summary")


def _translations(page: Page, site: Site) -> Iterator[Tag]:
    """Link the translations, the page itself included, when there is more than one."""
    if not page.group or len(site.ask("config", "site.languages")) < 2:
        return
    pages: tuple[Page, ...] = site.ask("group", page.group) or ()
    urls = {each.language: address(site.scene, each.url) for each in pages}
    if len(urls) < 2:
        return
    default = str(site.ask("config", "site.default_language"))
    if default in urls:
        urls["x-default"] = urls[default]
    for language, url in urls.items():
        yield (
            "hreflang",
            f'<link rel="alternate" hreflang="{escape(language)}" href="{escape(url)}">',
        )


def _instant(when: date, site: Site) -> str:
    return moment(when, str(site.ask("config", "site.timezone"))).isoformat()


def _locale(language: str) -> str:
    """Write a language as Open Graph does: `zh_TW`; the script, as in `zh-Hant-TW`, is left out."""
    first, *others = language.split("-")
    return "_".join([first, *(part for part in others if len(part) != 4)])


def _property(name: str, content: str) -> Tag:
    return _meta("property", name, content)


def _meta(attribute: str, name: str, content: str) -> Tag:
    return name, f'<meta {attribute}="{name}" content="{escape(content)}">'
