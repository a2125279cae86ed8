"""A theme's own settings."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Theme:
    """What `theme.toml` says.

    parent:  the theme whose files stand where this one has none; "" is none
    options: name → default, for `[theme_options]` of the site
    """

    name: str
    parent: str = ""
    description: str = ""
    options: Mapping[str, object] = field(default_factory=dict)
