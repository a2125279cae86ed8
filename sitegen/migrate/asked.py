"""What the hooks of a project are, and what they ask for."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sitegen.migrate.js.values import Unknown, Value
from sitegen.migrate.nodes import Node


@dataclass(frozen=True, slots=True)
class Hook:
    """A gatsby-node.

    path:    of its file
    exports: what it exports
    options: of the plugin that it belongs to
    """

    path: str
    exports: Value
    options: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PageCall:
    """A page that was asked for.

    path:      as it is written; Unknown when nobody can tell
    component: path of the component, as code sees it
    node:      the one that the innermost loop or call was about; None when there is none
    place:     the call
    """

    path: Value
    component: str
    context: Mapping[str, Value]
    node: Node | None
    place: Unknown


@dataclass(frozen=True, slots=True)
class RedirectCall:
    """A redirect that was asked for."""

    values: Mapping[str, Value]
    place: Unknown
