"""Which files the entries of a site are read from."""

from collections.abc import Collection as Some
from collections.abc import Iterator

from sitegen.model.collection import Collection, Declared
from sitegen.model.config import Config
from sitegen.model.near import did_you_mean
from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.problems import reading
from sitegen.read.declared import PAGES
from sitegen.read.layers import Layers
from sitegen.read.names import is_markdown, name_of
from sitegen.read.patterns import matcher

Sources = tuple[tuple[str, str], ...]


def entry_files(declared: Declared, paths: Some[str], config: Config, layers: Layers) -> Sources:
    """List collection and path of every file that entries are read from, each path once.

    paths:   every source file
    returns: sorted; a file that two collections want belongs to the one declared first
    """
    found: dict[str, str] = {}
    for collection in declared.collections:
        for path in _files(collection, paths, layers):
            found.setdefault(path, collection.name)
    return tuple(sorted((name, path) for path, name in found.items()))


def twins(sources: Sources, declared: Declared, config: Config) -> tuple[Problem, ...]:
    """Tell of files that would be one entry: `a.md` beside `a/index.md`."""
    bases = {each.name: each.base for each in declared.collections if each.kind == "files"}
    first: dict[tuple[str, str, str], str] = {}
    found = []
    for collection, path in sources:
        if collection in bases:
            inside = path_inside(path, bases[collection])
            name = name_of(inside, config.site.languages, config.site.default_language)
            other = first.setdefault((collection, *name), path)
            if other != path:
                found.append(reading.entry_twice(path, other, f"{collection}/{name.key}"))
    return tuple(found)


def lost_tables(declared: Declared, paths: Some[str], path: str) -> tuple[Problem, ...]:
    """Tell of data files that collections are read from and that are not there.

    path: of the file that declares them
    """
    tables = [each for each in declared.collections if each.kind == "table"]
    return tuple(
        reading.no_such_table(
            Place(path, key=(each.name,)), each.pattern, _beside(each.pattern, paths)
        )
        for each in tables
        if each.pattern not in paths
    )


def lost_files(declared: Declared, paths: Some[str], path: str) -> tuple[Problem, ...]:
    """Tell of collections whose pattern matches no file; an empty `pages` folder is no fault.

    path: of the file that declares them
    """
    return tuple(
        reading.no_such_files(
            Place(path, key=(each.name,)), each.name, each.pattern, _nearest(each.base, paths)
        )
        for each in declared.collections
        if each.kind == "files" and each.name != PAGES
        if not any(map(matcher(each.pattern), paths))
    )


def taken_files(declared: Declared, sources: Sources, path: str) -> tuple[Problem, ...]:
    """Tell of collections whose files all belong to others that are declared before them.

    sources: as `entry_files` gives them
    path:    of the file that declares them
    """
    having = {name for name, _ in sources}
    found = []
    for each in declared.collections:
        if each.name not in having and each.name != PAGES:
            matches = matcher(each.pattern)
            others = sorted({repr(name) for name, source in sources if matches(source)})
            place = Place(path, key=(each.name,))
            found += [reading.files_taken(place, each.name, others)] if others else []
    return tuple(found)


def undeclared(declared: Declared, paths: Some[str], folder: str, path: str) -> tuple[Problem, ...]:
    """Tell that no collection is declared, though there are texts.

    folder: of the content
    path:   of the file that should declare them
    """
    has_texts = any(each.startswith(f"{folder}/") and is_markdown(each) for each in paths)
    has_none = all(each.name == PAGES for each in declared.collections)
    return (reading.nothing_declared(path, folder),) if has_none and has_texts else ()


def path_inside(path: str, base: str) -> str:
    """Cut the collection's folder off a path; a theme's pages lie in a folder of their own.

    path: `content/blog/a.md`, `themes/mine/pages/about.md`, `@default/pages/about.md`
    base: `content/blog`, `pages`
    """
    if not base:
        return path
    if path.startswith(f"{base}/"):
        return path[len(base) + 1 :]
    return path.partition(f"/{PAGES}/")[2] or path


def _files(collection: Collection, paths: Some[str], layers: Layers) -> Iterator[str]:
    if collection.kind == "table":
        yield from (path for path in paths if path == collection.pattern)
    elif collection.name == PAGES and collection.base == layers.folders(PAGES)[0]:
        yield from _pages(layers)
    else:
        yield from filter(matcher(collection.pattern), paths)


def _pages(layers: Layers) -> Iterator[str]:
    """List the Markdown pages of all layers; a name of the site hides the theme's."""
    for name in layers.names(PAGES):
        path = layers.own(PAGES, name)
        if path and is_markdown(name) and matcher("**/*")(name):
            yield path


def _beside(wanted: str, paths: Some[str]) -> list[str]:
    folder = wanted.rpartition("/")[0]
    return [path for path in paths if path.rpartition("/")[0] == folder]


def _nearest(base: str, paths: Some[str]) -> str:
    folders = {path.rpartition("/")[0] for path in paths} - {base}
    return did_you_mean(base, sorted(folders))
