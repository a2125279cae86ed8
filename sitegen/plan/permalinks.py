"""Which URL pattern counts in a language."""

from collections.abc import Iterator
from typing import NamedTuple

from sitegen.model.config import Config
from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.problems.languages import permalink_of_nothing
from sitegen.plan.known import DECLARED_IN, Known

SETTINGS = "sitegen.toml"


class Permalink(NamedTuple):
    """A pattern as its author wrote it; "" means that there are no pages."""

    pattern: str
    place: Place


def permalink_of(name: str, declared: str, language: str, config: Config) -> Permalink:
    """Choose the pattern of a collection or a taxonomy in a language.

    declared: by the collection or taxonomy itself, for every language that says nothing
    """
    own = config.languages.get(language)
    if own and name in own.permalinks:
        key = ("languages", language, "permalinks", name)
        return Permalink(own.permalinks[name], Place(SETTINGS, key=key))
    return Permalink(declared, Place(DECLARED_IN))


def strange_permalinks(known: Known) -> Iterator[Problem]:
    """Tell of patterns for what is neither a collection nor a taxonomy."""
    declared = known.declared
    names = [*(c.name for c in declared.collections), *(t.key for t in declared.taxonomies)]
    for language, own in known.config.languages.items():
        for name in own.permalinks:
            if name not in names:
                place = Place(SETTINGS, key=("languages", language, "permalinks", name))
                yield permalink_of_nothing(place, name, names)
