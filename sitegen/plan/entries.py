"""The pages of entries."""

from collections.abc import Iterator
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
from sitegen.plan.templates import template_of
from sitegen.plan.urls import output_of

# A collection with the pattern of its entries' URLs; None when they have pages only by permalink.
Home = tuple[Collection, Pattern | None]


def entry_pages(known: Known) -> Iterator[Page | Problem]:
    """Give a page for each entry that has one: by its permalink, else by its collection's."""
    homes: dict[str, Home] = {}
    for collection in known.declared.collections:
        try:
            homes[collection.name] = (collection, _pattern(collection))
        except Trouble as trouble:
            yield from trouble.problems
    slug = cache(known.slug)
    for entry in known.entries:
        home = homes.get(entry.collection)
        if home and (entry.permalink or home[1]):
            try:
                yield _page(entry, home, known, slug)
            except Trouble as trouble:
                yield from trouble.problems


def _pattern(collection: Collection) -> Pattern | None:
    permalink = collection.permalink
    return pattern_of(permalink, Place(DECLARED_IN)) if permalink else None


def _page(entry: Entry, home: Home, known: Known, slug: Slug) -> Page:
    collection, pattern = home
    url = entry.permalink if entry.permalink or not pattern else _url(entry, pattern, known, slug)
    return Page(
        url=url,
        output=output_of(url),
        kind="entry",
        language=entry.language,
        template=template_of(entry, collection, known.templates),
        source=entry.source,
        title=entry.title,
        description=entry.description,
        entry=entry.id,
        group=f"entry:{entry.collection}:{entry.translation_key}",
        is_listed=not entry.unlisted and not is_not_found(url, entry.language),
    )


def _url(entry: Entry, pattern: Pattern, known: Known, slug: Slug) -> str:
    path = pattern.fill(lambda name: field_text(entry, name, pattern.text, slug))
    prefix = "" if "language" in pattern.fields else entry.language
    return placed(path, prefix, known.config)
