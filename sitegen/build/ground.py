"""What is known of a site before any entry is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sitegen.build.rounds import Maker
from sitegen.extend.protocol import Integration
from sitegen.model.collection import Declared
from sitegen.model.config import Config
from sitegen.model.problem import Problem
from sitegen.model.route import Route
from sitegen.read.layers import Layers
from sitegen.trace.outside import Snapshot


@dataclass(frozen=True)
class Ground:
    """A site's sources, settings and declarations.

    epochs:       kind of task → the versions of everything that shapes it
    read_entries: gives what makes the tasks of the entries' round
    make_body:    gives what makes the tasks of the bodies' round
    make_page:    gives what makes the tasks of the pages' round
    tasks:        collection and path of every file that holds entries
    declared_in:  every file that was run to hear what the site declares
    python:       path → digest of what the Python of routes was made of when it was last run
    options:      of the theme, the site's over the theme's
    strings:      `language\\nkey` → a string of the interface
    unread:       languages whose strings cannot be read
    data:         name → file of the data folder: `authors`, `shop/prices`
    environ:      the environment
    fetched:      URL → digest of the pictures of other sites
    """

    config: Config
    snapshot: Snapshot
    declared: Declared
    layers: Layers
    epochs: Mapping[str, str]
    read_entries: Maker
    make_body: Maker
    make_page: Maker
    tasks: tuple[tuple[str, str], ...] = ()
    schemas: Mapping[str, str] = field(default_factory=dict)
    routes: tuple[Route, ...] = ()
    declared_in: tuple[str, ...] = ()
    python: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, object] = field(default_factory=dict)
    strings: Mapping[str, str] = field(default_factory=dict)
    unread: tuple[str, ...] = ()
    data: Mapping[str, str] = field(default_factory=dict)
    environ: Mapping[str, str] = field(default_factory=dict)
    fetched: Mapping[str, str] = field(default_factory=dict)
    integrations: tuple[Integration, ...] = ()
    problems: tuple[Problem, ...] = ()
