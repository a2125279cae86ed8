"""What the plan knows: every page, URL, term and redirect, before anything is made."""

from collections.abc import Mapping
from dataclasses import field

from sitegen.model.frozen import dataclass
from sitegen.model.page import Page
from sitegen.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Term:
    """One value of a taxonomy in one language.

    name:  as the first entry (by id) that has it writes it
    url:   of its page; `base` is not applied
    count: listed entries that have it; 1 or more
    """

    taxonomy: str
    language: str
    name: str
    slug: str
    url: str
    count: int


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old URL that leads to a new one.

    path:   begins with `/`; `base` is not applied
    target: a path as above, or another site's URL
    source: the file that asks for it
    """

    path: str
    target: str
    source: str


@dataclass(frozen=True, slots=True)
class Plan:
    """The site before it is made.

    pages:       sorted by URL
    urls:        entry id → URL of its page; entries without a page are not in it
    entry_terms: taxonomy → entry id → slugs of its terms
    refused:     sources of the entries that would have a page, were it not for a problem; sorted
    """

    pages: tuple[Page, ...] = ()
    urls: Mapping[str, str] = field(default_factory=dict)
    terms: tuple[Term, ...] = ()
    entry_terms: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    redirects: tuple[Redirect, ...] = ()
    refused: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
