"""The law: whatever happened to a site, a build gives what a clean build gives."""

import shutil
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitegen.build import Options
from tests.pictures import picture
from tests.sites import NOW, run, tree, write, written

SITE = written(
    """
=== sitegen.toml
[site]
title = "Laws"
url = "https://example.org"
theme = "plain"
languages = ["en", "zh-TW"]

[[menu.main]]
title = "One"
url = "content/blog/one.md"

[redirects]
"/gone/" = "/"

=== content_config.py
import schemas
from sitegen.content import collection, files, table, taxonomy

blog = collection(files("content/blog/**/*.md"), schema=schemas.Post, permalink="/blog/{slug}/", sort="-date")
people = collection(table("data/people.yml"))
tags = taxonomy("tags", permalink="/tags/{term}/", paginate=2, feed=True)

=== schemas.py
from datetime import date
from typing import Annotated

from pydantic import BaseModel
from sitegen.content import Image, Reference


class Post(BaseModel):
    title: str
    date: date
    tags: list[str] = []
    author: Annotated[str, Reference("people")] | None = None
    cover: Image | None = None

=== data/people.yml
jane: {title: Jane}
john: {title: John}

=== data/links.yml
- https://example.com/

=== content/blog/one.md
---
title: One
date: 2026-01-01
tags: [red, blue]
author: jane
---
First [two](two.md) and ![a cat](cat.png).

## Part

Second.

=== content/blog/one.zh-TW.md
---
title: 一
date: 2026-01-01
tags: [red]
---
第一篇。

=== content/blog/two.md
---
title: Two
date: 2026-02-01
tags: [blue]
cover: dog.jpg
---
See [one](one.md#part).

=== content/blog/three/index.md
---
title: Three
date: 2026-03-01
---
Alone, :badge[with]{tone=good} one.

:::card
And more.
:::

=== content/blog/soon.md
---
title: Soon
date: 2026-07-01
---
Later.

=== pages/index.html
---
title: Home
---
{% extends "base.html" %}
{% block main %}{% for post in collection("blog").limit(2) %}{{ post.title }} {{ post.excerpt }}{% endfor %}
{{ data.links[0] }} {{ env("NOBODY_SETS_THIS") }}{% endblock %}
=== pages/list/[...page].html
---
title: List
paths: {collection: blog, paginate: 2}
---
{% extends "base.html" %}
{% block main %}{% for post in page.pagination.data %}<a href="{{ post.url }}">{{ post.title }}</a>{% endfor %}{% endblock %}
=== pages/by/[name].html
{{ page.params.name }}
=== pages/by/[name].py
from names import NAMES

def paths(site):
    return [{"params": {"name": name}} for name in NAMES]
=== names.py
NAMES = ["ann"]
=== themes/plain/templates/base.html
<html lang="{{ page.language }}"><head><title>{{ page.title }}</title>
<link rel="stylesheet" href="{{ asset("css/site.css") }}"></head>
<body>{% include "menu.html" %}{% block main %}{% endblock %}{{ t("foot", count=2) }} {{ now().year }}</body></html>
=== themes/plain/templates/menu.html
{% for line in menu("main") %}<a href="{{ line.url }}">{{ line.title }}</a>{% endfor %}
=== themes/plain/templates/entry.html
{% extends "base.html" %}
{% block main %}<h1>{{ entry.title }}</h1>{{ component("card", title=entry.title) }}{{ component("chip") }}{{ entry.html }}
{% for term in entry.terms("tags") %}<a href="{{ term.url }}">{{ term.name }}</a>{% endfor %}
{{ site.title }}{% for each in page.languages %}<a href="{{ each.url }}">{{ each.language }}</a>{% endfor %}{% if page.fallback %}{{ page.fallback.url }}{% endif %}
{% if entry.cover is defined and entry.cover %}{{ image(entry.cover, alt="", width=40) }}{% endif %}
{% if entry.prev %}{{ entry.prev.title }}{% endif %}{% if entry.next %}{{ entry.next.title }}{% endif %}
{% if entry.collection == "blog" and entry.author %}{{ entry.author.title }}{% endif %}{% endblock %}
=== themes/plain/templates/term.html
{% extends "base.html" %}
{% block main %}{{ page.term.name }} {{ page.term.count }}{% for post in page.pagination.data %}{{ post.title }}{% endfor %}{% endblock %}
=== themes/plain/templates/terms.html
{% extends "base.html" %}
{% block main %}{% for term in taxonomy("tags") %}{{ term.name }}{{ term.count }}{% endfor %}{% endblock %}
=== themes/plain/assets/css/site.css
@import "leaf.css";
@font-face { font-family: f; src: url(../fonts/f.woff2) }
body { color: black }
=== themes/plain/components/card.html
{% props title=t("foot") %}
<b>{{ title }}</b>{{ slot() }}{% for post in collection("blog").limit(1) %}{{ post.title }}{% endfor %}
=== themes/plain/components/badge.html
{% props tone="plain" %}
<i class="{{ tone }}">{{ slot() }}</i>
=== themes/plain/assets/css/leaf.css
p { margin: 0 }
=== themes/plain/assets/fonts/f.woff2
a font
=== components/chip.html
<i>chip</i>
=== components/chip.css
i { top: 0 }
=== themes/plain/i18n/en.yml
foot: Foot
=== themes/plain/i18n/zh-TW.yml
foot: 頁尾
=== themes/bare/theme.toml
parent = "plain"
=== themes/bare/templates/menu.html
no menu
=== components/step.html
{% props size=1 %}
<button>{{ size }}</button>
=== components/step.js
import { add } from "./add.js";
export default add;
=== components/add.js
export const add = 1;
=== assets/js/sum.js
export const sum = 1;
=== pages/island.html
<html><head></head><body>{{ component("step", client="visible", size=2) }}</body></html>
=== static/robots-note.txt
note
"""
)

