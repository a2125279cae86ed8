"""A small site as facts, for tests of what templates see."""

import dataclasses
from collections.abc import Mapping
from datetime import UTC, date

from sitegen.assets.sheet import Stylesheet
from sitegen.assets.sources import Copies
from sitegen.model.body import NO_BODY, Body, Heading
from sitegen.model.config import Images, Markdown, MenuItem
from sitegen.model.entry import Entry
from sitegen.model.page import Page
from sitegen.model.picture import Probe, Seen
from sitegen.model.plan import Term
from sitegen.render.owned import Owned
from sitegen.render.scene import Scene
from sitegen.trace.facts import Facts
from sitegen.trace.projections import Projections
from sitegen.trace.reader import Reader
from sitegen.trace.rows import Table
from sitegen.trace.sources import Values

ICON = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M0 0"/></svg>'
TERM = {"name": "Clouds", "slug": "clouds", "url": "/tags/clouds/"}
ENTRIES = [
    Entry(
        "blog/one", "blog", "one", "en", "one", "content/blog/one.md", "one", "One & only",
        date(2024, 3, 5), data={"tags": ("Clouds",), "authors": ("jane",), "rank": 1},
    ),
    Entry("blog/two", "blog", "two", "en", "two", "content/blog/two.md", "two", "Two", date(2024, 4, 1)),
    Entry("blog/one@zh-TW", "blog", "one", "zh-TW", "one", "content/blog/one.zh-TW.md", "one", "一"),
    Entry("authors/jane", "authors", "jane", "en", "jane", "data/authors.yml", "jane", "Jane Doe"),
]  # fmt: skip
HEADINGS = (Heading(2, "a", "A", "A"), Heading(3, "b", "B", "B"), Heading(2, "c", "C", "C"))
BODIES = {"blog/one": Body("<p>Hi</p>", HEADINGS, "<p>Hi</p>", "Hi", False, 1, 1)}
PAGES = {
    page.url: page
    for page in [
        Page(
            "/blog/one/", "blog/one/index.html", "entry", "en", "post.html", "content/blog/one.md",
            "One & only", entry="blog/one", group="entry:blog:one",
        ),
        Page(
            "/zh-TW/blog/one/", "zh-TW/blog/one/index.html", "entry", "zh-TW", "post.html",
            "content/blog/one.zh-TW.md", "一", entry="blog/one@zh-TW", group="entry:blog:one",
        ),
        Page("/", "index.html", "route", "en", "pages/index.html", "pages/index.html", "Home"),
    ]
}  # fmt: skip
SETTINGS = {
    "site.title@en": "A <site>",
    "site.title@zh-TW": "一個 <site>",
    "site.languages": ("en", "zh-TW"),
    "language.direction@en": "ltr",
    "language.direction@zh-TW": "ltr",
    "language.name@zh-TW": "中文",
    "site.url": "https://example.org",
    "site.base": "/base",
    "site.default_language": "en",
    "build.url_style": "directory",
    "assets.prefix": "",
    "assets.inline_below": 2048,
    "images": Images(content_width=720),
    **{f"markdown.{each.name}": each.default for each in dataclasses.fields(Markdown)},
    "extra.motto": "Slowly",
    "menu.main@en": (
        MenuItem("One", "content/blog/one.md"),
        MenuItem("Far", "https://example.com/", weight=2),
    ),
    "menu.main@zh-TW": (
        MenuItem("一", "content/blog/one.zh-TW.md", language="zh-TW"),
        MenuItem("Far", "https://example.com/", weight=2),
    ),
}


class Bodies(Values):
    """Facets of bodies."""

    table = property(lambda self: self)

    def field(self, id, name):
        """Give a facet."""
        return getattr(BODIES.get(id, NO_BODY), name)


class Around:
    """URL and terms of each entry."""

    names = ("url", "terms:tags")

    def __init__(self, urls, terms) -> None:
        self._held = {"url": urls, "terms:tags": terms}

    def field(self, entry, name):
        return self._held[name].get(entry.id, "" if name == "url" else ())


