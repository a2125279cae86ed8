"""A menu for a site whose own one could not be read: the pages beside its posts."""

import re
from collections.abc import Iterable, Iterator, Mapping

from sitegen.migrate.document import Document
from sitegen.migrate.jsx.stub import title_of
from sitegen.migrate.matter import written_on
from sitegen.migrate.notes.settings import menu_made
from sitegen.migrate.part import Part

_MOST = 7
# Pages that are reached otherwise, or by nobody, those of Gatsby's starters among them.
_HIDDEN = re.compile(
    r"404|offline|success|thank|search|draft|admin|confirm|subscribed|opt-out"
    r"|another-page|page-\d|using-(?:typescript|ssr|dsg)"
)


def usual_menu(
    config: str, documents: Iterable[Document], urls: Mapping[str, str], others: Iterable[str]
) -> Part:
    """Give the menu `main` of pages near the root that have no date.

    urls:   path of a document → its URL
    others: URLs of lists, of terms and of components
    """
    texts = {url: title for url, title in _texts(documents, urls) if _is_near(url, 2)}
    if len(texts) > _MOST:  # These are the content itself.
        texts = {}
    rest = {url: title_of(url) for url in others if url not in urls.values()}
    found = {url: title for url, title in rest.items() if _is_near(url, 1)} | texts
    lines = [{"title": title, "url": url} for url, title in list(found.items())[:_MOST]]
    if not lines:
        return Part()
    return Part(settings={"menu": {"main": lines}}, notes=(menu_made(config, len(lines)),))


def _texts(documents: Iterable[Document], urls: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for each in documents:
        title, url = each.front.get("title"), urls.get(each.path)
        if url and isinstance(title, str) and not written_on(each):
            yield url, " ".join(title.split())


def _is_near(url: str, deepest: int) -> bool:
    parts = url.strip("/").split("/")
    return parts != [""] and len(parts) <= deepest and not _HIDDEN.search(url)
