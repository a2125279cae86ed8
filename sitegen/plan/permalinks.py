"""Which URL pattern counts in a language."""

from collections.abc import Iterator
from typing import NamedTuple

from sitegen.model.config import Config
from sitegen.model.place import DECLARED_IN, SETTINGS, Place
from sitegen.model.problem import Problem
from sitegen.model.problems.languages import settings_of_no_collection
from sitegen.plan.known import Known


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
    return Permalink(declared, Place(DECLARED_IN, key=(name,)))


def strange_names(known: Known) -> Iterator[Problem]:
    """Tell of permalinks and titles that a language has for what is not declared."""
    collections = [each.name for each in known.declared.collections]
    both = [*collections, *(each.key for each in known.declared.taxonomies)]
    for language, own in known.config.languages.items():
        tables = (("permalinks", own.permalinks, both), ("titles", own.titles, collections))
        for table, held, names in tables:
            for name in (each for each in held if each not in names):
                place = Place(SETTINGS, key=("languages", language, table, name), is_key=True)
                yield settings_of_no_collection(place, name, names)
