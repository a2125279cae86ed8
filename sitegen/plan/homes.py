"""Where the entries of a collection have their pages in a language."""

from collections.abc import Callable, Mapping
from functools import cache

from sitegen.model.collection import Collection
from sitegen.model.entry import Entry
from sitegen.model.frozen import dataclass
from sitegen.model.page import Page
from sitegen.model.problem import Problem, Trouble
from sitegen.plan.fields import check_fields, field_text
from sitegen.plan.known import Known
from sitegen.plan.languages import is_not_found, placed
from sitegen.plan.pattern import Pattern, pattern_of
from sitegen.plan.permalinks import permalink_of
from sitegen.plan.queried import written_fields
from sitegen.plan.templates import check_template, template_of
from sitegen.plan.urls import output_of


@dataclass(frozen=True, slots=True)
class Home:
    """A collection, ready to give its entries pages in a language.

    pattern:  of its entries' URLs; None when they have pages only by permalink
    template: of entries that name none; "" when there is none
    """

    collection: Collection
    language: str
    pattern: Pattern | None
    template: str
    known: Known
    slug: Callable[[str], str]

    def page(self, entry: Entry) -> Page | None:
        """Plan the page of an entry here; None when it has none. raises: Trouble"""
        if not (entry.permalink or self.pattern):
            return None
        url = entry.permalink or self.url(entry)
        if not self.template or entry.template:
            check_template(entry, self.collection, self.known.templates)
        return Page(
            url=url,
            output=output_of(url),
            kind="entry",
            language=self.language,
            template=entry.template or self.template,
            source=entry.source,
            title=entry.title,
            description=entry.description,
            entry=entry.id,
            group=group_of(entry),
            is_listed=not entry.unlisted and not is_not_found(url, self.language),
        )

    def url(self, entry: Entry) -> str:
        """Fill in the pattern for an entry, which there must be. raises: SG205, SG208, SG209"""
        pattern = self.pattern
        assert pattern
        path = pattern.fill(
            lambda name: (
                self.language
                if name == "language"
                else field_text(entry, name, pattern.text, self.slug)
            )
        )
        prefix = "" if "language" in pattern.fields else self.language
        return placed(path, prefix, self.known.config)


Homes = Mapping[tuple[str, str], Home]


def homes_of(known: Known) -> tuple[Homes, tuple[Problem, ...]]:
    """Make ready every collection in every language: collection and language → home."""
    homes: dict[tuple[str, str], Home] = {}
    problems: list[Problem] = []
    slug = cache(known.slug)
    for collection in known.declared.collections:
        for language in known.languages:
            try:
                homes[collection.name, language] = _home(collection, language, known, slug)
            except Trouble as trouble:
                problems += trouble.problems
    return homes, tuple(problems)


def group_of(entry: Entry) -> str:
    """Name what the pages of all translations of an entry share."""
    return f"entry:{entry.collection}:{entry.translation_key}"


def _home(collection: Collection, language: str, known: Known, slug: Callable[[str], str]) -> Home:
    text, place = permalink_of(collection.name, collection.permalink, language, known.config)
    pattern = pattern_of(text, place) if text else None
    if pattern and (written := written_fields(collection)):
        check_fields(pattern.fields, pattern.text, written, place)
    return Home(
        collection, language, pattern, template_of(collection, known.templates), known, slug
    )
