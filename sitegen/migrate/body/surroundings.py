"""What a text may refer to, and what the project's plugins make of it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sitegen.migrate.body.habits import Habits, habits
from sitegen.migrate.gatsby import Gatsby
from sitegen.migrate.tree import Tree


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The project around a text.

    urls:      path of a document → URL of its page
    targets:   path of a document → its path in the new site
    known:     the URLs of all pages, without a slash at their end
    folders:   a folder of the tree → where its files are in the new site; the longest that holds a
               file counts, and what is in none goes to `assets/`
    languages: those of the site; none when it has one only
    """

    tree: Tree
    gatsby: Gatsby
    habits: Habits
    paths: frozenset[str]
    urls: Mapping[str, str]
    targets: Mapping[str, str]
    folders: Mapping[str, str]
    known: frozenset[str]
    languages: frozenset[str] = frozenset()

    def home(self, path: str) -> str:
        """Tell where a file of the tree is in the new site."""
        holding = [each for each in self.folders if not each or path.startswith(f"{each}/")]
        if not holding:
            return f"assets/{path}"
        folder = max(holding, key=len)
        return f"{self.folders[folder]}/{path[len(folder) :].lstrip('/')}".lstrip("/")


def surroundings(
    tree: Tree,
    gatsby: Gatsby,
    urls: Mapping[str, str],
    targets: Mapping[str, str],
    folders: Mapping[str, str],
    languages: Collection[str] = (),
) -> Surroundings:
    """Put together what the texts of a project may refer to; the fields tell the arguments."""
    known = frozenset(url.rstrip("/") for url in urls.values())
    paths = frozenset(tree.paths)
    own = habits(gatsby, tree)
    return Surroundings(
        tree, gatsby, own, paths, urls, targets, folders, known, frozenset(languages)
    )
