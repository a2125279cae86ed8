"""Runs Python files of a site from their source, and forgets them again."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import CodeType, ModuleType


class Imports(MetaPathFinder):
    """Finds modules in a site, always from source, and records their files."""

    def __init__(self, root: Path) -> None:
        """Look under this folder.

        files, absent: what was run, and what would have been run had it been there
        """
        self._root = root
        self.files: dict[str, None] = {}
        self.absent: dict[str, None] = {}
        self.names: set[str] = set()

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Find a module or a package in the site; the standard library goes first."""
        parent = name.rpartition(".")[0]
        is_foreign = parent not in self.names if parent else name in sys.stdlib_module_names
        return None if is_foreign else self._found(name, self._root.joinpath(*name.split(".")))

    def run(self, path: str) -> ModuleType:
        """Run a file of the site and give what it defines.

        path:   relative to the root
        raises: whatever the file raises
        """
        name = f"_site_{''.join(c if c.isalnum() else '_' for c in path)}"
        spec = self._spec(name, self._root / path, None)
        module = module_from_spec(spec)
        sys.modules[name] = module
        assert spec.loader
        spec.loader.exec_module(module)
        return module

    def _found(self, name: str, place: Path) -> ModuleSpec | None:
        if self._is_there(package := place / "__init__.py"):
            return self._spec(name, package, [str(place)])
        if self._is_there(file := place.with_suffix(".py")):
            return self._spec(name, file, None)
        if not place.is_dir() or not any(place.glob("*.py")):
            return None
        self.names.add(name)
        spec = ModuleSpec(name, None, is_package=True)
        spec.submodule_search_locations = [str(place)]
        return spec

    def _is_there(self, file: Path) -> bool:
        is_there = file.is_file()
        if not is_there:
            self.absent[file.relative_to(self._root).as_posix()] = None
        return is_there

    def _spec(self, name: str, file: Path, folders: list[str] | None) -> ModuleSpec:
        self.names.add(name)
        self.files[file.relative_to(self._root).as_posix()] = None
        loader = _FromSource(name, str(file))
        spec = spec_from_file_location(
            name, file, loader=loader, submodule_search_locations=folders
        )
        assert spec
        return spec


@contextmanager
def site_imports(root: Path) -> Iterator[Imports]:
    """Let Python find the modules of a site, and nothing of it stay afterwards.

    What the site's Python prints goes to standard error: standard output is for answers.
    """
    finder = Imports(root)
    sys.meta_path.insert(0, finder)
    try:
        with redirect_stdout(sys.stderr):
            yield finder
    finally:
        sys.meta_path.remove(finder)
        for name in finder.names:
            sys.modules.pop(name, None)


class _FromSource(SourceFileLoader):
    """Compiles a file anew: compiled files beside it may be old, and none may be written."""

    def get_code(self, fullname: str) -> CodeType:
        return self.source_to_code(self.get_data(self.path), self.path)
