"""A text as Markdown, with links that lead somewhere wherever it is read."""

import re
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from sitegen.extend.address import host_of
from sitegen.extend.destinations import redirected
from sitegen.model.config import Markdown
from sitegen.model.page import Page
from sitegen.render.entries import EntryView
from sitegen.render.site import Site

if TYPE_CHECKING:
    from sitegen.render.markdown.links import Links

_BLANK_LINES = re.compile(r"\n{3,}")


def twin(page: Page, site: Site) -> str:
    """Write title, description and text of an entry. source: llmstxt.org

    page: with the props `entry`, `source` and `page`, the URL of the page it is the twin of
    """
    from sitegen.render.markdown.links import Links
    from sitegen.render.markdown.report import Report

    id, source = (str(page.props[name]) for name in ("entry", "source"))
    entry = EntryView(site.scene, id)
    text = str(site.ask("text", id) or "")
    # What is wrong with a link is told where the page's own body is made.
    links = Links(site.scene.reader, source, Markdown(), Report(source, text), page.language)
    address = host_of(site.scene).address(str(page.props["page"]))
    body = redirected(text, partial(_led, links, address))
    parts = [f"# {entry.title}", f"> {entry.description}" if entry.description else "", body]
    return _BLANK_LINES.sub("\n\n", "\n\n".join(filter(None, map(str.strip, parts)))) + "\n"


def _led(links: "Links", address: str, href: str) -> str:
    return urljoin(address, links.link(href)["href"])
