"""A small blog in two languages, planned, as integrations see it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime

from sitegen.assets.sources import Copies
from sitegen.build.answers import settings
from sitegen.build.by_language import by_language
from sitegen.build.sources.pages import PageRows, PageTable
from sitegen.extend.fold import made_page, pages_of
from sitegen.extend.protocol import Planned
from sitegen.model.body import NO_BODY, Body
from sitegen.model.collection import Collection, Declared, Taxonomy
from sitegen.model.config import Config, Site
from sitegen.model.entry import Entry
from sitegen.model.page import Page, Pagination
from sitegen.model.picture import Probe, Seen
from sitegen.model.plan import Plan, Redirect
from sitegen.model.query import Condition, Query
from sitegen.render import site as render
from sitegen.render.pages import PageView
from sitegen.render.scene import Scene
from sitegen.trace.facts import Facts
from sitegen.trace.projections import Projections
from sitegen.trace.reader import Reader
from sitegen.trace.rows import Table
from sitegen.trace.sources import Values

CONFIG = Config(
    site=Site(
        title="Off & on",
        url="https://example.org",
        base="/b",
        description="Notes",
        author="Lin",
        languages=("en", "zh-TW"),
        timezone="Asia/Taipei",
    )
)
DECLARED = Declared(
    (
        Collection("posts", "files", "posts/*.md", permalink="/posts/{slug}/", sort=("-date",)),
        Collection("notes", "files", "notes/*.md", permalink="/notes/{slug}/"),
        Collection("authors", "table", "authors.yml"),
    ),
    (Taxonomy("tags", "/tags/{term}/", feed=True),),
)


def entry(id: str, title: str, when: date | None = None, **more: object) -> Entry:
    """Describe an entry; what is no field of every entry is front matter."""
    collection, _, rest = id.partition("/")
    key, _, language = rest.partition("@")
    known = {name: more.pop(name) for name in list(more) if name in Entry.__dataclass_fields__}
    return Entry(
        id, collection, key, language or "en", key, f"{collection}/{rest}.md", key, title, when,
        data=more, **known,
    )  # fmt: skip


ENTRIES = (
    entry("authors/jane", "Jane Doe"),
    entry("notes/walk", "A walk", date(2024, 5, 2)),
    entry(
        "posts/one", "One & <only>", date(2024, 3, 5), updated=datetime(2024, 3, 6, 8, 30),
        description="First of all", tags=("Clouds",), authors=("jane",), cover="posts/cat.jpg",
    ),
    entry("posts/one@zh-TW", "一", date(2024, 3, 5)),
    entry("posts/two", "Two", date(2024, 4, 1), tags=("Clouds", "Rain")),
    entry("posts/undated", "Some day"),
    entry("posts/hidden", "Hidden", date(2024, 6, 1), unlisted=True),
)  # fmt: skip
BODIES = {
    "posts/one": Body('<p><a href="/b/posts/two/">two</a></p>', summary="two"),
    "posts/two": Body("<p>Rain</p>", summary="Rain"),
}


def url_of(each: Entry) -> str:
    """Give the URL of an entry's page."""
    prefix = "" if each.language == "en" else f"/{each.language}"
    return f"{prefix}/{each.collection}/{each.key}/"


def page(url: str, title: str, language: str = "en", **more: object) -> Page:
    """Describe a page of a route."""
    return Page(
        url, f"{url[1:]}index.html", "route", language, "pages/x.html", "pages/x.html", title,
        **more,
    )  # fmt: skip


def of_entry(each: Entry) -> Page:
    """Describe the page of an entry."""
    group, is_listed = f"entry:{each.collection}:{each.key}", not each.unlisted
    found = page(url_of(each), each.title, each.language, entry=each.id, group=group)
    return replace(found, kind="entry", is_listed=is_listed, source=each.source)


CLOUDS = Query("posts", "en", (Condition("tags", "has", "Clouds"),))
TERM = replace(
    page(
        "/tags/clouds/", "Clouds", props={"taxonomy": "tags", "term": "Clouds"},
        pagination=Pagination(CLOUDS, 0, 1, 2, 2, 1, 1, "/tags/clouds/"),
    ),
    kind="term",
)  # fmt: skip
NOT_FOUND = replace(page("/404/", "Lost", is_listed=False), url="/404.html", output="404.html")