CAT, DOG = picture("90x60 png"), picture("90x60")
SITE |= {
    "content/blog/cat.png": CAT,
    "content/blog/dog.jpg": DOG,
    "static/trip.jpg": picture("9x9"),
}

Edit = Callable[[Path], None]


def replaced(name: str, old: str, new: str) -> Edit:
    """Replace a piece of text, back and forth."""

    def edit(root: Path) -> None:
        path = root / name
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            both = (new, old) if new in text else (old, new)
            path.write_text(text.replace(*both), encoding="utf-8")

    return edit


def present(name: str, text: str) -> Edit:
    """Write a file, or delete it when it is there."""

    def edit(root: Path) -> None:
        path = root / name
        if path.is_file():
            path.unlink()
        else:
            write(root, {name: text})

    return edit


def swapped(name: str, old: bytes, new: bytes) -> Edit:
    """Put other bytes into a file, back and forth."""

    def edit(root: Path) -> None:
        path = root / name
        if path.is_file():
            path.write_bytes(old if path.read_bytes() == new else new)

    return edit


def moved(name: str, other: str) -> Edit:
    """Rename a file or a folder, back and forth."""

    def edit(root: Path) -> None:
        here, there = (root / name, root / other)
        if not here.exists():
            here, there = there, here
        if here.exists() and not (there.exists() and not there.samefile(here)):
            there.parent.mkdir(parents=True, exist_ok=True)
            here.rename(there)

    return edit


def linked(name: str, target: str) -> Edit:
    """Link a file to another place, or remove the link when it is there."""

    def edit(root: Path) -> None:
        path = root / name
        if path.is_symlink():
            path.unlink()
        else:
            path.symlink_to(target)

    return edit


