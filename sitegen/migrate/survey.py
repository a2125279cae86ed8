"""A project's config, read as data."""

import json
import posixpath
import re
from collections.abc import Iterator

from sitegen.migrate.gatsby import Gatsby, Plugin, Root, Slash
from sitegen.migrate.guessed_roots import guessed_roots, pages_roots
from sitegen.migrate.js.budget import Spent
from sitegen.migrate.js.exports import default_of
from sitegen.migrate.js.parse import broken_line, parse
from sitegen.migrate.js.project import Project, inside
from sitegen.migrate.js.reading import Reading
from sitegen.migrate.js.values import Function, Unknown, Value
from sitegen.migrate.known_themes import THEMES, theme_roots
from sitegen.migrate.note import Note
from sitegen.migrate.notes import urls as notes
from sitegen.migrate.plain import plain_data
from sitegen.migrate.tree import Tree

_NAMES = tuple(f"gatsby-config.{ending}" for ending in ("ts", "js", "mjs", "cjs"))
_NODES = tuple(name.replace("config", "node") for name in _NAMES)
_MAJOR = re.compile(r"(\d+)")
_EXAMPLES = re.compile(
    r"(?:^|/)(?:examples?|packages?|starters?|demo|test|tests|__tests__|e2e|docs)(?:/|$)"
)


def survey(tree: Tree) -> tuple[Gatsby, tuple[Note, ...]]:
    """Read what a project says of itself.

    returns: with a note for each thing that is not literal
    """
    configs = _configs(tree)
    if not configs:
        return Gatsby(roots=(Root("content", ""),)), (notes.no_config(""),)
    config, others = configs[0], tuple(configs[1:])
    folder = posixpath.dirname(config)
    reader = _Survey(tree, Reading(Project(tree, folder)), folder)
    gatsby = reader.gatsby(config)
    reader.notes += _broken(tree, config)
    if others:
        reader.notes.append(notes.other_projects(config, others))
    return gatsby, tuple(dict.fromkeys(reader.notes))


def _broken(tree: Tree, config: str) -> Iterator[Note]:
    """Tell which of the files that decide of everything cannot be read whole."""
    folder = posixpath.dirname(config)
    for path in (config, *(posixpath.join(folder, name) for name in _NODES)):
        program = parse(tree.read(path) or b"", path)
        if program and (line := broken_line(program)):
            yield notes.broken_syntax(path, line)


def _configs(tree: Tree) -> list[str]:
    """List the configs, the likeliest first; of a folder with two, the one that Gatsby takes."""
    found: dict[str, str] = {}
    for name in _NAMES:
        for path in tree.paths:
            if path == name or path.endswith(f"/{name}"):
                found.setdefault(posixpath.dirname(path), path)
    return sorted(found.values(), key=lambda path: _unlikely(tree, path))


def _unlikely(tree: Tree, path: str) -> tuple[bool, bool, bool, bool, int, str]:
    folder = posixpath.dirname(path)
    is_theme = "theme" in folder.rpartition("/")[2]
    start = f"{folder}/" if folder else ""
    has_texts = any(
        each.startswith(start) and each.endswith((".md", ".mdx")) for each in tree.paths
    )
    builds = b"gatsby build" in (tree.read(posixpath.join(folder, "package.json")) or b"")
    return (
        bool(folder),
        bool(_EXAMPLES.search(folder)) or is_theme,
        not has_texts,
        not builds,
        path.count("/"),
        path,
    )