def planned(config: Config = CONFIG, entries: tuple[Entry, ...] = ENTRIES) -> Planned:
    """Plan the blog."""
    with_pages = [each for each in entries if each.collection != "authors"]
    pages = [
        page("/", "", group="route:index"),
        page("/zh-TW/", "", "zh-TW", group="route:index"),
        page("/posts/", "All posts"),
        TERM,
        NOT_FOUND,
        *map(of_entry, with_pages),
    ]
    plan = Plan(
        pages=tuple(sorted(pages, key=lambda each: each.url)),
        urls={each.id: url_of(each) for each in with_pages},
        redirects=(
            Redirect("/old page/", "/posts/one/#top", "posts/one.md"),
            Redirect("/away/", "https://example.com/?a=1&b=2", "sitegen.toml"),
        ),
    )
    return Planned(config, plan, entries, DECLARED)


class Bodies(Values):
    """Facets of bodies."""

    table = property(lambda self: self)

    def field(self, id, name):
        """Give a facet."""
        return getattr(self.value(id) or NO_BODY, name)


def facts(site: Planned, bodies: Mapping[str, Body] = BODIES) -> Facts:
    """Answer what integrations ask of a planned site."""
    entries = {each.id: each for each in site.entries}
    orders = {each.name: each.sort for each in DECLARED.collections}
    table = Table(entries, orders, UTC, Urls(site.plan))
    pages = {each.url: each for each in site.plan.pages}
    groups: dict[str, tuple[tuple[str, str, str, bool], ...]] = {}
    for each in site.plan.pages:
        told = (each.language, each.url, each.title, each.is_listed)
        groups[each.group] = (*groups.get(each.group, ()), told)
    return Facts(
        {
            **{kind: Projections(table, kind, "") for kind in ("row", "near", "query")},
            "config": Values({**settings(site.config), **by_language(site.config)}),
            "collection": Values({"posts": True, "posts.authors": "authors"}),
            "body": Bodies(bodies),
            "page": Values(
                {**pages, **{f"{each.url}\ntitle": each.title for each in pages.values()}}
            ),
            "pages": PageRows(PageTable(pages, entries), ""),
            "group": Values(groups),
            "copy": Copies({"posts/cat.jpg": "0123456789abcdef"}),
            "probe": Values({"posts/cat.jpg": Seen("0123456789abcdef", Probe(2400, 1600, "jpeg"))}),
            "asset": Values({}),
        }
    )


class Urls:
    """What the plan adds to an entry."""

    names = frozenset({"url"})

    def __init__(self, plan: Plan) -> None:
        self._urls = plan.urls

    def field(self, entry: Entry, name: str) -> object:
        """Read its URL."""
        return self._urls.get(entry.id, "")


class Made:
    """The blog with the pages of some integrations."""

    def __init__(self, *integrations: object, site: Planned | None = None, **known: object) -> None:
        """Plan it; `known` goes to `facts`."""
        self.integrations = integrations
        site = site or planned()
        self.site = replace(site, plan=pages_of(integrations, site))
        self.facts = facts(self.site, **known)
        self.reader = Reader(self.facts)

    def urls(self) -> list[str]:
        """List the URLs that were added."""
        return [each.url for each in self.site.plan.pages if each.kind == "made"]

    def text(self, url: str) -> str:
        """Make one of the added pages."""
        self.reader = Reader(self.facts)
        found = next(each for each in self.site.plan.pages if each.url == url)
        look = render.Site(Scene(self.reader, found.language, url))
        return made_page(self.integrations, found, look).decode()

    def view(self, url: str) -> PageView:
        """See a page as `html` does."""
        self.reader = Reader(self.facts)
        found = next(each for each in self.site.plan.pages if each.url == url)
        return PageView(Scene(self.reader, found.language, url), found)

    def answers(self) -> set[int]:
        """Name the answers to what the last page asked."""
        return {each.id for each in self.reader.answers()}

    def asked(self) -> set[str]:
        """Name what the last page asked."""
        return {f"{each.kind}:{each.name}" for each in self.reader.answers()}
