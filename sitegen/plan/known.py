"""What every part of planning looks at."""

import datetime as dt
from collections.abc import Callable

from sitegen.model.collection import Declared
from sitegen.model.config import Config
from sitegen.model.entry import Entry
from sitegen.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """The site as the plan knows it.

    entries:   the visible ones, by id
    languages: of the site, the default one included
    templates: names, such as `post.html`
    slug:      a name as a part of a URL
    zone:      in which dates without a time begin
    """

    entries: tuple[Entry, ...]
    declared: Declared
    config: Config
    languages: tuple[str, ...]
    templates: frozenset[str]
    slug: Callable[[str], str]
    zone: dt.tzinfo
