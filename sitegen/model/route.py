"""A file of the `pages/` folders, as the plan sees it."""

from collections.abc import Mapping
from dataclasses import field

from sitegen.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Given:
    """One page that a route's `paths` function asks for.

    params: what each bracket of the route's name stands for; "" for an empty `[...rest]`
    props:  what the template sees as `page.props`
    """

    params: Mapping[str, str]
    props: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Route:
    """A file route.

    name:     relative to its pages folder, such as `tags/[tag].html`
    source:   its path in the site
    language: the language its name ends in (`index.zh-TW.html`), "" for all languages
    front:    the front matter of the template
    given:    what its sibling `.py` yields; None without one
    """

    name: str
    source: str
    language: str = ""
    front: Mapping[str, object] = field(default_factory=dict)
    given: tuple[Given, ...] | None = None