POST = "---\ntitle: New\ndate: 2026-04-01\ntags: [blue]\n---\nNew [one](one.md).\n"
EDITS: dict[str, Edit] = {
    "prose": replaced("content/blog/one.md", "Second.", "Another second."),
    "excerpt": replaced("content/blog/two.md", "See", "Look at"),
    "heading": replaced("content/blog/one.md", "## Part", "## Parted"),
    "title": replaced("content/blog/two.md", "title: Two", "title: Deux"),
    "date": replaced("content/blog/one.md", "2026-01-01", "2026-05-01"),
    "tag": replaced("content/blog/two.md", "[blue]", "[blue, green]"),
    "tag spelt otherwise": replaced("content/blog/one.md", "[red, blue]", "[Red, blue]"),
    "draft": replaced("content/blog/two.md", "tags: [blue]", "tags: [blue]\ndraft: true"),
    "unlisted": replaced("content/blog/one.md", "author:", "unlisted: true\nauthor:"),
    "slug": replaced("content/blog/one.md", "author:", "slug: uno\nauthor:"),
    "permalink refused": replaced("content/blog/one.md", "author:", "permalink: /../x/\nauthor:"),
    "no picture named": replaced("content/blog/one.md", "author:", "cover: one.md\nauthor:"),
    "alias": replaced("content/blog/one.md", "author:", "aliases: [/old/]\nauthor:"),
    "author": replaced("content/blog/one.md", "author: jane", "author: john"),
    "unknown author": replaced("content/blog/one.md", "author: jane", "author: nobody"),
    "unknown key": replaced("content/blog/one.md", "author: jane", "auhtor: jane"),
    "broken link": replaced("content/blog/two.md", "one.md", "oen.md"),
    "bad date": replaced("content/blog/two.md", "2026-02-01", "yesterday"),
    "longer front matter": replaced("content/blog/one.md", "title:", "# a comment\ntitle:"),
    "new post": present("content/blog/new.md", POST),
    "near name": present("content/blog/oena.md", POST),
    "same URL": present("content/blog/two/index.md", POST),
    "post renamed": moved("content/blog/two.md", "content/blog/zwei.md"),
    "post renamed by case": moved("content/blog/two.md", "content/blog/Two.md"),
    "translation": moved("content/blog/one.zh-TW.md", "one.zh-TW.md"),
    "collection emptied": moved("content/blog", "blog-away"),
    "folder moved": moved("content/blog/three", "content/blog/deep/three"),
    "picture": swapped("content/blog/cat.png", CAT, picture("90x60 png green")),
    "picture of another size": swapped("content/blog/cat.png", CAT, picture("60x90 png")),
    "picture torn": swapped("content/blog/dog.jpg", DOG, picture("90x60 torn")),
    "no picture": swapped("content/blog/dog.jpg", DOG, b"words"),
    "picture gone": moved("content/blog/cat.png", "cat.png"),
    "picture moved": moved("content/blog/dog.jpg", "content/blog/dogs/dog.jpg"),
    "picture linked to": replaced("content/blog/one.md", "Second.", "Second [cat](cat.png)."),
    "picture that tells its place": swapped("static/trip.jpg", picture("9x9"), picture("9x9 gps")),
    "link that leads out": linked("content/blog/far.jpg", "/"),
    "link to nothing": linked("content/blog/none.jpg", "nowhere.jpg"),
    "option of a picture": replaced("content/blog/one.md", "(cat.png)", "(cat.png){width=30}"),
    "wrong option of a picture": replaced("content/blog/one.md", "(cat.png)", "(cat.png){qualty=30}"),
    "formats": replaced("sitegen.toml", "[redirects]", '[images]\nformats = ["avif", "webp"]\n\n[redirects]'),
    "widths between": replaced("sitegen.toml", "[redirects]", '[images]\nbreakpoints = [30, 60]\n\n[redirects]'),
    "low effort": replaced("sitegen.toml", "[redirects]", '[images]\neffort = "low"\n\n[redirects]'),
    "placeholder": replaced("sitegen.toml", "[redirects]", '[images]\nplaceholder = "colour"\n\n[redirects]'),
    "fewer pixels": replaced("sitegen.toml", "[redirects]", '[images]\nmax_pixels = 3000\n\n[redirects]'),
    "template": replaced("themes/plain/templates/base.html", "<body>", "<body class='x'>"),
    "template comment": replaced("themes/plain/templates/base.html", "<body>", "<body>{# x #}"),
    "template mistake": replaced("themes/plain/templates/entry.html", "entry.title }}", "entry.titel }}"),
    "block renamed": replaced("themes/plain/templates/base.html", "block main", "block mian"),
    "text outside of blocks": replaced("themes/plain/templates/entry.html", "{% block main", "lost {% block main"),
    "partial": replaced("themes/plain/templates/menu.html", "{{ line.title }}", "<b>{{ line.title }}</b>"),
    "partial overridden": present("templates/menu.html", "the site's own menu"),
    "layout for the collection": present("templates/blog.html", "{{ entry.title }}"),
    "component": replaced("themes/plain/components/card.html", "<b>", "<strong>"),
    "component overridden": present("components/card.html", "{% props title='' %}mine {{ slot() }}"),
    "component added": present("components/note.html", "own {{ slot() }}"),
    "component gone": moved("themes/plain/components/badge.html", "away/badge.html"),
    "component mistake": replaced("themes/plain/components/badge.html", "{{ tone }}", "{{ toen }}"),
    "near component": present("components/bagde.html", "{{ slot() }}"),
    "prop": replaced("content/blog/three/index.md", "tone=good", "tnoe=good"),
    "component called": replaced("content/blog/two.md", "See", ":::note\nSee\n:::\n\nSee"),
    "theme mistake": present("themes/plain/theme.toml", "parnet = 'x'\n"),
    "theme": replaced("sitegen.toml", 'theme = "plain"', 'theme = "bare"'),
    "site title": replaced("sitegen.toml", 'title = "Laws"', 'title = "Ways"'),
    "base": replaced("sitegen.toml", 'theme =', 'base = "/sub"\ntheme ='),
    "menu": replaced("sitegen.toml", 'title = "One"', 'title = "Uno"'),
    "url style": replaced("sitegen.toml", "[redirects]", '[build]\nurl_style = "file"\n\n[redirects]'),
    "redirect": replaced("sitegen.toml", '"/gone/"', '"/lost/"'),
    "unknown setting": replaced("sitegen.toml", "[redirects]", "[redirect]"),
    "markdown setting": replaced("sitegen.toml", "[redirects]", "[markdown]\nanchors = true\n\n[redirects]"),
    "level": replaced("sitegen.toml", "[redirects]", '[check.levels]\nSG401 = "warning"\n\n[redirects]'),
    "schema": replaced("schemas.py", "title: str", "title: str = 'x'"),
    "schema stricter": replaced("schemas.py", "tags: list[str] = []", "tags: list[str]  # wanted"),
    "permalink": replaced("content_config.py", "/blog/{slug}/", "/b/{slug}/"),
    "pattern mistake": replaced("content_config.py", "/blog/{slug}/", "/blog/{slug/"),
    "unknown order": replaced("content_config.py", '"-date"', '"-daet"'),
    "taxonomy of another key": replaced("content_config.py", 'taxonomy("tags"', 'taxonomy("tgas"'),
    "order": replaced("content_config.py", '"-date"', '"title"'),
    "taxonomy": replaced("content_config.py", "paginate=2", "paginate=1"),
    "python mistake": replaced("content_config.py", "import schemas", "import shcemas as schemas"),
    "collection declared twice": replaced("content_config.py", "people =", 'all = collection(files("content/blog/*.md"))\npeople ='),
    "collection of no name": replaced("content_config.py", "blog = collection(", "_blog = collection("),
    "field that is not seen": replaced("schemas.py", "    title: str", "    summary: str = ''\n    title: str"),
    "no declaration": moved("content_config.py", "content_config.txt"),
    "data": replaced("data/links.yml", "example.com", "example.net"),
    "data file broken": replaced("data/people.yml", "{title: Jane}", "{title: Jane"),
    "person": replaced("data/people.yml", "title: Jane", "title: Janet"),
    "string": replaced("themes/plain/i18n/en.yml", "Foot", "Feet"),
    "string with plurals": present("i18n/en.yml", "foot: {one: a foot, other: feet}\n"),
    "string overridden": present("i18n/en.yml", "foot: mine\n"),
    "string asked for by a near name": present("pages/strings.html", "{{ t('foto') }}"),
    "strings that cannot be read": present("i18n/en.yml", "foot: [\n"),
    "string missing": replaced("themes/plain/i18n/zh-TW.yml", "foot", "feet"),
    "style": replaced("themes/plain/assets/css/site.css", "black", "navy"),
    "translation added": present("content/blog/two.zh-TW.md", "---\ntitle: 二\ndate: 2026-02-01\n---\n見[三](three/index.md)。\n"),
    "language added": replaced("sitegen.toml", '["en", "zh-TW"]', '["en", "zh-TW", "de"]'),
    "fallback": replaced("sitegen.toml", "[redirects]", '[languages.zh-TW]\nfallback = "en"\n\n[redirects]'),
    "settings of a language": replaced("sitegen.toml", "[redirects]", '[languages.zh-TW]\ntitle = "法"\nfallback = "en"\npermalinks = {blog = "/文/{slug}/"}\n[[languages.zh-TW.menu.main]]\ntitle = "三"\nurl = "content/blog/three/index.md"\n\n[redirects]'),
    "imported style": replaced("themes/plain/assets/css/leaf.css", "margin", "padding"),
    "imported style overridden": present("assets/css/leaf.css", "p { order: 1 }"),
    "imported style moved": moved("themes/plain/assets/css/leaf.css", "themes/plain/assets/css/leaves.css"),
    "style broken": replaced("themes/plain/assets/css/site.css", "color: ", "color "),
    "font": replaced("themes/plain/assets/fonts/f.woff2", "a font", "another font"),
    "font missing": moved("themes/plain/assets/fonts/f.woff2", "themes/plain/assets/fonts/g.woff2"),
    "component's style": replaced("components/chip.css", "top", "left"),
    "component without style": moved("components/chip.css", "components/chop.css"),
    "component's style imports": replaced("components/chip.css", "i {", "@import '../assets/css/leaf.css'; i {"),
    "styles linked": replaced("sitegen.toml", "[redirects]", "[assets]\ninline_below = 0\n\n[redirects]"),
    "another host": replaced("sitegen.toml", "[redirects]", '[assets]\nprefix = "https://cdn.example.org"\n\n[redirects]'),
    "static": replaced("static/robots-note.txt", "note", "notes"),
    "static clash": present("static/list/index.html", "clash"),
    "island": replaced("components/step.js", "default add", "default (add + 1)"),
    "island's import": replaced("components/add.js", "= 1", "= 2"),
    "island's lost import": replaced("components/step.js", "./add.js", "./adds.js"),
    "island's script gone": moved("components/step.js", "step.js"),
    "island's near name": present("components/adds.js", "export const add = 3;"),
    "island's trigger": replaced("pages/island.html", 'client="visible"', 'client="load"'),
    "island's wrong trigger": replaced("pages/island.html", "visible", "visble"),
    "island's import by name": replaced("components/add.js", "export", 'import "sum"; export'),
    "import map": replaced("sitegen.toml", "[redirects]", '[islands.imports]\nsum = "js/sum.js"\n\n[redirects]'),
    "imported by name": replaced("assets/js/sum.js", "= 1", "= 2"),
    "policy": replaced("sitegen.toml", "[redirects]", "[security]\ncsp = true\n\n[redirects]"),
    "route": present("pages/extra.html", "---\ntitle: Extra\n---\n{{ page.title }}"),
    "route mistake": replaced("pages/index.html", "title: Home", "titel: Home"),
    "route's Python": replaced("pages/by/[name].py", "in NAMES", "in (*NAMES, 'zoe')"),
    "route's module": replaced("names.py", "ann", "ben"),
    "route page size": replaced("pages/list/[...page].html", "paginate: 2", "paginate: 3"),
}  # fmt: skip
# Edits that no file sees: the clock, and what the command line says.
OTHERS = ("a month later", "a second later", "drafts", "future", "a killed build")


