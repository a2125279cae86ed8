"""Folders of texts that no gatsby-source-filesystem of the project names."""

import posixpath
from collections.abc import Collection, Iterable, Iterator, Sequence

from sitegen.migrate.gatsby import Plugin, Root

# Where starters and themes have their texts, when no option says so.
_USUAL = (
    "content", "contents", "src/content", "posts", "_posts", "src/posts", "blog", "docs",
    "src/docs", "notes", "pages",
)  # fmt: skip
_TEXTS = (".md", ".mdx")
_PAGES = "src/pages"


def pages_roots(
    paths: Iterable[str], home: str, roots: Collection[Root], suffixes: Sequence[str]
) -> list[Root]:
    """Give the pages folder when it has texts that are pages by themselves, and nobody reads it.

    home:     folder of gatsby-config
    suffixes: of the texts that are compiled as MDX
    """
    folder = posixpath.join(home, _PAGES)
    texts = [path for path in _below(folder, paths) if path.endswith(tuple(suffixes))]
    is_read = any(_holds(each.path, folder) for each in roots)
    return [Root("pages", folder, is_sourced=False)] if texts and suffixes and not is_read else []


def guessed_roots(
    paths: Sequence[str], home: str, plugin: Plugin, roots: Collection[Root]
) -> list[Root]:
    """Give the folders of texts that a theme may read: those of its options, else usual ones."""
    named = [*_named(plugin, home)]
    of_options = [each for each in named if _has_texts(each, paths, roots)]
    if of_options:
        return [_guess(each) for each in of_options]
    if any(_has_texts(each.path, paths, ()) for each in roots):
        return []
    usual = [posixpath.join(home, each) for each in _USUAL]
    return [_guess(each) for each in usual if _has_texts(each, paths, roots)]


def _guess(folder: str) -> Root:
    return Root(folder.rpartition("/")[2], folder, is_sourced=False, is_guessed=True)


def _named(plugin: Plugin, home: str) -> Iterator[str]:
    for name, value in plugin.options.items():
        if isinstance(value, str) and value.strip("./") and "draft" not in name.lower():
            place = value.removeprefix("/project/")
            yield posixpath.normpath(posixpath.join(home, place))
            # Some themes count from the root of the repository.
            yield posixpath.normpath(place)


def _has_texts(folder: str, paths: Iterable[str], roots: Collection[Root]) -> bool:
    """Tell whether a folder has texts that none of these source folders has already."""
    return any(
        path.endswith(_TEXTS) and not any(_holds(each.path, path) for each in roots)
        for path in _below(folder, paths)
    )


def _below(folder: str, paths: Iterable[str]) -> list[str]:
    return [path for path in paths if path.startswith(f"{folder}/")]


def _holds(folder: str, path: str) -> bool:
    return not folder or path == folder or path.startswith(f"{folder}/")
