"""Scripts that import each other: which file each import means, and what each will be called."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from posixpath import basename, dirname, join, normpath, relpath

from sitegen.assets.exports import exports_default
from sitegen.assets.script import SUFFIXES
from sitegen.assets.specifiers import Specifier, specifiers_in
from sitegen.assets.tokens import Token, tokens
from sitegen.assets.whole import gap_in
from sitegen.model.fingerprint import fingerprinted
from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.problems import islands as problems
from sitegen.model.recipe import Recipe
from sitegen.trace.digest import joint


class Modules:
    """The files of the components and assets folders, as modules.

    owners:  `components/counter.js` → path of the file that stands for it over the layers
    names:   bare name, or prefix that ends in `/` → path of the file it means; "" for a URL
    digests: path → digest of every source file
    text:    gives the text of a file. raises: Trouble
    is_short: whether scripts are published without what only people read
    """

    def __init__(
        self,
        owners: Mapping[str, str],
        names: Mapping[str, str],
        digests: Mapping[str, str],
        text: Callable[[str], str],
        is_short: bool = False,
    ) -> None:
        """Look at nothing yet: each file is read when somebody asks for it."""
        self.owners, self.names, self.digests = owners, names, digests
        self.text, self.is_short = text, is_short
        self._read: dict[str, Module] = {}

    @cached_property
    def called(self) -> Mapping[str, str]:
        """The name that each path stands for; the files that may be imported."""
        return {path: name for name, path in self.owners.items()}

    def module(self, path: str) -> "Module":
        """Read a module. raises: Trouble when it is not text"""
        if path not in self._read:
            held = [*tokens(self.text(path))] if path.endswith(SUFFIXES) else []
            self._read[path] = Module(self, path, held)
        return self._read[path]

    def reached(self, start: Iterable[str], everything: bool = True) -> tuple[str, ...]:
        """List what files load, themselves first, each once, in the order of their imports.

        everything: False leaves out what is loaded only when the code gets there
        """
        found: dict[str, None] = {}
        waiting = [*start]
        while waiting:
            path = waiting.pop(0)
            if path not in found:
                found[path] = None
                waiting += self.module(path).imports(everything)
        return tuple(found)

    def recipe(self, path: str) -> Recipe:
        """Tell how the published file is made, and what it is called."""
        output = fingerprinted(path, self._digest(path))
        inside = sorted(self.module(path).inside.items())
        beside = {text: f"./{basename(self.output(to))}" for text, to in inside}
        if self._is_short(path):
            return Recipe("short", path, output, beside)
        return Recipe("script" if inside else "copy", path, output, beside)

    def output(self, path: str) -> str:
        """Name the published file of a module."""
        return fingerprinted(path, self._digest(path))

    def _digest(self, path: str) -> str:
        """Name a module after its bytes, those of all it can load, and how they are written.

        So two modules that import each other have names all the same.
        """
        digest = self.digests[path]
        if self.module(path).inside:
            every = sorted(self.reached([path]))
            digest = joint([path, *(part for each in every for part in (each, self.digests[each]))])
        return joint([digest, "short"]) if self._is_short(path) else digest

    def _is_short(self, path: str) -> bool:
        return self.is_short and path.endswith(SUFFIXES)


class Module:
    """One module: what it imports, and what is wrong with that.

    inside:   specifier → path of the file that is published beside this one
    wanted:   the names of `[islands.imports]` that it imports
    has_default: whether it has a default export
    problems: imports that lead nowhere, and what does not end
    """

    def __init__(self, modules: Modules, path: str, held: Sequence[Token]) -> None:
        """Find the files that it imports.

        held: the tokens of a script; none of another file
        """
        found = specifiers_in(held)
        self.has_default = exports_default(held)
        self.inside: dict[str, str] = {}
        self.wanted: dict[str, None] = {}
        self.problems: list[Problem] = []
        self._modules, self._path, self._found = modules, path, found
        if gap := gap_in(held):
            place = self._place(gap.token.start, len(gap.text))
            self.problems.append(problems.script_not_whole(place, gap.text, gap.wants))
        for each in found:
            if each.text.startswith(("./", "../")):
                self._file(each)
            elif not (each.text.startswith("/") or ":" in each.text):
                self._name(each)

    def imports(self, everything: bool) -> tuple[str, ...]:
        """List the files it loads, those beside it and those it calls by a name."""
        texts = [each.text for each in self._found if everything or not each.is_dynamic]
        found = (self.inside.get(each) or self._modules.names.get(each) for each in texts)
        return tuple(filter(None, found))

    def _file(self, specifier: Specifier) -> None:
        """Find a file over the layers, or where the path leads on disk."""
        modules, text = self._modules, specifier.text
        folder = dirname(modules.called.get(self._path, self._path))
        beside = normpath(join(dirname(self._path), text))
        path = modules.owners.get(normpath(join(folder, text)), beside)
        if path in modules.called:
            self.inside[text] = path
        else:
            names = (each for each in modules.owners if each.endswith(SUFFIXES))
            near = [_specifier(each, folder) for each in names]
            place = self._place(specifier.start, len(text))
            self.problems.append(problems.no_such_module(place, text, near))

    def _name(self, specifier: Specifier) -> None:
        known, text = self._modules.names, specifier.text
        prefixes = [each for each in known if each.endswith("/") and text.startswith(each)]
        if text in known or prefixes:
            self.wanted[text if text in known else max(prefixes, key=len)] = None
        else:
            place = self._place(specifier.start, len(text))
            self.problems.append(problems.no_such_import(place, text, tuple(known)))

    def _place(self, start: int, length: int) -> Place:
        text = self._modules.text(self._path)
        line = text.count("\n", 0, start) + 1
        column = start - text.rfind("\n", 0, start)
        return Place(self._path, line, column, column + length)


def _specifier(name: str, folder: str) -> str:
    path = relpath(name, folder or ".")
    return path if path.startswith("../") else f"./{path}"
