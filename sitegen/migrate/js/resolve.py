"""Which file a `require` or an `import` means."""

import json
import posixpath

from sitegen.migrate.tree import Tree

ENDINGS = (".js", ".ts", ".mjs", ".cjs", ".tsx", ".jsx", ".json", ".mts", ".cts")


class Resolver:
    """Finds files of a tree by the names that code gives them."""

    def __init__(self, tree: Tree) -> None:
        """Look at the tree's names."""
        self._tree = tree
        self._paths = frozenset(tree.paths)
        self._packages: dict[str, str] | None = None

    def find(self, name: str, folder: str) -> str | None:
        """Find the file that code in a folder calls by a name.

        returns: a path of the tree; None when it is in none of its files
        """
        if name.startswith((".", "/")):
            home = "/project"
            whole = posixpath.normpath(posixpath.join(home, folder, name))
            inside = whole.removeprefix(home).lstrip("/") if whole.startswith(home) else None
            if inside is None:
                return None
            return self._folder(inside) if name.endswith("/") else self._file(inside)
        return self._workspace(name)

    def _file(self, path: str) -> str | None:
        for candidate in (path, *(path + each for each in ENDINGS)):
            if candidate in self._paths:
                return candidate
        # TypeScript's own imports name the file that it will become.
        stem, dot, ending = path.rpartition(".")
        if dot and ending in ("js", "mjs", "jsx") and f"{stem}.ts" in self._paths:
            return f"{stem}.ts"
        return self._folder(path)

    def _folder(self, path: str) -> str | None:
        prefix = f"{path}/" if path else ""
        main = _main(self._tree.read(f"{prefix}package.json"))
        if main and (found := self._plain(posixpath.normpath(prefix + main))):
            return found
        return self._plain(f"{prefix}index")

    def _plain(self, path: str) -> str | None:
        names = (path, *(path + each for each in ENDINGS), *(f"{path}/index{e}" for e in ENDINGS))
        return next((each for each in names if each in self._paths), None)

    @property
    def packages(self) -> dict[str, str]:
        """Give the folders of the packages in the tree, by name."""
        if self._packages is None:
            self._packages = packages_of(self._tree)
        return self._packages

    def _workspace(self, name: str) -> str | None:
        parts = name.split("/")
        length = 2 if name.startswith("@") else 1
        home = self.packages.get("/".join(parts[:length]))
        return None if home is None else self._file("/".join([home, *parts[length:]]).strip("/"))


def packages_of(tree: Tree) -> dict[str, str]:
    """Find the packages that a tree holds.

    returns: name → folder
    """
    found: dict[str, str] = {}
    for path in tree.paths:
        if path == "package.json" or path.endswith("/package.json"):
            name = _field(tree.read(path), "name")
            if name:
                found.setdefault(name, path.removesuffix("package.json").rstrip("/"))
    return found


def _main(data: bytes | None) -> str:
    return _field(data, "main")


def _field(data: bytes | None, name: str) -> str:
    if data is None:
        return ""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return ""
    field = value.get(name) if isinstance(value, dict) else None
    return field if isinstance(field, str) else ""
