"""The pages of entries."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from sitegen.model.collection import Collection
from sitegen.model.entry import Entry
from sitegen.model.page import Page
from sitegen.model.place import Place
from sitegen.model.problem import Problem, Trouble
from sitegen.plan.fields import Slug, field_text
from sitegen.plan.known import DECLARED_IN, Known
from sitegen.plan.languages import is_not_found, placed
from sitegen.plan.pattern import Pattern, pattern_of
from sitegen.plan.templates import check_template, template_of
from sitegen.plan.urls import output_of


@dataclass(frozen=True, slots=True)
class _Home:
    """A collection, ready to give its entries pages.

    pattern:  of its entries' URLs; None when they have pages only by permalink
    template: of entries that name none; "" when there is none
    """

    collection: Collection
    pattern: Pattern | None
    template: str


def entry_pages(known: Known) -> Iterator[Page | Problem]:
    """Give a page for each entry that has one: by its permalink, else by its collection's."""
    homes: dict[str, _Home] = {}
    for collection in known.declared.collections:
        try:
            homes[collection.name] = _home(collection, known)
        except Trouble as trouble:
            yield from trouble.problems
    slug = cache(known.slug)
    for entry in known.entries:
        home = homes.get(entry.collection)
        if home and (entry.permalink or home.pattern):
            try:
                yield _page(entry, home, known, slug)
            except Trouble as trouble:
                yield from trouble.problems


def _home(collection: Collection, known: Known) -> _Home:
    permalink = collection.permalink
    pattern = pattern_of(permalink, Place(DECLARED_IN)) if permalink else None
    return _Home(collection, pattern, template_of(collection, known.templates))


def _page(entry: Entry, home: _Home, known: Known, slug: Slug) -> Page:
    url = entry.permalink or _url(entry, home, known, slug)
    if not home.template or entry.template:
        check_template(entry, home.collection, known.templates)
    return Page(
        url=url,
        output=output_of(url),
        kind="entry",
        language=entry.language,
        template=entry.template or home.template,
        source=entry.source,
        title=entry.title,
        description=entry.description,
        entry=entry.id,
        group=f"entry:{entry.collection}:{entry.translation_key}",
        is_listed=not entry.unlisted and not is_not_found(url, entry.language),
    )


def _url(entry: Entry, home: _Home, known: Known, slug: Slug) -> str:
    pattern = home.pattern
    assert pattern
    path = pattern.fill(lambda name: field_text(entry, name, pattern.text, slug))
    prefix = "" if "language" in pattern.fields else entry.language
    return placed(path, prefix, known.config)
