"""Pages by tags, categories and the like, at their old URLs."""

import json
import re
from collections.abc import Iterator, Sequence

from sitegen.migrate.addresses import part_of, refused, served
from sitegen.migrate.jsx.stub import name_of, title_of
from sitegen.migrate.part import Part
from sitegen.migrate.routes import Taxonomy
from sitegen.text.slug import slug

_WIDTH = 100

_INDEX = """---
title: {title}
permalink: {url}
languages: [{language}]
---
{{% extends "base.html" %}}

{{%- block main %}}
<h1>{{{{ page.title }}}}</h1>
<ul class="cloud">
  {{%- for term in taxonomy({key}) %}}
  <li><a href="{{{{ term.url }}}}">{{{{ term.name }}}}
    <span class="count">{{{{ term.count }}}}</span></a></li>
  {{%- endfor %}}
</ul>
{{%- endblock %}}
"""


def taxonomies(
    found: Sequence[Taxonomy], language: str
) -> tuple[tuple[str, ...], Part, tuple[str, ...]]:
    """Give declarations for `content_config.py`, pages of all terms, and the URLs of both."""
    declared: list[str] = []
    files: dict[str, bytes] = {}
    urls: list[str] = []
    for each in found:
        if "{term}" not in each.pattern or refused(each.pattern.replace("{term}", "a")):
            continue
        has_own = served(each.index) == _own_index(each.pattern) if each.index else False
        declared.append("\n".join(_declaration(each, has_own)))
        urls += map(served, (*each.terms.values(), *each.others))
        if each.index:
            urls.append(served(each.index))
        if each.index and not has_own:
            files[name_of(each.index)] = _INDEX.format(
                title=_quoted(title_of(each.index)),
                url=_quoted(served(each.index)),
                language=_quoted(language),
                key=_quoted(each.key),
            ).encode()
    return tuple(declared), Part(files=files), tuple(urls)


def _declaration(each: Taxonomy, has_own_index: bool) -> Iterator[str]:
    """Write one call, as a formatter would."""
    given = [_quoted(each.key), f"permalink={_quoted(served(each.pattern))}"]
    given += [f"paginate={each.size}"] if each.size else []
    given += [] if has_own_index else ['index_template=""']
    name = f"{re.sub(r'[^a-z0-9_]+', '_', each.key.lower()).strip('_') or 'more'}_pages"
    slugs = dict(_slugs(each))
    one = f"{name} = taxonomy({', '.join(given)})"
    if not slugs and len(one) <= _WIDTH:
        yield one
        return
    yield f"{name} = taxonomy("
    yield from (f"    {each}," for each in given)
    if slugs:
        yield "    # Terms whose address is not their slug."
        yield "    slugs={"
        yield from (f"        {_quoted(term)}: {_quoted(to)}," for term, to in slugs.items())
        yield "    },"
    yield ")"


def _slugs(each: Taxonomy) -> Iterator[tuple[str, str]]:
    for term, url in sorted(each.terms.items()):
        part = part_of(url, each.pattern)
        if part and "/" not in part and part != slug(term):
            yield term, part


def _own_index(pattern: str) -> str:
    return pattern.partition("{term}")[0].rpartition("/")[0] + "/"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
