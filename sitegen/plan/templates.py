"""Which template shows an entry."""

from sitegen.model.collection import Collection
from sitegen.model.entry import Entry
from sitegen.model.place import Place
from sitegen.model.problem import Trouble
from sitegen.model.problems import routes as problems
from sitegen.plan.known import DECLARED_IN


def template_of(entry: Entry, collection: Collection, templates: frozenset[str]) -> str:
    """Choose an entry's template: its own, its collection's, `<collection>.html`, `entry.html`.

    raises: SG220
    """
    if entry.template:
        return _existing(entry.template, Place(entry.source), "this entry", templates)
    wanted = collection.template or f"{collection.name}.html"
    if not collection.template and wanted not in templates:
        wanted = "entry.html"
    what = f"the collection {collection.name!r}"
    return _existing(wanted, Place(DECLARED_IN), what, templates)


def _existing(wanted: str, place: Place, what: str, templates: frozenset[str]) -> str:
    if wanted not in templates:
        raise Trouble(problems.no_template_for(place, what, wanted, templates))
    return wanted
