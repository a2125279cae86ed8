"""What the head of a page tells machines: canonical URL, description, Open Graph, feeds."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from html import escape

from sitegen.extend.address import Host, host_of
from sitegen.extend.cover import cover_of
from sitegen.extend.discovery import feed_links
from sitegen.extend.llms import twin_url
from sitegen.extend.moments import moment
from sitegen.extend.own import own
from sitegen.extend.view import site_of
from sitegen.extend.written import written
from sitegen.model.page import Page
from sitegen.plan.languages import is_not_found
from sitegen.render.entries import EntryView
from sitegen.render.escaping import is_special
from sitegen.render.languages import pages_of
from sitegen.render.pages import PageView
from sitegen.render.site import Site

Tag = tuple[str, str]


def missing(page: PageView, head: str) -> list[str]:
    """Write the tags that a head should have and has not."""
    already = written(head)
    return [tag for name, tag in tags(page) if tag and name not in already]


def tags(page: PageView) -> Iterator[Tag]:
    """Give each tag with the name by which a head that has one is recognised."""
    site, entry = site_of(page), page.entry
    host = host_of(site.scene)
    url = host.address(page.noun.fallback or page.path) if host.url else ""
    if not page.is_listed:
        yield _meta("robots", "noindex")
    if is_not_found(page.path, page.language):
        return
    if url:
        yield "canonical", f'<link rel="canonical" href="{escape(url)}">'
    yield from _description(page, site)
    yield from _open_graph(page, url, own(site, "title"))
    yield from _article(entry, site)
    if url:
        yield from _picture(entry, site, host)
        yield from _translations(page.noun, site, host)
        yield from feed_links(page.noun, site, host)
        yield from _twin(page, site, host)
        yield from _json_ld(page, site, host)


def _description(page: PageView, site: Site) -> Iterator[Tag]:
    """Describe the page; where nobody has, the first page of a language by what the site is."""
    if text := page.description or (own(site, "description") if page.is_home else ""):
        yield _meta("description", text)
        yield _meta("og:description", text)


def _open_graph(page: PageView, url: str, site_title: str) -> Iterator[Tag]:
    yield _meta("og:title", page.title or site_title)
    if url:
        yield _meta("og:url", url)
    yield _meta("og:site_name", site_title)
    text = page.entry if page.fallback else None
    yield _meta("og:locale", _locale(text.language if text else page.language))


def _article(entry: EntryView | None, site: Site) -> Iterator[Tag]:
    published = entry.date if entry else None
    yield _meta("og:type", "article" if published else "website")
    if entry and published:
        zone = str(site.scene.setting("site.timezone"))
        yield _meta("article:published_time", _instant(published, zone))
        if updated := entry.updated:
            yield _meta("article:modified_time", _instant(updated, zone))


def _picture(entry: EntryView | None, site: Site, host: Host) -> Iterator[Tag]:
    if cover := cover_of(entry, site, host):
        yield _meta("og:image", cover)
        yield _meta("twitter:card", "summary_large_image")
    else:
        yield _meta("twitter:card", "summary")


def _twin(page: PageView, site: Site, host: Host) -> Iterator[Tag]:
    """Link the page's text as Markdown, where that is published."""
    if page.kind == "entry" and page.is_listed and site.scene.setting("llms.pages"):
        url = escape(host.address(twin_url(page.path)))
        yield "text/markdown", f'<link rel="alternate" type="text/markdown" href="{url}">'


def _json_ld(page: PageView, site: Site, host: Host) -> Iterator[Tag]:
    if page.is_listed and site.scene.setting("head.json_ld"):
        from sitegen.extend.linked_data import TYPE, linked_data

        yield TYPE, linked_data(page, site, host)


def _translations(page: Page, site: Site, host: Host) -> Iterator[Tag]:
    """Link the translations, the page itself included, when there is more than one."""
    if not page.is_listed or len(site.ask("config", "site.languages")) < 2:
        return
    listed = [each for each in pages_of(site.scene, page.group) if each[3]]
    if len(listed) < 2:
        return
    urls = {language: host.address(url) for language, url, *_ in listed}
    default = str(site.scene.setting("site.default_language"))
    if default in urls:
        urls["x-default"] = urls[default]
    for language, url in urls.items():
        tag = f'<link rel="alternate" hreflang="{escape(language)}" href="{escape(url)}">'
        yield "hreflang", tag


@lru_cache(maxsize=4096)
def _instant(when: date, zone: str) -> str:
    return moment(when, zone).isoformat()


@lru_cache
def _locale(language: str) -> str:
    """Write a language as Open Graph does: `zh_TW`; the script, as in `zh-Hant-TW`, is left out."""
    first, *others = language.split("-")
    return "_".join([first, *(part for part in others if len(part) != 4)])


def _meta(name: str, content: str) -> Tag:
    """Write a tag; those of Open Graph are properties."""
    attribute = "property" if name.startswith(("og:", "article:")) else "name"
    safe = escape(content) if is_special(content) else content
    return name, f'<meta {attribute}="{name}" content="{safe}">'
