"""The page being made, as its template sees it."""

from collections.abc import Mapping
from typing import Any

from sitegen.model.page import Page
from sitegen.model.page import Pagination as Planned
from sitegen.render.entries import EntryView
from sitegen.render.languages import language_switch, translations
from sitegen.render.rows import Rows
from sitegen.render.scene import Scene
from sitegen.render.standing import StandIn


class Pagination:
    """One page of a longer list: `data start end size total current_page last_page url`."""

    def __init__(self, scene: Scene, planned: Planned, path: str) -> None:
        """See the pagination of the page at this path."""
        self._planned = planned
        self.data = Rows(scene, planned.query)
        urls = {
            "current": path,
            "prev": planned.prev_url,
            "next": planned.next_url,
            "first": planned.first_url,
            "last": planned.last_url,
        }
        self.url = {name: scene.url(url) if url else None for name, url in urls.items()}

    def __str__(self) -> str:
        """Print where in the list this page is."""
        return f"{self._planned.current_page} / {self._planned.last_page}"

    def __getattr__(self, name: str) -> Any:
        """Read a number of the plan."""
        if name in ("start", "end", "size", "total", "current_page", "last_page"):
            return getattr(self._planned, name)
        raise AttributeError(name)


class PageView:
    """The page: `url path permalink title description language kind params props …`."""

    def __init__(self, scene: Scene, page: Page) -> None:
        """See a planned page."""
        self._scene, self._page = scene, page
        self._entry: EntryView | None = None

    def __str__(self) -> str:
        """Print the page as its URL."""
        return self.url

    def known(self) -> tuple[str, ...]:
        """List the names that can be read of it."""
        return tuple(name for name in dir(self) if not name.startswith("_") and name != "known")

    @property
    def noun(self) -> Page:
        """The page as the plan has it."""
        return self._page

    @property
    def url(self) -> str:
        """Its URL, with `base`."""
        return self._scene.url(self._page.url)

    @property
    def path(self) -> str:
        """Its URL, without `base`."""
        return self._page.url

    @property
    def permalink(self) -> str:
        """Its absolute URL where the site has one."""
        return self._scene.absolute(self._page.url)

    @property
    def title(self) -> str:
        """Its title; "" where the plan knows none."""
        return self._page.title

    @property
    def language(self) -> str:
        """Its language."""
        return self._page.language

    @property
    def kind(self) -> str:
        """What it shows: `entry`, `route`, `term` or `terms`."""
        return self._page.kind

    @property
    def params(self) -> Mapping[str, str]:
        """What the brackets of its route stand for."""
        return self._page.params

    @property
    def props(self) -> Mapping[str, object]:
        """What its route's `paths` handed over."""
        return self._page.props

    @property
    def is_listed(self) -> bool:
        """Whether sitemaps name it."""
        return self._page.is_listed

    @property
    def is_home(self) -> bool:
        """Whether it is the first page of its language."""
        default = self._scene.setting("site.default_language")
        prefix = "" if self._page.language == default else f"/{self._page.language}"
        return self._page.url in (f"{prefix}/", prefix)

    @property
    def entry(self) -> EntryView | None:
        """The entry it shows."""
        if self._entry is None and self._page.entry:
            view = StandIn if self._page.fallback else EntryView
            self._entry = view(self._scene, self._page.entry)
        return self._entry

    @property
    def description(self) -> str:
        """What it says in a sentence or two; the entry's summary where nobody wrote one."""
        if entry := self.entry:
            return str(entry.description or entry.summary)
        return self._page.description

    @property
    def pagination(self) -> Pagination | None:
        """Its part of a longer list."""
        planned = self._page.pagination
        return Pagination(self._scene, planned, self._page.url) if planned else None

    @property
    def translations(self) -> tuple[dict[str, str], ...]:
        """Language, URL and title of every translation, this page included."""
        return translations(self._scene, self._page.group)

    @property
    def languages(self) -> tuple[dict[str, Any], ...]:
        """For a switch: each language of the site, and where it has this page or stands in."""
        return language_switch(self._scene, self._page.group)

    @property
    def direction(self) -> str:
        """In which direction its language is written: `ltr` or `rtl`."""
        return str(self._scene.setting(f"language.direction@{self._page.language}"))

    @property
    def fallback(self) -> dict[str, str] | None:
        """What it stands in with, where it is not translated: language, URL and title."""
        if not self._page.fallback:
            return None
        found = translations(self._scene, self._page.group)
        url = self._scene.url(self._page.fallback)
        return next((each for each in found if each["url"] == url), None)

    @property
    def term(self) -> dict[str, object] | None:
        """On the page of a term: its name, slug, count, taxonomy and URL."""
        if self._page.kind != "term":
            return None
        props = self._page.props
        told = {name: props[name] for name in ("slug", "count", "taxonomy")}
        return {**told, "name": props["term"], "url": self.url}
