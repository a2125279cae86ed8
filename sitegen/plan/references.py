"""Do the entries that entries refer to exist?"""

from collections.abc import Collection, Iterator, Mapping

from sitegen.model.entry import Entry
from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.problems import routes as problems
from sitegen.plan.known import Known


def missing_references(known: Known, unread: Collection[str] = ()) -> Iterator[Problem]:
    """Find the references that name no entry, in the entry's language or the default one.

    unread: collections of which something could not be read; one that nobody declares is told by
            whoever runs the declarations
    """
    keys = _keys(known)
    fields = {each.name: each.references for each in known.declared.collections if each.references}
    for entry in known.entries:
        for field, target in fields.get(entry.collection, {}).items():
            if target in keys and target not in unread:
                yield from _missing(entry, field, target, keys[target], known)


def _keys(known: Known) -> Mapping[str, dict[str, set[str]]]:
    """Map collection and language to the keys of the entries there."""
    keys: dict[str, dict[str, set[str]]] = {each.name: {} for each in known.declared.collections}
    for entry in known.entries:
        keys.setdefault(entry.collection, {}).setdefault(entry.language, set()).add(entry.key)
    return keys


def _missing(
    entry: Entry,
    field: str,
    target: str,
    keys: Mapping[str, Collection[str]],
    known: Known,
) -> Iterator[Problem]:
    own, default = (
        keys.get(each, ()) for each in (entry.language, known.config.site.default_language)
    )
    for at, wanted in _names(entry.data.get(field)):
        if wanted not in own and wanted not in default:
            place = Place(entry.source, key=(field, at))
            near = sorted({*own, *default})
            yield problems.no_such_entry(place, field, wanted, target, near)


def _names(held: object) -> Iterator[tuple[int, str]]:
    for at, each in enumerate(held if isinstance(held, tuple | list) else (held,)):
        if isinstance(each, str):
            yield at, each
