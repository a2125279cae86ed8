"""What the conductor tells the server."""

from collections.abc import Mapping
from dataclasses import field

from sitegen.model.frozen import dataclass
from sitegen.model.problem import Problem


@dataclass(frozen=True, slots=True)
class About:
    """A page, for whoever looks behind it.

    hidden:     why a plain build leaves it out, such as `a draft`; "" when it does not
    collection: of the entry that it is made from
    """

    url: str
    kind: str
    source: str
    template: str
    language: str
    title: str
    hidden: str = ""
    collection: str = ""


@dataclass(frozen=True, slots=True)
class News:
    """What came of one look at the site.

    outputs:  path → digest of every file that changed since the last news, None for what is gone
    pages:    output path → page, of what changed in the plan; None for what is gone
    problems: all of them; None while nothing is known yet
    made:     kind of task → how many were made
    why:      the first few of them, each with its reason
    seconds:  that it took
    base:     the folder of the host that the site is served from
    fault:    the report of a fault of ours
    is_over:  False while more is on its way
    is_same:  True when nobody asked, or it tells more of the last news: nothing was made or changed
    """

    outputs: Mapping[str, str | None] = field(default_factory=dict)
    pages: Mapping[str, About | None] = field(default_factory=dict)
    problems: tuple[Problem, ...] | None = None
    made: Mapping[str, int] = field(default_factory=dict)
    why: tuple[tuple[str, str], ...] = ()
    seconds: float = 0.0
    base: str = ""
    fault: str = ""
    is_over: bool = True
    is_same: bool = False


# What kinds of tasks make, one of it and several.
NOUNS = {
    "entry": ("entry", "entries"),
    "style": ("stylesheet", "stylesheets"),
    "body": ("body", "bodies"),
    "page": ("page", "pages"),
    "output": ("file", "files"),
    "picture": ("picture", "pictures"),
}


def summed(made: Mapping[str, int]) -> str:
    """Tell how many of each kind were made: `1 entry, 1 body, 2 pages`; "" for none."""
    counts = ((kind, count) for kind, count in made.items() if count)
    return ", ".join(f"{count:,} {NOUNS[kind][count != 1]}" for kind, count in counts)
