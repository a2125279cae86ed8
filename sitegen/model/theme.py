"""A theme's own settings."""

from collections.abc import Mapping
from dataclasses import field

from sitegen.model.frozen import dataclass

# The language that every theme speaks: what another one lacks is looked for in it.
THEMES_SPEAK = "en"


@dataclass(frozen=True, slots=True)
class Theme:
    """What `theme.toml` says.

    parent:        the theme whose files stand where this one has none; "" is none
    content_width: CSS px, the widest that a picture in the text is shown; 0 takes the parent's
    options:       name → default, for `[theme_options]` of the site
    """

    name: str
    parent: str = ""
    description: str = ""
    content_width: int = 0
    options: Mapping[str, object] = field(default_factory=dict)
