"""What the names of a site's files decide, whatever is in the files."""

from sitegen.build.scripts import lost_imports
from sitegen.model.collection import Declared
from sitegen.model.config import Config
from sitegen.model.frozen import dataclass
from sitegen.model.place import DECLARED_IN
from sitegen.model.problem import Problem
from sitegen.read.declared import shadowed_fields
from sitegen.read.layers import Layers
from sitegen.read.sources import (
    Sources,
    entry_files,
    lost_files,
    lost_tables,
    taken_files,
    twins,
    undeclared,
)
from sitegen.trace.latest import latest


@dataclass(frozen=True, slots=True)
class Named:
    """What is known of a site from names alone.

    tasks: collection and path of every file that holds entries
    """

    layers: Layers
    tasks: Sources
    problems: tuple[Problem, ...]


# Whoever builds again and again has the same files each time, unless one came or went.
@latest
def named(
    paths: tuple[str, ...], declared: Declared, config: Config, themes: tuple[str, ...]
) -> Named:
    """Find who owns which name, and the files that hold entries.

    paths:  every source file
    themes: folders of the theme and its parents, nearest first
    """
    layers = Layers(paths, config.paths, themes)
    tasks = entry_files(declared, paths, config, layers)
    problems = (
        *twins(tasks, declared, config),
        *lost_tables(declared, paths, DECLARED_IN),
        # Without a config the collections are made of what is there, or of nothing in a new site.
        *(_declared_in_vain(declared, paths, tasks, config) if DECLARED_IN in paths else ()),
        *lost_imports(config, layers),
    )
    return Named(layers, tasks, problems)


def _declared_in_vain(
    declared: Declared, paths: tuple[str, ...], tasks: Sources, config: Config
) -> tuple[Problem, ...]:
    return (
        *lost_files(declared, paths, DECLARED_IN),
        *taken_files(declared, tasks, DECLARED_IN),
        *undeclared(declared, paths, config.paths.content, DECLARED_IN),
        *shadowed_fields(declared, DECLARED_IN),
    )
