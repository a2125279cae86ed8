"""Which template shows an entry."""

from sitegen.model.collection import Collection
from sitegen.model.entry import Entry
from sitegen.model.place import DECLARED_IN, Place
from sitegen.model.problem import Trouble
from sitegen.model.problems import routes as problems

# Shows the entries of collections without a template of their own.
GENERAL = "entry.html"


def template_of(collection: Collection, templates: frozenset[str]) -> str:
    """Choose a collection's template: its own, `<collection>.html`, `entry.html`.

    returns: "" when it is not there
    """
    named = collection.template
    wanted = (named,) if named else (f"{collection.name}.html", GENERAL)
    return next((each for each in wanted if each in templates), "")


def check_template(entry: Entry, collection: Collection, templates: frozenset[str]) -> None:
    """Insist that there is a template for an entry.

    raises: SG220
    """
    wanted = entry.template or collection.template or GENERAL
    if wanted not in templates or not entry.template:
        what = "this entry" if entry.template else f"the collection {collection.name!r}"
        own = Place(entry.source, key=("template",))
        place = own if entry.template else Place(DECLARED_IN, key=(collection.name,))
        raise Trouble(problems.no_template_for(place, what, wanted, templates))
