"""Where in a site's sources something stands."""

from sitegen.model.frozen import dataclass

# The two files of a site that have a fixed name: its settings, and what declares its content.
SETTINGS = "sitegen.toml"
DECLARED_IN = "content_config.py"


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in a source file that the author can edit.

    path:   relative to the site's root, with forward slashes
    line:   1-based; 0 means the whole file
    column: 1-based, in characters; 0 means the whole line
    end:    the column after the last character; 0 means unknown
    key:    of the settings or the front matter of the file, step by step, while its line is not
            known; such a place is found before it is told
    is_key: whether the key itself is meant, and not what it holds
    """

    path: str
    line: int = 0
    column: int = 0
    end: int = 0
    key: tuple[str | int, ...] = ()
    is_key: bool = False

    def __str__(self) -> str:
        """Tell the place as `file:line:column`, without the parts that are unknown."""
        parts = [self.path, *(str(n) for n in (self.line, self.column) if n)]
        return ":".join(parts)


# No file could be named: a command line is none.
NOWHERE = Place("")
