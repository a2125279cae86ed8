"""The fields of a collection's entries that queries, orders and patterns may name."""

from collections.abc import Iterable, Iterator
from typing import Any

from sitegen.model.collection import Collection, Declared
from sitegen.model.entry import Entry
from sitegen.model.place import DECLARED_IN, Place
from sitegen.model.problem import Problem
from sitegen.model.problems import routes as problems
from sitegen.model.problems.templates import no_such_field
from sitegen.plan.known import Known

# Built-in keys of front matter that stand in `Entry.data`.
IN_DATA = ("tags", "cover", "search", "extra")


def written_fields(collection: Collection) -> tuple[str, ...]:
    """List the fields of front matter; () when the schema lets in any."""
    if collection.schema.get("additionalProperties") is True:
        return ()
    own: Any = collection.schema.get("properties") or ()
    return tuple(sorted({*IN_DATA, *own}))


def fields_of(collection: Collection, declared: Declared) -> tuple[str, ...]:
    """List everything an entry can be asked for; () when its schema lets in any field."""
    written = written_fields(collection)
    around = ("url", *(f"terms:{each.key}" for each in declared.taxonomies))
    own = {*Entry.__dataclass_fields__, *written, *around} - {"data"}
    return tuple(sorted(own)) if written else ()


def strange_fields(
    names: Iterable[str], collection: Collection, known: Known, place: Place
) -> Iterator[Problem]:
    """Tell of fields that no entry of a collection has.

    names: with dots where they reach into mappings, and `-` in front of those that descend
    """
    fields = fields_of(collection, known.declared)
    for name in names:
        first = name.removeprefix("-").partition(".")[0]
        if fields and first not in fields:
            yield no_such_field(place, first, collection.name, fields)


def strange_orders(known: Known) -> Iterator[Problem]:
    """Tell of collections that are sorted by a field which their entries do not have."""
    for collection in known.declared.collections:
        place = Place(DECLARED_IN, key=(collection.name,))
        yield from strange_fields(collection.sort, collection, known, place)


def strange_keys(known: Known) -> Iterator[Problem]:
    """Tell of taxonomies whose key is a field of no collection."""
    written = [written_fields(each) for each in known.declared.collections]
    fields = {name for each in written for name in each}
    for taxonomy in known.declared.taxonomies:
        if all(written) and written and taxonomy.key not in fields:
            place = Place(DECLARED_IN, key=(taxonomy.key,))
            yield problems.no_such_key(place, taxonomy.key, sorted(fields))
