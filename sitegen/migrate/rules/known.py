"""URLs that the old site is known to have had, against those that were worked out."""

from collections.abc import Collection, Iterable, Mapping

from sitegen.migrate.document import Document
from sitegen.migrate.nodes import Nodes
from sitegen.migrate.rules.fallback import PREFIXES, RULES, file_paths

_OF_GATSBY = ("/404", "/404.html", "/dev-404-page", "/offline-plugin-app-shell-fallback")


def corrected(
    pages: Mapping[str, str],
    truth: Collection[str],
    documents: Mapping[str, Document],
    nodes: Nodes,
    others: Iterable[str],
) -> tuple[dict[str, str], tuple[str, ...]]:
    """Find the known URL of each text.

    truth:   without path prefix
    others:  URLs of pages that show no text
    returns: by path, for those that have one; and the known URLs that no text and none of the
             others has
    """
    known = {_bare(each): each for each in truth}
    found = {path: known[_bare(url)] for path, url in pages.items() if _bare(url) in known}
    free = set(known) - {_bare(each) for each in found.values()} - {_bare(each) for each in others}
    paths = file_paths(nodes)
    for path in pages:
        if path not in found and path in documents:
            urls = _candidates(documents[path], paths.get(path, "/")) & free
            # Two that would fit are as bad as none.
            if len(urls) == 1:
                found[path] = known[urls.pop()]
                free.discard(_bare(found[path]))
    return found, tuple(sorted(known[each] for each in free if each not in _OF_GATSBY))


def _candidates(document: Document, path: str) -> set[str]:
    urls = {rule(document, path) for rule in RULES.values()}
    return {_bare(prefix + url) for url in urls if url for prefix in PREFIXES}


def _bare(url: str) -> str:
    return url.rstrip("/") or "/"
