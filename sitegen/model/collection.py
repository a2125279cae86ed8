"""What a site declares about its content."""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from sitegen.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Collection:
    """A named set of entries that share a schema.

    kind:       `files` reads an entry per file, `table` an entry per row of one data file
    pattern:    a glob relative to the root for `files`, a path for `table`
    base:       the folder that entry keys are relative to; for `files`
    permalink:  a URL pattern such as `/blog/{slug}/`; "" means the entries have no pages
    template:   "" means `<collection>.html` if there is one, else `entry.html`
    sort:       field names, `-` in front for descending
    defaults:   front matter for entries that do not say
    schema:     the JSON Schema of its front matter; {} is the default schema
    references: front matter field → the collection its value or values must name
    """

    name: str
    kind: Literal["files", "table"]
    pattern: str
    base: str = ""
    permalink: str = ""
    template: str = ""
    sort: tuple[str, ...] = ()
    defaults: Mapping[str, object] = field(default_factory=dict)
    schema: Mapping[str, object] = field(default_factory=dict)
    references: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """Terms that entries share, with a page each.

    key:            the front matter field that holds a term or a list of terms
    permalink:      pattern of a term's page, with `{term}`
    template:       of a term's page; index_template: of the list of terms
    paginate:       rows a page; 0 means all on one
    feed:           whether each term has a feed
    slugs:          term → its part of the URL, where that is not its slug
    """

    key: str
    permalink: str
    template: str = "term.html"
    index_template: str = "terms.html"
    paginate: int = 0
    feed: bool = False
    slugs: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Declared:
    """All that `content_config.py`, or the default in its place, declares."""

    collections: tuple[Collection, ...] = ()
    taxonomies: tuple[Taxonomy, ...] = ()
