"""A script as it will be published, with everything that it imports."""

from collections.abc import Mapping
from dataclasses import field

from sitegen.model.frozen import dataclass
from sitegen.model.problem import Problem
from sitegen.model.recipe import Recipe

SUFFIXES = (".js", ".mjs")
# The runtime of islands, which comes with sitegen.
RUNTIME = "@sitegen/islands.js"


@dataclass(frozen=True, slots=True)
class Script:
    """A module with all it can load, known before any page is made.

    source:   the file it is made from
    output:   relative to the output folder
    beside:   outputs of what is loaded together with it, in the order of its imports
    names:    names that it and the others import → output, or URL
    files:    how it and everything else that it can load is made
    problems: what is wrong with any of them
    has_default: whether it has a default export
    """

    source: str
    output: str
    beside: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    files: tuple[Recipe, ...] = ()
    problems: tuple[Problem, ...] = ()
    has_default: bool = False
