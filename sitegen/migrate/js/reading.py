"""A reading of a project's code: its files, what they ask of one another, and one budget."""

import json
from typing import TYPE_CHECKING

from sitegen.migrate.js.budget import STEPS, Budget, Spent
from sitegen.migrate.js.built.globals import global_names
from sitegen.migrate.js.built.json import json_value
from sitegen.migrate.js.built.tables import argument, native
from sitegen.migrate.js.compile import Scope, Unit, compiled
from sitegen.migrate.js.convert import text_of
from sitegen.migrate.js.npm import known
from sitegen.migrate.js.parse import parse
from sitegen.migrate.js.project import Project, absolute
from sitegen.migrate.js.registered import COMPILERS
from sitegen.migrate.js.resolve import Resolver
from sitegen.migrate.js.values import LOST, UNDEFINED, Args, Function, Thrown, Unknown, Value

if TYPE_CHECKING:
    from tree_sitter import Node

# What registers the compilers and packages must have been imported.
REGISTERED = (COMPILERS, known)


class Reading:
    """Reads files of a project, each once.

    frames: the arguments of calls under way, the innermost last
    lost:   calls of what is unknown that would have made pages
    here:   the call that was begun last; a list of one
    """

    def __init__(self, project: Project, steps: int = STEPS) -> None:
        """Begin with nothing read."""
        self.project = project
        self.budget = Budget(steps)
        self.frames: list[list[Value]] = []
        self.lost: list[Unknown] = []
        self.here: list[Unknown] = [Unknown("", 1, "")]
        self._tries = [0]
        self._globals = Scope(None, global_names())
        self._globals.names["process"]["cwd"] = native(lambda args: project.home)
        self._modules: dict[str, dict[str, Value]] = {}
        self._packages: dict[str, Value] = {}
        self._resolver = Resolver(project.tree)

    @property
    def packages(self) -> "dict[str, str]":
        """Give the folders of the packages that the project itself holds, by name."""
        return self._resolver.packages

    def module(self, path: str) -> Value:
        """Give what a file exports.

        path:    of the tree; a file that exists
        returns: an object with `default` for what is exported so; Unknown when it is no code
        raises:  Spent
        """
        if path not in self._modules:
            holder: dict[str, Value] = {"exports": {}}
            self._modules[path] = holder
            self._read(path, holder)
        return self._modules[path]["exports"]

    def _read(self, path: str, holder: dict[str, Value]) -> None:
        data = self.project.tree.read(path)
        unknown = Unknown(path, 1, path)
        if path.endswith(".json"):
            holder["exports"] = _json(data, unknown)
            return
        if not path.endswith((".js", ".ts", ".mjs", ".cjs", ".jsx", ".tsx", ".mts", ".cts")):
            holder["exports"] = {"default": absolute(path)}
            return
        program = parse(data, path) if data is not None else None
        if program is None:
            holder["exports"] = unknown
            return
        self._run(program, path, holder)

    def _run(self, program: "Node", path: str, holder: dict[str, Value]) -> None:
        unit = Unit(path, self.budget, self.frames, self._tries, self.lost, self.here)
        folder = path.rpartition("/")[0]
        names = {
            "module": holder,
            "exports": holder["exports"],
            "require": self._require(folder),
            "__dirname": absolute(folder),
            "__filename": absolute(path),
        }
        try:
            compiled(program, unit)(Scope(self._globals, names))
        except RecursionError:
            raise Spent from None

    def _require(self, folder: str) -> Function:
        require = native(lambda args: self.required(args, folder), "require")
        require.properties["resolve"] = native(lambda args: self._resolved(args, folder))
        return require

    def required(self, args: Args, folder: str) -> Value:
        """Give a module by the name that code in `folder` asks for."""
        wanted = argument(args, 0)
        if not isinstance(wanted, str):
            return LOST
        name = wanted.removeprefix("node:")
        if not name.startswith("."):
            # ES modules write `lodash/get.js`.
            name = name.removesuffix(".js")
        maker = known.PACKAGES.get(name)
        if maker is not None:
            if name not in self._packages:
                self._packages[name] = maker(self.project)
            return self._packages[name]
        path = self._resolver.find(wanted, folder)
        if path is not None:
            return self.module(path)
        if self._tries[0]:
            raise Thrown({"message": f"Cannot find module '{wanted}'", "code": "MODULE_NOT_FOUND"})
        return Unknown(folder, 1, f"require({wanted!r})")

    def _resolved(self, args: Args, folder: str) -> Value:
        wanted = text_of(argument(args, 0))
        path = self._resolver.find(wanted, folder)
        if path is not None:
            return absolute(path)
        return UNDEFINED if wanted.startswith(".") else f"/node_modules/{wanted}"


def _json(data: bytes | None, unknown: Unknown) -> Value:
    try:
        return json_value((data or b"").decode("utf-8-sig"))
    except (json.JSONDecodeError, UnicodeDecodeError, RecursionError):
        return unknown