def facts(
    templates: Mapping[str, str] | None = None, components: Mapping[str, str] | None = None
) -> Facts:
    """Answer all kinds of questions about the small site."""
    entries = {each.id: each for each in ENTRIES}
    urls = {page.entry: page.url for page in PAGES.values() if page.entry}
    terms = {"blog/one": (TERM,)}
    table = Table(entries, {"blog": ("-date",), "authors": ()}, UTC, Around(urls, terms))
    files = {
        "assets/icon.svg": "0123456789abcdef",
        "assets/css/site.css": "0123456789abcdef",
        "content/blog/cat.jpg": "fedcba98765432",
    }
    owners = {"css/site.css": "assets/css/site.css", "icon.svg": "assets/icon.svg"}
    texts = {name: Owned(f"templates/{name}", text) for name, text in (templates or {}).items()}
    parts = {name: Owned(f"components/{name}.html", t) for name, t in (components or {}).items()}
    return Facts(
        {
            **{kind: Projections(table, kind, "") for kind in ("row", "near", "query")},
            "config": Values({**SETTINGS, "*": tuple(name.partition("@")[0] for name in SETTINGS)}),
            "collection": Values(
                {"blog": "files", "authors": "table", "blog.authors": "authors", "*": ("authors", "blog"), "blog.*": ("date", "deep", "language", "n", "rank", "tags", "title")}
            ),
            "body": Bodies({}),
            "group": Values({"entry:blog:one": tuple((p.language, p.url, p.title, p.is_listed) for p in PAGES.values() if p.group)}),
            "page": Values({**PAGES, **{f"{url}\ntitle": each.title for url, each in PAGES.items()}}),
            "terms": Values({"tags\nen": (Term("tags", "en", "Clouds", "clouds", "/tags/clouds/", 2),)}),
            "url": Values({**{each.source: urls[each.id] for each in ENTRIES if each.id in urls}, "/blog/one/\nzh-TW": "/zh-TW/blog/one/"}),
            "folder": Values({"content/blog": ("cat.jpg", "one.md")}),
            "file": Values({"assets/icon.svg": ICON}),
            "probe": Values({
                "content/blog/cat.jpg": Seen("fedcba9876543210", Probe(2000, 1000, "jpeg")),
                "content/blog/cat.jpg\ncolour": Seen("fedcba9876543210", Probe(2000, 1000, "jpeg", colour="#aabbcc")),
                "assets/icon.svg": Seen("0123456789abcdef", Probe(24, 24, "svg", has_alpha=True)),
            }),
            "string": Values({"en\nread": "Read {what}", "zh-TW\nread": "閱讀{what}", "*": ("read",)}),
            "data": Values({"links": ("a", "b"), "*": ("links",)}),
            "theme": Values({"accent": "teal", "*": ("accent",)}),
            "asset": Values({**owners, "*": tuple(owners)}),
            "style": Values({"assets/css/site.css": Stylesheet("assets/css/site.css", "assets/css/site.css", "assets/site.0123456789.css", "a{}")}),
            "script": Values({}),
            "copy": Copies(files),
            "env": Values({"STAGE": "test"}),
            "static": Values({"favicon.svg": "static/favicon.svg", "*": ("favicon.svg",)}),
            "clock": Values({"year": 2026, "month": 11, "iso": "2026-11-22T10:00:00+00:00"}),
            "template": Values({**texts, "*": tuple(texts)}),
            "component": Values({**parts, "*": tuple(parts)}),
        }
    )  # fmt: skip


def scene(
    url: str = "/blog/one/",
    templates: Mapping[str, str] | None = None,
    components: Mapping[str, str] | None = None,
) -> Scene:
    """Set the scene of one page."""
    page = PAGES[url]
    return Scene(Reader(facts(templates, components)), page.language, url)


def asked(scene: Scene) -> set[str]:
    """List what a rendering asked."""
    return {f"{each.kind}:{each.name}" for each in scene.reader.answers()}
