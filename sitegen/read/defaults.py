"""What is wrong with the front matter that a collection gives to entries that do not say."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sitegen.model.collection import Collection
from sitegen.model.place import DECLARED_IN, Place
from sitegen.model.problem import Problem
from sitegen.read.document import Document
from sitegen.read.faults import problems_of
from sitegen.read.schema import Fault


def apart(
    faults: Sequence[Fault], defaults: Mapping[str, object], said: Mapping[str, object]
) -> tuple[tuple[Fault, ...], tuple[Fault, ...]]:
    """Part the faults of what an entry says itself from those of defaults.

    said: what the entry says itself
    """
    given = defaults.keys() - said.keys()
    theirs = tuple(each for each in faults if each.steps and each.steps[0] in given)
    return tuple(each for each in faults if each not in theirs), theirs


def of_defaults(
    faults: Sequence[Fault], collection: Collection, known: Sequence[str]
) -> tuple[Problem, ...]:
    """Tell the faults of defaults where they are declared.

    known: keys that may be written
    """
    document = Document(dict(collection.defaults), lambda steps, at_key: None, DECLARED_IN)
    place = Place(DECLARED_IN, key=(collection.name,))
    return tuple(
        replace(each, place=place, fact=f"{each.fact} (in the defaults of {collection.name!r})")
        for each in problems_of(faults, document, (), known)
    )
