"""One file of the published site, before it is made."""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from sitegen.model.frozen import dataclass
from sitegen.model.query import Query

# In front of the group of a page: it stands in for a translation that there is not.
STANDS_IN = "fallback:"

Kind = Literal["entry", "route", "term", "terms", "made"]


@dataclass(frozen=True, slots=True)
class Pagination:
    """One page of a longer list, in Astro's terms.

    query:        the rows of this page
    start, end:   positions of its first and last row in the whole list, from 0; end is -1 if empty
    size:         rows a page
    total:        rows of the whole list
    current_page: from 1
    last_page:    1 or more
    *_url:        URLs of pages of the list, "" where there is none; `base` is not applied
    """

    query: Query
    start: int
    end: int
    size: int
    total: int
    current_page: int
    last_page: int
    first_url: str
    prev_url: str = ""
    next_url: str = ""
    last_url: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A page that the plan foresees.

    url:       begins with `/`; `base` is not applied
    output:    the file it is written to, relative to the output folder
    kind:      `entry` shows one entry; `route` a file of `pages/`; `term` and `terms` a taxonomy;
               `made` belongs to an integration
    template:  the name of the template that renders it; for `made`, the integration's name
    source:    the file to name when something is wrong with it
    entry:     id of the entry it shows, or ""
    title:     what a list of pages would show; description: one sentence, may be empty
    group:     equal in all translations of the page; "" when it stands alone
    params:    what the route's brackets stand for
    props:     what the route's `paths` handed over
    is_listed: whether sitemaps and lists may name it
    fallback:  URL of the page it stands in with, which is in another language; "" for itself
    """

    url: str
    output: str
    kind: Kind
    language: str
    template: str
    source: str
    title: str = ""
    description: str = ""
    entry: str = ""
    group: str = ""
    params: Mapping[str, str] = field(default_factory=dict)
    props: Mapping[str, object] = field(default_factory=dict)
    pagination: Pagination | None = None
    is_listed: bool = True
    fallback: str = ""
