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
_HEADING_END = re.compile(r"^(#+ .*?)[ \t]+$", re.MULTILINE)


def twin(page: Page, site: Site) -> str:
    """Write title, description and text of an entry. source: llmstxt.org

    page: with the props `entry`, `source` and `page`, the URL of the page it is the twin of
    """
    from sitegen.extend.directives import without_directives
    from sitegen.extend.notations import Notations
    from sitegen.render.markdown.calls import Calls
    from sitegen.render.markdown.links import Links
    from sitegen.render.markdown.report import Report

    id, source = (str(page.props[name]) for name in ("entry", "source"))
    entry = EntryView(site.scene, id)
    text = str(site.ask("text", id) or "")
    # What is wrong with a link is told where the page's own body is made.
    reader, report = site.scene.reader, Report(source, text)
    links = Links(reader, source, Markdown(), report, page.language)
    calls = Calls(reader, page.language, links, report)
    has_ruby = bool(site.scene.setting("markdown.ruby"))
    text = without_directives(text, entry.language, calls)
    text = Notations(calls, has_ruby=has_ruby).plain(text)
    address = host_of(site.scene).address(str(page.props["page"]))
    body = redirected(text, partial(_led, links, address))
    body = _HEADING_END.sub(r"\1", body)
    parts = [f"# {entry.title}", f"> {entry.description}" if entry.description else "", body]
    return _BLANK_LINES.sub("\n\n", "\n\n".join(filter(None, map(str.strip, parts)))) + "\n"


def _led(links: "Links", address: str, href: str) -> str:
    return urljoin(address, links.link(href)["href"])