class Killed(BaseException):
    """The build was killed."""


def history(steps: list[str]) -> None:
    """Live through a history and compare, after every step, with a clean build."""
    with tempfile.TemporaryDirectory() as folder:
        root = write(Path(folder) / "site", SITE)
        options = Options(now=NOW)
        for step in ["", *steps]:
            if step in EDITS:
                EDITS[step](root)
            options = changed(options, step)
            if step == "a killed build":
                EDITS["template"](root)
                killed(root, options)
            compare(root, Path(folder), options, step)


def changed(options: Options, step: str) -> Options:
    """Turn the clock, or another switch of the command line."""
    now = options.now
    if step == "a month later":
        now += timedelta(days=31)
    if step == "a second later":
        now += timedelta(seconds=1)
    drafts = options.drafts != (step == "drafts")
    return Options(now, drafts, options.future != (step == "future"))


def killed(root: Path, options: Options) -> None:
    """Kill a build after its first tasks."""
    from sitegen.world.local import Local

    class Dying(Local):
        """A world whose third task is the last."""

        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments)
            each = self.each

            def dying(do, things, *weights):
                for count, done in enumerate(each(do, things, *weights)):
                    if count == 3:
                        raise Killed()
                    yield done

            self.each = dying

    import contextlib

    with contextlib.suppress(Killed):
        run(root, options=options, world=Dying)


