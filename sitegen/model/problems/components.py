"""Problems of components (SG55x)."""

from collections.abc import Collection

from sitegen.model.near import did_you_mean
from sitegen.model.place import Place
from sitegen.model.problem import Problem


def no_such_component(place: Place, wanted: str, known: Collection[str]) -> Problem:
    """SG550: a component is called that is in no components folder."""
    otherwise = "'card' is components/card.html of the site or of its theme"
    hint = did_you_mean(wanted, known, otherwise)
    return Problem("SG550", "error", place, f"there is no component {wanted!r}", hint)


def unknown_prop(place: Place, wanted: str, component: str, known: Collection[str]) -> Problem:
    """SG551: a component is given something that it does not declare."""
    otherwise = f"it takes {', '.join(known)}" if known else "it takes none"
    fact = f"the component {component!r} has no prop {wanted!r}"
    return Problem("SG551", "error", place, fact, did_you_mean(wanted, known, otherwise))


def missing_prop(place: Place, wanted: str, component: str) -> Problem:
    """SG552: a component is called without something that it needs."""
    fact = f"the component {component!r} needs the prop {wanted!r}"
    hint = f"give it, or let it have a default: {{% props {wanted}=… %}}"
    return Problem("SG552", "error", place, fact, hint)


def unknown_slot(place: Place, wanted: str, component: str, known: Collection[str]) -> Problem:
    """SG553: a component is given content for a slot that it never shows."""
    if wanted == "default":
        fact = f"the component {component!r} shows no content"
    else:
        fact = f"the component {component!r} has no slot {wanted!r}"
    otherwise = f"it shows {', '.join(sorted(known))}" if known else "it has no {{ slot() }}"
    return Problem("SG553", "error", place, fact, did_you_mean(wanted, known, otherwise))


def endless_component(place: Place, component: str, deepest: int) -> Problem:
    """SG554: components call each other without end, or nearly so."""
    fact = f"the component {component!r} stands more than {deepest} components deep"
    return Problem("SG554", "error", place, fact, "let it stop calling itself at some point")
