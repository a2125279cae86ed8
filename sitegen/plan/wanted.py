"""What a route's brackets stand for, page by page."""

from collections.abc import Callable, Mapping
from dataclasses import field

from sitegen.model.frozen import dataclass
from sitegen.model.page import Pagination
from sitegen.model.place import Place
from sitegen.plan.front import Paths
from sitegen.plan.known import Known
from sitegen.plan.route_name import RouteName
from sitegen.plan.taxonomy import Tally
from sitegen.trace.rows import Table

# Gives the URL of a page by what the brackets of its route stand for.
Url = Callable[[Mapping[str, str]], str]


@dataclass(frozen=True, slots=True)
class Stock:
    """What routes can make pages of.

    table:   all entries, to be queried
    tallies: taxonomy → its terms in all languages
    """

    known: Known
    table: Table
    tallies: Mapping[str, tuple[Tally, ...]]


@dataclass(frozen=True, slots=True)
class Asking:
    """A route with `paths`, in one language."""

    name: RouteName
    paths: Paths
    language: str
    place: Place
    url: Url


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page that a route is asked to make.

    params: what each bracket stands for
    title:  "" leaves it to the front matter
    group:  equal in its translations; "" follows from name and params
    """

    params: Mapping[str, str] = field(default_factory=dict)
    props: Mapping[str, object] = field(default_factory=dict)
    title: str = ""
    group: str = ""
    pagination: Pagination | None = None
    is_listed: bool = True
