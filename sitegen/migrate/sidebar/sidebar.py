"""A sidebar found in the data of a project gives its pages a section and an order."""

import posixpath
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from sitegen.migrate.document import Document
from sitegen.migrate.gatsby import Gatsby
from sitegen.migrate.note import Note
from sitegen.migrate.notes.settings import sidebar_guessed
from sitegen.migrate.part import Part
from sitegen.migrate.places import Places, collection_of
from sitegen.migrate.routes import Routes
from sitegen.migrate.sidebar.held import held
from sitegen.migrate.sidebar.known import Known, is_elsewhere
from sitegen.migrate.sidebar.lines import Line, lines_of
from sitegen.migrate.tree import Tree

# A list of fewer pages is a menu.
FEWEST = 6
_BETWEEN = " › "


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a page stands in the sidebar. order: from 1"""

    section: str
    order: int


@dataclass(frozen=True, slots=True)
class Sidebar:
    """The sidebar of a site.

    spots:       path of a document → where it stands
    collections: that it shows
    """

    spots: Mapping[str, Spot] = field(default_factory=dict)
    collections: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()

    def part(self) -> Part:
        """Give the settings that show it."""
        if not self.collections:
            return Part()
        options = {"collections": list(self.collections)}
        return Part(settings={"site": {"theme": "docs"}, "theme_options": options})


def sidebar(
    tree: Tree,
    gatsby: Gatsby,
    documents: Sequence[Document],
    routes: Routes,
    urls: Mapping[str, str],
    places: Places,
) -> Sidebar:
    """Find the sidebar of documentation; it is empty for a site that has none.

    urls: path of a document → URL of its page
    """
    own = {
        path: url
        for path, url in urls.items()
        if routes.languages.get(path, routes.default) == routes.default
    }
    spots: dict[str, Spot] = {}
    notes: list[Note] = []
    for path, name, lines in _found(tree, gatsby, own):
        new = [(there, line) for there, line in lines if there not in spots]
        notes += [sidebar_guessed(path, name, len(dict(new)))] if new else []
        for there, line in new:
            spots.setdefault(there, Spot(_BETWEEN.join(line.above), len(spots) + 1))
    shown = _collections([each for each in documents if each.path in own], routes, spots)
    if not shown:
        return Sidebar()
    members = [each for each in documents if collection_of(each, routes) in shown]
    return Sidebar(_spoken(members, spots, routes, places), shown, tuple(notes))


# A file, the name of a tree in it, and its lines with the documents that they lead to.
Found = tuple[str, str, Sequence[tuple[str, Line]]]


def _found(tree: Tree, gatsby: Gatsby, urls: Mapping[str, str]) -> Sequence[Found]:
    """Find the best tree of each file that has one, the largest first.

    Most lines of a tree lead to pages.
    """
    known, best = Known(urls), dict[str, Found]()
    for path, name, data in held(tree, gatsby):
        folder = posixpath.dirname(path)
        own = [line for line in lines_of(data) if not is_elsewhere(line.target)]
        lines = [(there, line) for line in own if (there := known.path(line, folder))]
        count = len(dict(lines))
        if count >= FEWEST and len(lines) * 2 > len(own):
            _, _, before = best.get(path, (path, name, ()))
            if count >= len(dict(before)):  # The same pages, in a part of the data alone.
                best[path] = (path, name, lines)
    return sorted(best.values(), key=lambda found: -len(dict(found[2])))


def _collections(
    documents: Sequence[Document], routes: Routes, spots: Collection[str]
) -> tuple[str, ...]:
    """Name the collections most of whose pages are in the sidebar."""
    sizes = Counter(collection_of(each, routes) for each in documents)
    placed = Counter(collection_of(each, routes) for each in documents if each.path in spots)
    return tuple(name for name, count in sizes.items() if placed[name] * 2 > count)


def _spoken(
    documents: Sequence[Document], spots: Mapping[str, Spot], routes: Routes, places: Places
) -> Mapping[str, Spot]:
    """Give every document its spot: a translation that of what it translates, others the end."""
    last = Spot("", len(spots) + 1)
    targets = {places.targets[path]: spot for path, spot in spots.items()}
    found = dict[str, Spot]()
    for each in documents:
        language = routes.languages.get(each.path, "")
        target = places.targets[each.path].replace(f".{language}.md", ".md")
        found[each.path] = spots.get(each.path) or targets.get(target) or last
    return found
