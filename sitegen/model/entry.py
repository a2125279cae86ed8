"""One piece of content: what its front matter says."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import field

from sitegen.model.frozen import dataclass

# What every entry has of itself, so that templates never see a field of its schema by that name.
OWN = frozenset(
    {
        *("id", "collection", "key", "language", "source", "url", "has_body", "data"),
        *("html", "excerpt", "summary", "is_cut", "words", "minutes", "headings", "toc"),
        *("prev", "next", "translations", "terms"),
    }
)


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a collection, in one language, without its body.

    id:              `collection/key`, followed by `@language` where that is not the default
    key:             the path inside the collection without suffix, language and `/index`
    language:        one of the site's languages
    translation_key: equal in all translations of one text; the key unless front matter says else
    source:          the file, relative to the root
    slug:            the last part of the URL
    data:            the checked front matter, every field of the schema with its value
    has_body:        False for the rows of a data file
    """

    id: str
    collection: str
    key: str
    language: str
    translation_key: str
    source: str
    slug: str
    title: str
    date: dt.date | dt.datetime | None = None
    updated: dt.date | dt.datetime | None = None
    description: str = ""
    draft: bool = False
    publish_at: dt.datetime | None = None
    expire_at: dt.datetime | None = None
    unlisted: bool = False
    permalink: str = ""
    aliases: tuple[str, ...] = ()
    template: str = ""
    data: Mapping[str, object] = field(default_factory=dict)
    has_body: bool = True