def compare(root: Path, folder: Path, options: Options, step: str) -> None:
    """Hold a build on its old cache beside one with a cache that is new."""
    from sitegen.model.problem import Trouble

    fresh = folder / "fresh"
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        clean = run(root, fresh, options)
    except Trouble as trouble:
        with pytest.raises(Trouble) as raised:
            run(root, options=options)
        assert raised.value.problems == trouble.problems
        return
    now = run(root, options=options, publishes=True)
    assert now.built.problems == clean.built.problems, step
    assert now.files == clean.files, step
    if not clean.built.has_errors:
        published = {
            n: data for n, data in tree(root / "dist").items() if not n.startswith(".sitegen")
        }
        assert published == clean.files, step
        again = run(root, options=options, publishes=True)
        assert again.published and not again.published.written and not again.made(), step


def test_nothing_is_wrong_with_the_site_that_is_edited(tmp_path):
    """An error from the first step on would leave most of what the edits touch unmade."""
    assert run(write(tmp_path / "site", SITE), options=Options(now=NOW)).told == []


@pytest.mark.slow
@pytest.mark.parametrize("step", [*EDITS, *OTHERS])
def test_an_edit_and_its_reversal_give_what_clean_builds_give(step):
    history([step, step])


@pytest.mark.slow
def test_any_history_gives_what_a_clean_build_gives(request):
    """Hold the law to random histories; `--histories 2000` takes an hour instead of a minute."""
    slow = [HealthCheck.too_slow, HealthCheck.data_too_large]
    count = request.config.getoption("--histories")

    @settings(max_examples=count, derandomize=True, suppress_health_check=slow)
    @given(st.lists(st.sampled_from([*EDITS, *OTHERS]), min_size=2, max_size=8))
    def holds(steps):
        history(steps)

    holds()
