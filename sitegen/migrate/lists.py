"""Lists that were cut into pages, at their old URLs."""

import json
from collections.abc import Iterator, Sequence

from sitegen.migrate.addresses import refused, served
from sitegen.migrate.jsx.stub import name_of, title_of
from sitegen.migrate.part import Part
from sitegen.migrate.routes import Listing

# gatsby's own example has as many.
_SIZE = 10

_TEMPLATE = """---
title: {title}
languages: [{language}]
paths: {{ collection: {collection}, paginate: {size}, sort: [-date] }}
---
{{% extends "list.html" %}}
"""
_FIRST = """---
title: {title}
permalink: {url}
languages: [{language}]
---
{{% extends "base.html" %}}

{{%- block main %}}
<h1>{{{{ page.title }}}}</h1>
{{{{ component("posts", posts=collection({collection}).sort("-date").limit({size})) }}}}
{{%- endblock %}}
"""


def lists(
    found: Sequence[Listing], posts: str, collections: Sequence[str], language: str
) -> tuple[Part, tuple[str, ...]]:
    """Give a route for each list. returns: and the URLs of the first pages

    posts: the collection that is listed where nothing else is known
    """
    files: dict[str, bytes] = {}
    urls: list[str] = []
    for each in found:
        kind = each.kind if each.kind in collections else posts
        if kind and "{page}" in each.pattern and not refused(each.pattern.replace("{page}", "1")):
            for name, text in _routes(each, kind, language):
                files.setdefault(name, text.encode())
            urls.append(served(each.first))
    return Part(files=files), tuple(urls)


def _routes(each: Listing, kind: str, language: str) -> Iterator[tuple[str, str]]:
    first, pattern = served(each.first), served(each.pattern)
    told = {
        "title": _quoted(title_of(first)),
        "language": _quoted(language),
        "collection": _quoted(kind),
        "size": each.size or _SIZE,
    }
    folder, _, rest = pattern.partition("{page}")
    if first == folder and first != "/" and rest == "/":
        yield f"pages{folder}[...page].html", _TEMPLATE.format(**told)
        return
    yield f"pages{pattern.rstrip('/').replace('{page}', '[page]')}.html", _TEMPLATE.format(**told)
    if first != "/":  # The home page is the theme's.
        yield name_of(first), _FIRST.format(**told, url=_quoted(first))


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
