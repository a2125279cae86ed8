"""The files that a stylesheet names: found over the layers, and published."""

from collections.abc import Callable, Iterable
from posixpath import dirname, join, normpath, relpath
from typing import Any

from sitegen.assets.references import Reference
from sitegen.assets.sheet import placed
from sitegen.model.address import encoded
from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.problems import assets as problems
from sitegen.model.recipe import Recipe
from sitegen.trace.key import ALL, Key
from sitegen.trace.reader import Reader


class Files:
    """Finds files for one stylesheet, and remembers those that have to be published with it.

    A file is called by its folder and its name there, `assets/fonts/a.woff2`, whichever layer has
    it: so the sheet of a theme finds the file with which a site replaces one of the theme's.
    """

    def __init__(self, reader: Reader, decode: Callable[[bytes, str], str]) -> None:
        """Ask this reader.

        decode: gives the text of a file. raises: Trouble
        """
        self._reader, self._decode = reader, decode
        self.wanted: list[Recipe] = []

    def setting(self, name: str) -> Any:
        """Read a setting of `[assets]`."""
        return self._reader.ask(Key("config", f"assets.{name}"))

    def owner(self, name: str) -> str:
        """Find the path of the file that stands for a name, "" when there is none."""
        return str(self._owned(name)[0])

    def rank(self, name: str) -> int:
        """Tell how many layers lie under the one that a file is from."""
        return int(self._owned(name)[1])

    def text(self, name: str) -> str:
        """Read a file that is there. raises: Trouble when it is not text"""
        path = self.owner(name)
        return self._decode(self._reader.ask(Key("file", path)), path)

    def names(self, sheet: str, is_wanted: Callable[[str], bool]) -> list[str]:
        """List the names that a sheet could have meant, as it would write them."""
        every: Iterable[str] = self._reader.ask(Key("owner", ALL))
        return [relpath(each, dirname(sheet)) for each in every if is_wanted(each)]

    def address(self, told: Reference, sheet: str, found: list[Problem]) -> str:
        """Publish the file that a sheet names, and give its address; adds what is wrong to `found`.

        sheet: the name of the sheet that the address stands in
        """
        path = self.owner(sheet)
        place = Place(path, told.line, told.column)
        if told.path.startswith("/"):
            return self._at_root(told, place, found)
        name = normpath(join(dirname(sheet), told.path))
        # What is in no folder of layers, such as a picture beside an entry, is found by its path.
        source = self.owner(name) or normpath(join(dirname(path), told.path))
        output = self._reader.ask(Key("copy", source))
        if not output:
            known = self.names(sheet, lambda each: not each.endswith((".html", ".css", ".js")))
            found.append(problems.no_such_reference(place, told.path, known))
            return told.path
        recipe = Recipe("copy", source, output)
        if recipe not in self.wanted:
            self.wanted.append(recipe)
        return f"{placed(output)}{told.tail}"

    def _owned(self, name: str) -> Any:
        return self._reader.ask(Key("owner", name)) or ("", 0)

    def _at_root(self, told: Reference, place: Place, found: list[Problem]) -> str:
        if not self._reader.ask(Key("static", told.path[1:])):
            known = [f"/{each}" for each in self._reader.ask(Key("static", ALL))]
            found.append(problems.nothing_at_root(place, told.path, known))
        # Seen from another host's sheet, the root is that host's.
        host = self._reader.ask(Key("config", "site.url")) if self.setting("prefix") else ""
        base = self._reader.ask(Key("config", "site.base"))
        return f"{host}{encoded(base + told.path)}{told.tail}"
