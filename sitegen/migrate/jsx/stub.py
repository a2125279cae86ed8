"""A template in the place of a page that has to be written anew."""

import json
import re
from collections.abc import Callable

from sitegen.migrate.jsx.text import Shown
from sitegen.migrate.part import Part

COMPONENT = "components/to_do.html"
DECLARATION = """# What is left to do, shown on its page by `sitegen dev`.
class ToDo(BaseModel):
    title: str
    page: str
    todo: str


to_do = collection(table("data/to_do.yml"), schema=ToDo)"""
# Drafts: what they say is shown while the site is written, and never in a build.
TABLE = "data/to_do.yml"
_ODD = re.compile(r'[\[\]<>:"|?*#\\{}\x00-\x1f]')

_STUB = """---
title: {title}
permalink: {url}
languages: [{language}]
---
{{# Stands in for {source}, a React component. Write this page anew, then take it out of
   data/to_do.yml. #}}
{{% extends "base.html" %}}

{{%- block main %}}
{{{{ component("to_do", page={url}) }}}}
{body}
{{%- endblock %}}
"""

_POSTS = '{{ component("posts", posts=collection(theme.posts).sort("-date")) }}'

TO_DO = """{# What is left to do on a page; shown in `sitegen dev` and with `--drafts` only. #}
{% props page %}
{% for row in collection("to_do").where(page=page) %}
<aside class="alert" role="note" style="border: 2px dashed; padding: 0.5em 1em">
  <p><strong>{{ row.title }}</strong> {{ row.todo }}</p>
</aside>
{% endfor %}
"""


def stub(source: str, url: str, shown: Shown, language: str, has_posts: bool) -> str:
    """Write the template that stands in for a page.

    source: path of the component
    url:    as the new site serves it
    """
    title = shown.title or title_of(url)
    head = "" if "<h1" in shown.html else "<h1>{{ page.title }}</h1>\n"
    words = f'<div class="prose">\n{shown.html}\n</div>' if shown.html else ""
    posts = _POSTS if shown.is_list and has_posts else ""
    body = head + "\n".join(each for each in (words, posts) if each)
    return _STUB.format(
        title=_quoted(title),
        url=_quoted(url),
        language=_quoted(language),
        source=source.replace("#}", "# }"),
        body=body.strip(),
    )


def title_of(url: str) -> str:
    """Guess a title from a URL."""
    last = url.rstrip("/").removesuffix(".html").rpartition("/")[2]
    return last.replace("-", " ").replace("_", " ").strip().capitalize() or "Home"


def name_of(url: str) -> str:
    """Name the file of the template for a URL."""
    bare = url.strip("/").removesuffix(".html") or "index"
    return f"pages/{_ODD.sub('-', bare)}.html"


def to_do(rows: Callable[[], list[dict[str, str]]]) -> Part:
    """Give the table of what is left to do, and the component that shows its rows."""
    lines = ["# Shown in `sitegen dev` on the pages they speak of; take a row out when it is done."]
    for row in rows():
        first, *rest = [f"{key}: {_quoted(value)}" for key, value in row.items()]
        lines += [f"- {first}", *(f"  {each}" for each in rest), "  draft: true"]
    return Part(files={TABLE: ("\n".join(lines) + "\n").encode(), COMPONENT: TO_DO.encode()})


def _quoted(text: str) -> str:
    """Write text as YAML; what JSON writes, YAML reads."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
