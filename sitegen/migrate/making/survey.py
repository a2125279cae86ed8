"""What a Gatsby project says of itself: its configuration, read as data."""

import json
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from sitegen.migrate.gatsby import Gatsby, Plugin, Root, Slash
from sitegen.migrate.js.budget import Spent
from sitegen.migrate.js.exports import default_of
from sitegen.migrate.js.project import Project, inside
from sitegen.migrate.js.reading import Reading
from sitegen.migrate.js.values import UNDEFINED, Function, Thrown, Unknown, Value
from sitegen.migrate.making.data import line_of, plain
from sitegen.migrate.note import Note
from sitegen.migrate.notes.config import config_unread, no_config
from sitegen.migrate.tree import Tree

_CONFIG = re.compile(r"(?:^|/)gatsby-config\.(?:js|ts|mjs|cjs|mts)$")
_FILES = "gatsby-source-filesystem"
_SLASHES: Mapping[str, Slash] = {
    "gatsby-plugin-remove-trailing-slashes": "never",
    "gatsby-plugin-force-trailing-slashes": "always",
}
# Themes of npm that read folders by themselves: folder options with their defaults.
_THEMES: Mapping[str, Mapping[str, str]] = {
    "@lekoarts/gatsby-theme-minimal-blog": {
        "postsPath": "content/posts",
        "pagesPath": "content/pages",
    },
    "@lekoarts/gatsby-theme-minimal-blog-core": {
        "postsPath": "content/posts",
        "pagesPath": "content/pages",
    },
    "gatsby-theme-blog": {"contentPath": "content/posts"},
    "gatsby-theme-blog-core": {"contentPath": "content/posts"},
    "@narative/gatsby-theme-novela": {"contentPosts": "content/posts"},
    "gatsby-theme-notes": {"contentPath": "content/notes"},
}
_USUAL = (
    "content/blog", "content/posts", "content", "contents", "posts", "_posts", "blog", "src/posts",
    "src/content", "docs", "src/pages",
)  # fmt: skip
_MDX_THEMES = frozenset(_THEMES)


def survey(tree: Tree) -> tuple[Gatsby, tuple[Note, ...]]:
    """Read a project's configuration, and what it asks of others."""
    path = _config(tree)
    folder = path.rpartition("/")[0]
    package = package_of(tree, folder)
    value, notes = _value(tree, path, folder)
    told = value if isinstance(value, dict) else {}
    plugins = tuple(_plugins(told.get("plugins"), tree, path, folder, ""))
    gatsby = Gatsby(
        folder=folder,
        config=path,
        major=_major(package),
        metadata=_mapping(told.get("siteMetadata")),
        plugins=plugins,
        path_prefix=_prefix(told, package, tree, folder),
        themes=tuple(each.name for each in plugins if "theme" in each.name),
    )
    gatsby = replace(
        gatsby,
        trailing_slash=_slash(told, gatsby),
        mdx_suffixes=_mdx(gatsby),
        roots=tuple(dict.fromkeys(_roots(gatsby, tree))) or tuple(_usual(gatsby, tree)),
    )
    return gatsby, (*notes, *_unread(told, path))


def package_of(tree: Tree, folder: str) -> Mapping[str, object]:
    """Read `package.json` of a folder; empty when there is none that can be read."""
    try:
        found = json.loads(tree.read(f"{folder}/package.json".lstrip("/")) or b"{}")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _config(tree: Tree) -> str:
    """Choose the configuration: the nearest to the top, a site before a theme."""
    found = [path for path in tree.paths if _CONFIG.search(path)]
    return min(found, key=lambda path: (_rank(path, tree), path.count("/"), path), default="")


def _rank(path: str, tree: Tree) -> int:
    """Tell how unlike the site itself a folder with a configuration is."""
    words, folder = f"{path.lower()}/", path.rpartition("/")[0]
    if any(each in words for each in ("plugins/", "theme", "example", "package")):
        return 2
    start = f"{folder}/" if folder else ""
    has_texts = any(p.startswith(start) and p.endswith((".md", ".mdx")) for p in tree.paths)
    return 0 if has_texts else 1


