"""The language of each text, where the site says it."""

import re
from collections.abc import Collection, Iterator, Mapping

from sitegen.migrate.document import Document
from sitegen.migrate.gatsby import Gatsby
from sitegen.migrate.nodes import Nodes
from sitegen.migrate.rules.named_languages import of_names
from sitegen.migrate.site.metadata import language_of
from sitegen.migrate.tongue import tongue

_KEYS = ("langKey", "locale", "lang", "language")
_TAG = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?$")


def document_languages(
    nodes: Nodes,
    gatsby: Gatsby,
    documents: Collection[Document],
    pages: Mapping[str, str],
    home: str = "",
) -> tuple[dict[str, str], str]:
    """Find the language of texts: by a field, by front matter, or by names of folders and files.

    pages:   path of a text → its URL
    home:    language of the home page; "" when nothing tells it
    returns: by path, and the language of what says none
    """
    found = {**of_names(documents), **dict(_of_front(documents)), **dict(_of_fields(nodes))}
    if len(set(found.values())) > 1:
        return found, _default(gatsby, found, pages, home)
    return _beside_others(gatsby, found, documents)


def _beside_others(
    gatsby: Gatsby, found: dict[str, str], documents: Collection[Document]
) -> tuple[dict[str, str], str]:
    """Tell the language of the other texts, where some are in one language.

    returns: nothing when all are in that one, which needs no word on it
    """
    others = [each.body for each in documents if each.path not in found]
    if not found or not others:
        return {}, ""
    default = language_of(gatsby.metadata) or tongue(others) or "en"
    same = next(iter(found.values()))
    is_one = default.lower().partition("-")[0] == same.lower().partition("-")[0]
    return ({}, "") if is_one else (found, default)


def _of_fields(nodes: Nodes) -> Iterator[tuple[str, str]]:
    for node in nodes.all:
        fields = node.value.get("fields")
        if node.document and isinstance(fields, dict):
            key = next((fields[name] for name in _KEYS if name in fields), None)
            # A plugin takes `md` for one, where a name has no language.
            if isinstance(key, str) and _TAG.match(key) and key not in ("any", "md"):
                yield node.document, key.replace("_", "-")


def _of_front(documents: Collection[Document]) -> Iterator[tuple[str, str]]:
    for document in documents:
        told = [document.front.get(name) for name in _KEYS]
        tags = [each for each in told if isinstance(each, str) and _TAG.match(each)]
        if tags:
            yield document.path, tags[0].replace("_", "-")


def _default(gatsby: Gatsby, found: Mapping[str, str], pages: Mapping[str, str], home: str) -> str:
    """Choose the language of what says none: told, or without a prefix, or that of most texts."""
    for plugin in gatsby.plugins:
        for name in ("langKeyDefault", "defaultLang", "defaultLanguage", "defaultLocale"):
            value = plugin.options.get(name)
            if isinstance(value, str) and value:
                return value
    languages = list(found.values())
    if home.replace("_", "-") in languages:
        return home.replace("_", "-")
    for name in ("language", "lang", "siteLanguage"):
        value = gatsby.metadata.get(name)
        if isinstance(value, str) and value in languages:
            return value
    urls = {path: f"{pages[path]}/" for path in found if path in pages}
    bare = {found[path] for path, url in urls.items() if not url.startswith(f"/{found[path]}/")}
    known = bare if len(bare) == 1 else set(languages)
    return max(sorted(known), key=languages.count)
