"""What lies beside a text: its folder, and the files that are published with it."""

from functools import cached_property
from posixpath import normpath
from urllib.parse import unquote

from sitegen.model.address import encoded
from sitegen.model.recipe import Recipe
from sitegen.trace.key import Key
from sitegen.trace.reader import Reader

TEXTS = (".md", ".markdown")


class Beside:
    """Answers for one text, asking only through the reader."""

    def __init__(self, reader: Reader, source: str) -> None:
        """Answer for the text of this source file."""
        self._reader, self._source = reader, source
        self._folder = source.rpartition("/")[0]

    def _ask(self, kind: str, name: str) -> str | None:
        answer: str | None = self._reader.ask(Key(kind, name))
        return answer

    @cached_property
    def _base(self) -> str:
        return str(self._reader.ask(Key("config", "site.base")) or "").rstrip("/")

    @cached_property
    def _assets(self) -> str:
        return str(self._reader.ask(Key("config", "assets.prefix")) or "") or self._base

    def _path(self, written: str) -> str | None:
        """Resolve against the source's folder; None when that leads out of the site."""
        path = normpath(f"{self._folder}/{unquote(written)}".lstrip("/"))
        return None if path == ".." or path.startswith(("../", "/")) else path

    def _is_there(self, path: str) -> bool:
        folder, _, name = path.rpartition("/")
        return name in (self._reader.ask(Key("folder", folder)) or ())

    def _copy(self, path: str) -> str | None:
        """Publish a file as it is. A text is never published so, nor is a hidden file."""
        if path.endswith(TEXTS) or is_hidden(path):
            return None
        output = self._ask("copy", path)
        if output is None:
            return None
        self._reader.want(Recipe("copy", source=path, output=output))
        return f"{self._assets}/{encoded(output)}"

    def _near(self, written: str) -> tuple[str, ...]:
        """List what the author might have meant, as it would be written there."""
        folder = written.rstrip("/").rpartition("/")[0]
        path = self._path(folder or ".")
        names = self._reader.ask(Key("folder", "" if path in (None, ".") else str(path))) or ()
        prefix = f"{unquote(folder)}/" if folder else ""
        # Beside the folders of the site stand those of sitegen, which begin with `@`.
        near = (f"{prefix}{name}" for name in names if name[0] not in ".@")
        return tuple(each for each in near if each != unquote(written))


def is_hidden(path: str) -> bool:
    """Tell whether a file, or a folder on its way, has a name that begins with a dot."""
    return any(part.startswith(".") for part in path.split("/"))