def _value(tree: Tree, path: str, folder: str) -> tuple[Value, tuple[Note, ...]]:
    if not path:
        return {}, (no_config(""),)
    try:
        value = default_of(Reading(Project(tree, folder)).module(path))
        if isinstance(value, Function):
            value = value.do(UNDEFINED, [{}])
    except (Spent, Thrown, RecursionError):
        return {}, (no_config(path),)
    return value, () if isinstance(value, dict) and value else (no_config(path),)


def _plugins(value: Value, tree: Tree, path: str, folder: str, parent: str) -> Iterator[Plugin]:
    if not isinstance(value, list):
        return
    text = (tree.read(path) or b"").decode("utf-8", "replace")
    for each in value:
        name, options = each, {}
        if isinstance(each, list):
            yield from _plugins(each, tree, path, folder, parent)
            continue
        if isinstance(each, dict):
            name, options = each.get("resolve"), each.get("options", {})
        if not isinstance(name, str):
            continue
        held = options if isinstance(options, dict) else {}
        short = _short(name)
        yield from _of_theme(short, held, tree, folder)
        yield Plugin(short, _mapping(held), path, line_of(text, name), parent)
        for key in ("plugins", "gatsbyRemarkPlugins", "remarkPlugins"):
            yield from _plugins(held.get(key), tree, path, folder, short)


def _of_theme(name: str, options: Value, tree: Tree, folder: str) -> Iterator[Plugin]:
    """Read the configuration of a theme or plugin that lies in the tree."""
    home = theme_folder(tree, folder, name)
    config = next((p for p in tree.paths if _CONFIG.search(p) and p.rpartition("/")[0] == home), "")
    if not home or home == folder or not config:
        return
    try:
        value = default_of(Reading(Project(tree, home)).module(config))
        if isinstance(value, Function):
            value = value.do(UNDEFINED, [options])
    except (Spent, Thrown, RecursionError):
        return
    if isinstance(value, dict):
        yield from _plugins(value.get("plugins"), tree, config, home, "")


def theme_folder(tree: Tree, folder: str, name: str) -> str:
    """Find the folder of a plugin in the tree; "" when it is not there."""
    local = f"{folder}/plugins/{name}".lstrip("/")
    for path in tree.paths:
        if path == f"{local}/package.json" or path.startswith(f"{local}/gatsby-"):
            return local
    if name in ("gatsby", "react") or not name:
        return ""
    wanted = name.rpartition("/")[2]
    for path in tree.paths:
        if (
            path.endswith(f"{wanted}/package.json")
            and package_of(tree, path.rpartition("/")[0]).get("name") == name
        ):
            return path.rpartition("/")[0]
    return ""


def _short(name: str) -> str:
    name = re.sub(r"^.*/node_modules/", "", name)
    return name.rpartition("/")[2] if name.startswith(("/", ".")) else name


def _mapping(value: Value) -> Mapping[str, object]:
    told = plain(value)
    return told if isinstance(told, dict) else {}


def _major(package: Mapping[str, object]) -> int:
    for kind in ("dependencies", "devDependencies", "peerDependencies"):
        held = package.get(kind)
        asked = held.get("gatsby") if isinstance(held, dict) else None
        found = re.search(r"\d+", asked) if isinstance(asked, str) else None
        if found:
            return min(max(int(found[0]), 1), 5)
    return 5


def _slash(told: Mapping[str, Value], gatsby: Gatsby) -> Slash:
    written = told.get("trailingSlash")
    for slash in ("always", "never", "ignore"):
        if written == slash:
            return slash
    found = [_SLASHES[each.name] for each in gatsby.plugins if each.name in _SLASHES]
    return found[0] if found else ("always" if gatsby.major >= 5 else "legacy")


