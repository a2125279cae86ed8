"""The language of each text, where the site says it."""

import re
from collections.abc import Collection

from sitegen.migrate.document import Document
from sitegen.migrate.gatsby import Gatsby
from sitegen.migrate.nodes import Nodes

_KEYS = ("lang", "language", "locale", "langKey")
_TAG = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?$")


def document_languages(
    nodes: Nodes, gatsby: Gatsby, documents: Collection[Document]
) -> tuple[dict[str, str], str]:
    """Find the language of texts: by a plugin's field, or by front matter.

    returns: by path, and the language of what says none
    """
    found = {}
    for node in nodes.all:
        fields = node.value.get("fields")
        if node.document and isinstance(fields, dict):
            key = fields.get("langKey", fields.get("locale"))
            if isinstance(key, str) and key != "any":
                found[node.document] = key
    for document in documents:
        for name in _KEYS:
            value = document.front.get(name)
            if isinstance(value, str) and _TAG.match(value):
                found.setdefault(document.path, value)
    # One language alone needs no word on it.
    if len(set(found.values())) < 2:
        return {}, ""
    return found, _default(gatsby, list(found.values()))


def _default(gatsby: Gatsby, languages: list[str]) -> str:
    for plugin in gatsby.plugins:
        for name in ("langKeyDefault", "defaultLang", "defaultLanguage", "defaultLocale"):
            value = plugin.options.get(name)
            if isinstance(value, str) and value:
                return value
    for name in ("language", "lang", "siteLanguage"):
        value = gatsby.metadata.get(name)
        if isinstance(value, str) and value in languages:
            return value
    return max(sorted(set(languages)), key=languages.count)
