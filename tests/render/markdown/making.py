"""A body from its Markdown, in a small site."""

from contextlib import nullcontext
from dataclasses import dataclass

from sitegen.model.body import Body, unpacked
from sitegen.model.config import Images, Markdown
from sitegen.model.picture import Probe, Seen
from sitegen.model.problems.pictures import broken_picture
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
TORN = broken_picture("content/blog/torn.jpg", "it ends too early")
SITE = {
    "config": {
        "site.base": "",
        "images": Images(),
        "site.url": "https://me.example",
        "site.title@en": "Me & mine",
        "site.default_language": "en",
    },
    "component": {**PARTS, "*": tuple(COMPONENTS)},
    "string": {"en\nword": "Word"},
    "asset": {"img/logo.svg": "assets/img/logo.svg"},
    "probe": {
        "content/blog/photo.jpg": Seen("0123456789abcdef", Probe(2000, 1000, "jpeg")),
        "content/blog/film.gif": Seen("1123456789abcdef", Probe(300, 200, "gif", frames=9)),
        "content/blog/plan.svg": Seen("2123456789abcdef", Probe(40, 20, "svg", has_alpha=True)),
        "content/blog/torn.jpg": Seen("3123456789abcdef", None, (TORN,)),
        "assets/img/logo.svg": Seen("4123456789abcdef", Probe(60, 20, "svg", has_alpha=True)),
    },
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
        "content/blog/plan.svg": "assets/plan.2123456789.svg",
        "content/blog/torn.jpg": "assets/torn.3123456789.jpg",
        "assets/img/logo.svg": "assets/logo.4123456789.svg",
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