def _prefix(
    told: Mapping[str, Value], package: Mapping[str, object], tree: Tree, folder: str
) -> str:
    """Take the path prefix where a script or a workflow builds with it."""
    prefix = told.get("pathPrefix")
    if not isinstance(prefix, str) or not prefix.strip("/"):
        return ""
    flows = [
        path for path in tree.paths if re.search(r"(^|/)\.(github|circleci|travis|gitlab)", path)
    ]
    texts = [json.dumps(package.get("scripts", {})), *(_text(tree, path) for path in flows)]
    is_used = any("--prefix-paths" in text or "PREFIX_PATHS" in text for text in texts)
    return f"/{prefix.strip('/')}" if is_used else ""


def _text(tree: Tree, path: str) -> str:
    return (tree.read(path) or b"").decode("utf-8", "replace")


def _mdx(gatsby: Gatsby) -> tuple[str, ...]:
    plugin = gatsby.plugin("gatsby-plugin-mdx", "gatsby-mdx")
    if plugin is None:
        return (".mdx",) if _MDX_THEMES.intersection(gatsby.themes) else ()
    told = plugin.options.get("extensions")
    suffixes = [each for each in told if isinstance(each, str)] if isinstance(told, list) else []
    return tuple(suffixes) or (".mdx",)


def _roots(gatsby: Gatsby, tree: Tree) -> Iterator[Root]:
    for plugin in gatsby.plugins:
        if plugin.name in (_FILES, "gatsby-plugin-page-creator"):
            path = plugin.options.get("path")
            found = _inside(path, plugin.path.rpartition("/")[0]) if isinstance(path, str) else None
            if found is not None and _is_folder(found, tree):
                name = plugin.options.get("name")
                yield Root(
                    name if isinstance(name, str) else found.rpartition("/")[2],
                    found,
                    _ignored(plugin.options.get("ignore")),
                )
        for option, default in _THEMES.get(plugin.name, {}).items():
            told = plugin.options.get(option, default)
            place = f"{gatsby.folder}/{told}".strip("/")
            if _is_folder(place, tree):
                yield Root(place.rpartition("/")[2], place)
    pages = f"{gatsby.folder}/src/pages".lstrip("/")
    is_mdx = gatsby.plugin("gatsby-plugin-mdx", "gatsby-mdx")
    if is_mdx and _is_folder(pages, tree):
        yield Root("pages", pages)


def _usual(gatsby: Gatsby, tree: Tree) -> Iterator[Root]:
    """Give the folders that texts usually lie in, where the configuration names none."""
    for name in _USUAL:
        place = f"{gatsby.folder}/{name}".lstrip("/")
        if any(p.startswith(f"{place}/") and p.endswith((".md", ".mdx")) for p in tree.paths):
            yield Root(name.rpartition("/")[2], place)
            return


def _inside(path: str, folder: str) -> str | None:
    if path.startswith("/"):
        return inside(path)
    whole = posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/")
    return "" if whole == "." else whole


def _is_folder(path: str, tree: Tree) -> bool:
    return not path or any(each.startswith(f"{path}/") for each in tree.paths)


def _ignored(value: object) -> tuple[str, ...]:
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, list) else ()


def _unread(told: Mapping[str, Value], path: str) -> Iterator[Note]:
    """Tell of what is not literal in the metadata and among the plugins."""
    for name in ("siteMetadata", "plugins"):
        for unknown in _unknown(told.get(name), 0):
            yield config_unread(unknown.path or path, unknown.line, f"`{unknown.text[:80]}`")


def _unknown(value: Value, depth: int) -> Iterator[Unknown]:
    if isinstance(value, Unknown):
        yield value
    elif depth < 8 and isinstance(value, list | dict):
        inner = value.values() if isinstance(value, dict) else value
        for each in inner:
            yield from _unknown(each, depth + 1)
