"""A body from its Markdown, in a small site."""

from contextlib import nullcontext
from dataclasses import dataclass

from sitegen.model.body import Body, unpacked
from sitegen.model.config import Markdown
from sitegen.model.recipe import Recipe
from sitegen.render.markdown.body import BodyMaker
from sitegen.render.owned import Owned
from sitegen.trace.facts import Facts
from sitegen.trace.key import Key
from sitegen.trace.reader import Reader
from sitegen.trace.sources import Values

COMPONENTS = {
    "card": "{% props title='', tone='plain', n=0, **attrs %}"
    "<div{{ attrs }}>{{ title }}|{{ tone }}|{{ n }}|{{ slot('label') }}|{{ slot() }}|"
    "{{ slot('footer') }}</div>",
    "badge": "{% props tone='plain' %}<b class=\"{{ tone }}\">{{ slot() }}</b>",
    "ui/key": "<kbd>{{ slot() }}</kbd>\n",
    "video": "{% props id, src='', href='' %}<i>{{ id }}{{ src }}{{ href }}{{ slot() }}</i>",
    "code-box": "box",
    "own": "{% props what %}{% if what == 'page' %}{{ page.url }}{% endif %}"
    "{% if what == 'menu' %}{{ menu('main') }}{% endif %}"
    "{% if what == 'site' %}{{ site.title }} {{ t('word') }} {{ page is defined }}{% endif %}",
    "wrong": "a\n{{ component('badge', titel=1) }}",
    "uses": "{% component 'badge' %}{{ slot() }}{% endcomponent %}",
}
PARTS = {name: Owned(f"components/{name}.html", text) for name, text in COMPONENTS.items()}
SITE = {
    "config": {
        "site.base": "",
        "site.url": "https://me.example",
        "site.title@en": "Me & mine",
        "site.default_language": "en",
    },
    "component": {**PARTS, "*": tuple(COMPONENTS)},
    "string": {"en\nword": "Word"},
    "url": {
        "content/blog/a.md": "/blog/a/",
        "content/blog/b.md": "/blog/b/",
        "content/blog/trip/index.md": "/blog/trip/",
        "content/notes/深入.md": "/notes/深入/",
    },
    "copy": {
        "content/blog/cat.jpg": "blog/cat.jpg",
        "content/blog/my cat.jpg": "blog/my cat.jpg",
        "content/blog/.secret": "blog/.secret",
        "content/paper.pdf": "paper.pdf",
    },
    "page": {"/blog/tags/": {}, "/blog/a/2/": {}},
    "folder": {
        "content/blog": ("a.md", "b.md", "cat.jpg", "draft.md", "trip"),
        "content": ("blog", "notes", "paper.pdf"),
        "content/blog/trip": ("index.md",),
    },
}


@dataclass(frozen=True)
class Made:
    body: Body
    problems: tuple[str, ...]
    wants: tuple[Recipe, ...]
    asked: tuple[tuple[str, str], ...]
    facets: dict[str, str]

    @property
    def html(self) -> str:
        return self.body.html


def made(text: str, markdown: Markdown | None = None, language: str = "en", **more: object) -> Made:
    """Make the body of `content/blog/a.md`.

    more: `base`, `limit` or `plugins`
    """
    row = {"language": language, "source": "content/blog/a.md"}
    config = {**SITE["config"], "site.base": more.get("base", "")}
    answers = {**SITE, "config": config, "text": {"blog/a": text}}
    answers["row"] = {"blog/a\nlanguage source": row}
    reader = Reader(Facts({kind: Values(values) for kind, values in answers.items()}))
    maker = BodyMaker(
        markdown or Markdown(), more.get("limit", nullcontext), more.get("plugins", ())
    )
    result = maker(Key("body", "blog/a"), reader)
    problems = tuple(
        f"{each.place.line}:{each.place.column} {each.fact} [{each.code}] {each.hint}"
        for each in result.problems
    )
    asked = tuple((answer.kind, answer.name) for answer in reader.answers())
    body = unpacked(result.data or b"")
    return Made(body, problems, reader.wants(), asked, dict(result.facets))


def html(text: str, **settings: object) -> str:
    """Give the HTML alone, with these settings of `[markdown]`."""
    language = str(settings.pop("language", "en"))
    return made(text, Markdown(**settings), language).html  # type: ignore[arg-type]
