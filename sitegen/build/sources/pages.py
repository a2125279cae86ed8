"""The pages of the plan, one by one and as rows."""

from collections.abc import Mapping

from sitegen.build.layout import Pages
from sitegen.model.entry import Entry
from sitegen.model.page import Page
from sitegen.trace.digest import ABSENT, digest_of
from sitegen.trace.reader import subject_and_fields
from sitegen.trace.rows import NoField


class PlannedPages:
    """Answers `page`: what the plan says of a page, or its title alone."""

    def __init__(self, pages: Pages, titles: Mapping[str, str], basis: str) -> None:
        """Answer from pages that rest on this basis.

        titles: by URL and `title`, a line each
        """
        self._pages, self._titles, self._basis = pages, titles, basis

    def value(self, name: str) -> Page | str | None:
        """Give the page of a URL, or a title, or None."""
        return self._titles.get(name) if "\n" in name else self._pages.get(name)

    def digest(self, name: str) -> str:
        """Name the page or the title."""
        if name in self._pages:
            return self._pages.digest(name)
        title = self._titles.get(name)
        return ABSENT if title is None else digest_of(title)

    def basis(self) -> str:
        """Name the plan."""
        return self._basis


class PageTable:
    """Pages as rows: every field of the plan, and when their entries last changed."""

    def __init__(self, pages: Mapping[str, Page], entries: Mapping[str, Entry]) -> None:
        """Hold pages by URL."""
        self.pages, self._entries = pages, entries

    def field(self, url: str, name: str) -> object:
        """Read one field. raises: NoField"""
        page = self.pages[url]
        if name == "lastmod":
            entry = self._entries.get(page.entry)
            return (entry.updated or entry.date) if entry else None
        if name not in Page.__dataclass_fields__:
            raise NoField(name)
        return getattr(page, name)


class PageRows:
    """Answers `pages`: some fields of every page of the plan."""

    def __init__(self, table: PageTable, basis: str) -> None:
        """Answer from a table that rests on this basis."""
        self.table, self._basis = table, basis

    def ids(self, subject: str) -> tuple[str, ...]:
        """List the URLs of all pages, whatever the subject."""
        return tuple(self.table.pages)

    def value(self, name: str) -> object:
        """List the URLs of all pages."""
        return self.ids(name)

    def digest(self, name: str) -> str:
        """Name these fields of all pages."""
        _, fields = subject_and_fields(name)
        return digest_of(
            [[url, *(self.table.field(url, field) for field in fields)] for url in self.ids(name)]
        )

    def basis(self) -> str:
        """Name the plan."""
        return self._basis
