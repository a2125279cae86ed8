"""What an integration is: a name, a version, and any of seven members."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

from sitegen.model.collection import Declared
from sitegen.model.config import Config
from sitegen.model.entry import Entry
from sitegen.model.frozen import dataclass
from sitegen.model.page import Page
from sitegen.model.plan import Plan
from sitegen.model.problem import Problem

if TYPE_CHECKING:  # Imported by who makes bodies and pages, not by every build.
    from markdown_it import MarkdownIt

    from sitegen.render.pages import PageView
    from sitegen.render.site import Site


@dataclass(frozen=True, slots=True)
class Planned:
    """The site before anything is made, as `pages` sees it.

    entries: the visible ones
    files:   outputs that are copied from the static folders
    """

    config: Config
    plan: Plan
    entries: tuple[Entry, ...]
    declared: Declared
    files: Collection[str] = ()

    def free(self, pages: Iterable[Page]) -> Iterator[Page]:
        """Leave out the pages whose file or URL the site makes itself."""
        outputs = {page.output for page in self.plan.pages}.union(self.files)
        urls = {page.url for page in self.plan.pages}
        return (page for page in pages if page.output not in outputs and page.url not in urls)


@dataclass(frozen=True)
class Checked:
    """The site when everything is made, as `check` sees it.

    html:         gives the final text of the page at a URL
    read_plan:    gives the plan, which few checks look at
    read_entries: gives the visible entries
    """

    config: Config
    declared: Declared
    html: Callable[[str], str]
    read_plan: Callable[[], Plan] = Plan
    read_entries: Callable[[], tuple[Entry, ...]] = tuple

    @cached_property
    def plan(self) -> Plan:
        """The plan."""
        return self.read_plan()

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The visible entries."""
        return self.read_entries()


class Integration(Protocol):
    """Something that takes part in a build; every member but name and version is optional.

    Each member takes a value and returns one, and must not change what it was given. What `make`
    and `html` read through `site` and `page` is remembered, so that their work is done again
    exactly when an answer changes; they must learn nothing from anywhere else.

    name:    unique among the integrations of a site
    version: another one makes again all that the integration has touched
    """

    name: str
    version: str

    def configure(self, config: Config) -> Config:
        """Change the settings before anything is read."""

    def markdown(self, parser: MarkdownIt) -> MarkdownIt:
        """Change the Markdown parser: add rules, plugins, render rules."""

    def entry(self, entry: Entry) -> Entry:
        """Change what the front matter of an entry says, after it was checked."""

    def pages(self, site: Planned) -> Iterable[Page]:
        """Add pages: of kind `made`, with the integration's name as their template."""

    def make(self, page: Page, site: Site) -> str | bytes:
        """Make one of the pages that `pages` added."""

    def html(self, page: PageView, html: str) -> str:
        """Change the HTML of a page, once its template has made it."""

    def check(self, site: Checked) -> Iterable[Problem]:
        """Judge the whole site when it is made."""


def _members() -> Mapping[str, inspect.Signature]:
    named = inspect.getmembers(Integration, inspect.isfunction)
    return {name: inspect.signature(each) for name, each in named if not name.startswith("_")}


# member → its signature, with `self`
MEMBERS = _members()


def member(integration: Integration, name: str) -> Any:
    """Find a member; None when the integration has none, or only inherits the protocol's."""
    if getattr(type(integration), name, None) is getattr(Integration, name):
        return None
    return getattr(integration, name, None)
