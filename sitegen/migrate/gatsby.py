"""What a Gatsby project says of itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Slash = Literal["always", "never", "ignore", "legacy"]


@dataclass(frozen=True, slots=True)
class Plugin:
    """One entry of the config's `plugins`, or of a plugin's own `plugins`.

    name:    as it is written; a local plugin's folder name
    options: as data; what is not literal is left out, but for the function `typeName`
    path:    the file that says so, and its line
    parent:  the name of the plugin that it is nested in; "" at the top
    """

    name: str
    options: Mapping[str, object]
    path: str
    line: int
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Root:
    """A folder that gatsby-source-filesystem reads.

    name:       `sourceInstanceName`
    path:       relative to the tree, without a slash at its end; "" is all of the tree
    ignore:     globs, as they are written
    is_sourced: whether queries see what is in it; not where its files are pages by themselves, or
                a package reads it whose code is not at hand
    is_guessed: whether only its name, or an option, says that it has pages
    """

    name: str
    path: str
    ignore: tuple[str, ...] = ()
    is_sourced: bool = True
    is_guessed: bool = False


@dataclass(frozen=True, slots=True)
class Gatsby:
    """A project, as its config tells it.

    folder:         of gatsby-config within the tree; "" when it is at the top
    config:         path of gatsby-config; "" when there is none
    major:          1 to 5
    metadata:       `siteMetadata`; what is not literal is left out
    plugins:        in order, nested ones after their parent; those of themes in the tree before
                    the site's own
    trailing_slash: "legacy": paths are used as written, as before Gatsby 5
    path_prefix:    "" unless a script builds with `--prefix-paths`
    mdx_suffixes:   of the files that are compiled as MDX; empty without gatsby-plugin-mdx
    themes:         names of plugins that bring pages of their own
    """

    folder: str = ""
    config: str = ""
    major: int = 5
    metadata: Mapping[str, object] = field(default_factory=dict)
    plugins: tuple[Plugin, ...] = ()
    roots: tuple[Root, ...] = ()
    trailing_slash: Slash = "always"
    path_prefix: str = ""
    mdx_suffixes: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()

    @property
    def has_remark(self) -> bool:
        """Tell whether Markdown is read by gatsby-transformer-remark, or by a fork of it."""
        return any(each.name.startswith("gatsby-transformer-remark") for each in self.plugins)

    def plugin(self, *names: str) -> Plugin | None:
        """Give the first plugin with one of these names; None when there is none."""
        return next((each for each in self.plugins if each.name in names), None)