class _Survey:
    def __init__(self, tree: Tree, reading: Reading, folder: str) -> None:
        self.tree = tree
        self.reading = reading
        self.folder = folder
        self.notes: list[Note] = []
        self.plugins: list[Plugin] = []
        self.roots: list[Root] = []

    def gatsby(self, path: str) -> Gatsby:
        config = self._config(path, {})
        package = _package(self.tree, posixpath.join(self.folder, "package.json"))
        major = self._major(package)
        for name in ("__experimentalThemes", "plugins"):
            self._take(config.get(name), path, "")
        self._known_themes()
        self._unknown_themes()
        self.roots += pages_roots(self.tree.paths, self.folder, self.roots, self._suffixes())
        metadata = self._plain(config.get("siteMetadata"))
        told = metadata if isinstance(metadata, dict) else {}
        return Gatsby(
            folder=self.folder,
            config=path,
            major=major,
            metadata={**self._of_themes(), **told},
            plugins=tuple(self.plugins),
            roots=tuple(dict.fromkeys(self.roots)),
            trailing_slash=self._slash(config, major),
            path_prefix=self._prefix(config, package),
            mdx_suffixes=self._suffixes(),
            themes=tuple(each.name for each in self.plugins if _is_theme(each.name)),
        )

    def _config(self, path: str, options: Value) -> dict[str, Value]:
        try:
            value = default_of(self.reading.module(path))
            if isinstance(value, Function):
                value = value.do(None, [options])
        except (Spent, RecursionError):
            self.notes.append(notes.too_much_work(path))
            return {}
        if isinstance(value, Unknown):
            self.notes.append(notes.not_literal(value.path or path, value.line, value.text))
        return value if isinstance(value, dict) else {}

    def _plain(self, value: Value) -> object:
        left: list[Unknown] = []
        data = plain_data(value, left)
        for each in left:
            if not each.text.startswith("require("):
                self.notes.append(notes.not_literal(each.path, each.line, each.text))
        return data

    def _take(self, plugins: Value, path: str, parent: str) -> None:
        for each in plugins if isinstance(plugins, list) else []:
            if isinstance(each, Unknown):
                self.notes.append(notes.not_literal(each.path or path, each.line, each.text))
            elif isinstance(each, str):
                self._plugin(each, {}, path, parent)
            elif isinstance(each, dict):
                name, options = each.get("resolve"), each.get("options")
                if isinstance(name, str):
                    self._plugin(name, options if isinstance(options, dict) else {}, path, parent)

    def _plugin(self, name: str, options: dict[str, Value], path: str, parent: str) -> None:
        name = _plugin_name(name)
        self._theme(name, options)
        data = self._plain({k: v for k, v in options.items() if k != "plugins"})
        line = self._line(path, name)
        told = data if isinstance(data, dict) else {}
        if isinstance(options.get("typeName"), Function):
            told["typeName"] = options["typeName"]
        self.plugins.append(Plugin(name, told, path, line, parent))
        if name == "gatsby-source-filesystem":
            self._root(options)
        for nested in ("plugins", "gatsbyRemarkPlugins"):
            self._take(options.get(nested), path, name)

    def _line(self, path: str, name: str) -> int:
        text = (self.tree.read(path) or b"").decode("utf-8", "replace")
        place = text.find(name)
        return text.count("\n", 0, max(place, 0)) + 1

    def _theme(self, name: str, options: dict[str, Value]) -> None:
        """Take in the config of a theme or plugin that lies in the project itself."""
        folder = local_plugin(self.reading, self.folder, name)
        if folder is None or folder == self.folder:
            return
        path = next(
            (f"{folder}/{each}" for each in _NAMES if self.tree.size(f"{folder}/{each}")), None
        )
        if path is not None and path not in {each.path for each in self.plugins}:
            self._take(self._config(path, options).get("plugins"), path, "")

    def _known_themes(self) -> None:
        for plugin in list(self.plugins):
            if plugin.name in THEMES and not local_plugin(self.reading, self.folder, plugin.name):
                self.roots += theme_roots(plugin, self.folder)
                self.notes.append(notes.theme_not_here(plugin.name, plugin.path, plugin.line))

    def _unknown_themes(self) -> None:
        """Look for the texts of themes of which nothing is known."""
        for plugin in self._strangers():
            found = guessed_roots(self.tree.paths, self.folder, plugin, self.roots)
            if found:
                self.roots += found
                folders = tuple(each.path for each in found)
                self.notes.append(
                    notes.theme_unknown(plugin.name, plugin.path, plugin.line, folders)
                )

    def _of_themes(self) -> dict[str, object]:
        """Give what a theme makes metadata of that its package holds: options of these names."""
        options = [each.options for each in self.plugins if _is_theme(each.name)]
        return {
            key: each[key]
            for each in options
            for key in ("siteName", "name", "description", "siteUrl", "author")
            if isinstance(each.get(key), str) and each[key]
        }

    def _strangers(self) -> list[Plugin]:
        return [
            each
            for each in self.plugins
            if _is_theme(each.name)
            and each.name not in THEMES
            and not local_plugin(self.reading, self.folder, each.name)
        ]

    def _root(self, options: dict[str, Value]) -> None:
        where, name = options.get("path"), options.get("name")
        place: str | None = None
        if isinstance(where, str):
            place = inside(where) if where.startswith("/") else _joined(self.folder, where)
        if place is None:
            return
        ignore = options.get("ignore")
        globs = (
            [each for each in ignore if isinstance(each, str)] if isinstance(ignore, list) else []
        )
        label = name if isinstance(name, str) else "__PROGRAMMATIC__"
        self.roots.append(Root(label, place, tuple(globs)))

    def _major(self, package: dict[str, object]) -> int:
        for key in ("dependencies", "devDependencies", "peerDependencies"):
            wanted = package.get(key)
            version = wanted.get("gatsby") if isinstance(wanted, dict) else None
            found = _MAJOR.search(version) if isinstance(version, str) else None
            if found:
                return min(max(int(found[1]), 1), 5)
        return 5

    def _slash(self, config: dict[str, Value], major: int) -> Slash:
        known: dict[object, Slash] = {"always": "always", "never": "never", "ignore": "ignore"}
        wanted = config.get("trailingSlash")
        if isinstance(wanted, str) and wanted in known:
            return known[wanted]
        names = {each.name for each in self.plugins}
        if "gatsby-plugin-remove-trailing-slashes" in names:
            return "never"
        if names & {"gatsby-plugin-force-trailing-slashes", "gatsby-plugin-force-trailing-slash"}:
            return "always"
        return "always" if major >= 5 else "legacy"

    def _prefix(self, config: dict[str, Value], package: dict[str, object]) -> str:
        prefix = config.get("pathPrefix")
        if not isinstance(prefix, str) or not prefix.strip("/"):
            return ""
        places = [json.dumps(package.get("scripts", {}))]
        places += [
            (self.tree.read(path) or b"").decode("utf-8", "replace")
            for path in self.tree.paths
            if path.startswith((".github/workflows/", ".circleci/"))
            or path.rpartition("/")[2]
            in (".travis.yml", ".gitlab-ci.yml", "netlify.toml", "Makefile")
        ]
        uses = any("--prefix-paths" in each or "PREFIX_PATHS" in each for each in places)
        return "/" + prefix.strip("/") if uses else ""

    def _suffixes(self) -> tuple[str, ...]:
        mdx = [each for each in self.plugins if each.name in ("gatsby-plugin-mdx", "gatsby-mdx")]
        found: list[object] = []
        for each in mdx:
            wanted = each.options.get("extensions")
            found += wanted if isinstance(wanted, list) else [".mdx"]
        if any(each.name in THEMES for each in self.plugins):
            # The known themes bring the plugin with them, and all take both endings.
            found += [".mdx", ".md"]
        if any(each.is_guessed for each in self.roots) or self._strangers():
            found.append(".mdx")
        return tuple(dict.fromkeys(str(each) for each in found))


def _joined(folder: str, path: str) -> str | None:
    place = posixpath.normpath(posixpath.join(folder, path))
    return None if place.startswith("..") else "" if place == "." else place


def _plugin_name(name: str) -> str:
    if name.startswith("/") and "/node_modules/" not in name:
        folder = inside(name) or name
        return re.sub(r"/(?:index|gatsby-node)\.\w+$", "", folder).rpartition("/")[2]
    return name.removeprefix("/node_modules/")


def local_plugin(reading: Reading, folder: str, name: str) -> str | None:
    """Find the folder of a plugin that lies in the project; None when it comes from npm."""
    for place in (posixpath.join(folder, "plugins", name), posixpath.join("plugins", name)):
        if any(path.startswith(f"{place}/") for path in reading.project.tree.paths):
            return place
    return reading.packages.get(name)


def _is_theme(name: str) -> bool:
    return name in THEMES or "gatsby-theme" in name


def _package(tree: Tree, path: str) -> dict[str, object]:
    try:
        value = json.loads(tree.read(path) or b"{}")
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}
